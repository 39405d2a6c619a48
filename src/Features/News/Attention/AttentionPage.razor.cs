using System.Globalization;
using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;
using PeaceTracker.Controls.Charts;
using PeaceTracker.Features.News.Screen;
using PeaceTracker.Features.News.Sides;
using PeaceTracker.Live;

namespace PeaceTracker.Features.News.Attention;

/// <summary>How much is written about each issue, day by day, also for each side's media by itself. All of its state is in the address.</summary>
public sealed partial class AttentionPage : IDisposable
{
    private readonly LatestLoad load = new();

    private AttentionReport? report;

    private AttentionView view = AttentionView.Latest;

    private IReadOnlyList<int> shades = [];

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required AttentionQueries Attention { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    private string Counted => view.Stories ? "Stories" : "Articles";

    private string Days => Dates.Span(report!.From, report.To);

    private IReadOnlyList<string> Columns => view.BySide
        ? ["Issue", .. report!.Sheets.Select(sheet => sheet.Side!.Title)]
        : ["Issue", Counted, "Days with any", "Most in a day"];

    private IReadOnlyList<PlainRow> Rows => [.. report!.Seen.Select(issue => new PlainRow(NewsOf(issue), [issue.Name, .. view.BySide ? report.Sheets.Select(sheet => Sum(sheet, issue)) : Alone(issue)]))];

    private IReadOnlyList<PlainRow> DayRows => [.. Enumerable.Range(0, report!.Sheets[0].Days.Count).Reverse().SelectMany(place => report.Sheets.Select(sheet => DayRow(sheet, sheet.Days[place])))];

    protected override Task OnParametersSetAsync() => ReloadAsync();

    public void Dispose() => load.Dispose();

    private Task ReloadAsync()
    {
        var query = new AddressQuery(new Uri(Address));
        var asked = AttentionView.Read(query);
        return load.RunAsync(
            token => Attention.ReadAsync(Negotiation, asked, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                (report, view, problems) = (read, asked, [.. query.Problems, .. read.Problems]);
                shades = ShadeSteps.Of(read.Sheets.SelectMany(sheet => sheet.Days).SelectMany(day => day.Counts.Values));
            });
    }

    private static string Name(AttentionSheet sheet) => sheet.Side?.Key ?? "all";

    private string Title(AttentionSheet sheet)
    {
        var most = report!.Seen.MaxBy(sheet.Sum)!;
        var whose = sheet.Side is null ? null : sheet.Side.Title + ": ";
        var title = string.Create(CultureInfo.InvariantCulture, $"{whose}most {Counted.ToLowerInvariant()} on {most.Name}, {sheet.Sum(most):N0} in {sheet.Days.Count} {(sheet.Days.Count == 1 ? "day" : "days")}");
        return char.ToUpperInvariant(title[0]) + title[1..];
    }

    // What is counted, how, and what is not: under each drawing.
    private string Source(AttentionSheet sheet)
    {
        string?[] parts =
        [
            view.Stories ? "Articles whose words or addresses agree are one story, which counts on each day on which it has an article." : "Articles stored here, copies of one report among them.",
            "Each counts at every issue that the rules of today tag it with, and at the issue that one is part of.",
            sheet.Since switch
            {
                null => "No feed of these media was ever read here: a dossier brought them.",
                { } since when since > report!.From => $"Feeds are read since {since.Text()}{(since > report.To ? null : " (dashed line)")}: of days before, what they still carried is counted, and what dossiers bring.",
                _ => null,
            },
            "More feeds, more articles: compare days, not publishers.",
            view.Clocks.Words,
        ];
        return string.Join(' ', parts.OfType<string>());
    }

    private static string Sum(AttentionSheet sheet, AttentionIssue issue) =>
        sheet.Days.Any(day => day.IsReported || day.Counts.Count > 0) ? sheet.Sum(issue).ToString("N0", CultureInfo.InvariantCulture) : "no report";

    private IEnumerable<string> Alone(AttentionIssue issue)
    {
        var sheet = report!.Sheets[0];
        var peak = sheet.Peak(issue);
        return [Sum(sheet, issue), sheet.Days.Count(day => day.Of(issue) > 0).ToString(CultureInfo.InvariantCulture), peak is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{peak.Of(issue):N0} on {peak.Day.Text()}")];
    }

    private PlainRow DayRow(AttentionSheet sheet, AttentionDay day)
    {
        var told = day.Counts.Count == 0 ? day.IsReported ? "none" : "no report"
            : string.Join(", ", report!.Seen.Where(issue => day.Of(issue) > 0).Select(issue => string.Create(CultureInfo.InvariantCulture, $"{issue.Name} {day.Of(issue):N0}")));
        return new(null, sheet.Side is { } side ? [day.Day.Text(), side.Name, told] : [day.Day.Text(), told, day.IsReported || day.All > 0 ? string.Create(CultureInfo.InvariantCulture, $"{day.All:N0}") : ""]);
    }

    private string NewsOf(AttentionIssue issue) => new NewsView(view.Clocks, new(Issue: issue.Key)).Address(Negotiation);

    private string ArticlesOf(AttentionIssue issue, DateOnly day) => new SidesView(view.Clocks, issue.Key, null, day, day).Address(Negotiation);
}
