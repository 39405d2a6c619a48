using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;
using PeaceTracker.Features.News.Screen;
using PeaceTracker.Live;

namespace PeaceTracker.Features.News.Sides;

/// <summary>The latest reports of each side's media beside each other, also on one issue. All of its state is in the address.</summary>
public sealed partial class SidesPage : IDisposable
{
    private static readonly int[] Lengths = [1, SidesView.UsualDays, SidesView.MostDays];

    private readonly LatestLoad load = new();

    private SidesReport? report;

    private NewsChoices? choices;

    private SidesView view = SidesView.Latest;

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required SidesQueries Sides { get; init; }

    [Inject]
    public required NewsChoiceQueries Choices { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    private string? Issue => choices?.Issues.FirstOrDefault(issue => issue.Key == view.Issue)?.Name;

    protected override Task OnParametersSetAsync() => ReloadAsync();

    public void Dispose() => load.Dispose();

    private Task ReloadAsync()
    {
        var query = new AddressQuery(new Uri(Address));
        var asked = SidesView.Read(query);
        return load.RunAsync(
            async token =>
            {
                var known = await Choices.OfAsync(Negotiation, token);
                var filter = new NewsFilter(Issue: asked.Issue).Known(known, out var unknown);
                var shown = asked with { Issue = filter.Issue };
                return (Report: await Sides.ReadAsync(Negotiation, shown, token), Choices: known, View: shown, Unknown: unknown);
            },
            read =>
            {
                if (read.Report is null)
                {
                    Navigation.NotFound();
                    return;
                }

                (report, choices, view) = (read.Report, read.Choices, read.View);
                problems = [.. query.Problems, .. read.Unknown, .. read.Report.Range.Problems];
            });
    }

    private static IEnumerable<string> Notes(SideReport told)
    {
        string?[] notes =
        [
            told.Latest.Language,
            told.Articles > 1 ? $"the newest of {told.Articles} articles of this side" : null,
            told.Others.Count > 0 ? $"also told by media of {string.Join(", ", told.Others)}" : null,
            told.Latest.ChangedAt is { } changed ? $"changed after publication, seen {changed.Text()}" : null,
        ];
        return notes.OfType<string>();
    }

    private static RenderFragment Link(string address, string words, string title) => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", address);
        builder.AddAttribute(2, "aria-label", $"{words}: {title}");
        builder.AddContent(3, words);
        builder.CloseElement();
    };
}
