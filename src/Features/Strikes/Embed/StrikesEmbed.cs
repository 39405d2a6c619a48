using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;
using PeaceTracker.Controls.Charts;
using PeaceTracker.Controls.Drawings;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Features.Strikes.Charts;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Strikes.Embed;

/// <summary>What one claimant reports of strikes over some days: as bars, as a calendar, or as shares of what was launched.</summary>
internal sealed class StrikesEmbed(StrikeQueries strikes, StrikeCorrections corrections) : EmbedKind
{
    private const string Show = "show", Claimant = "claimant", Side = "side", Kind = "kind", From = "from", To = "to", Step = "step", Rule = "dayRule";

    /// <summary>The most days of a calendar: a year of weeks, and what of a week stands out.</summary>
    internal const int MostInCalendar = 371;

    private static readonly (StrikeChart Chart, string Word, string Label)[] Shown =
        [(StrikeChart.Bars, "bars", "Bars over time"), (StrikeChart.Calendar, "calendar", "Calendar"), (StrikeChart.Shares, "share", "Shot down or lost, of those launched")];

    public override string Name => "strikes";

    public override string Title => "Reported strikes";

    public override string About => "Missiles, drones and bombs as one claimant reports them: by day, as a calendar, or as the share that was shot down or lost.";

    public override IReadOnlyList<EmbedField> Fields { get; } =
    [
        new(Show, EmbedFieldType.Word, "Show") { Words = [.. Shown.Select(one => (one.Word, one.Label))] },
        new(Claimant, EmbedFieldType.Key, "Reported by") { Of = EmbedOffer.Claimants },
        new(Side, EmbedFieldType.Key, "Attacks by") { Of = EmbedOffer.Parties },
        StrikeFields.Kind(Kind),
        new(From, EmbedFieldType.Day, "From"),
        new(To, EmbedFieldType.Day, "To"),
        new(Step, EmbedFieldType.Word, "Gathered by") { Words = [("fit", "What fits"), .. Enum.GetValues<ChartStep>().Select(step => (step.Word(), ChartWords.Capital(step.Word())))] },
        new(Rule, EmbedFieldType.Word, "A window belongs to") { Words = [.. Enum.GetValues<DayRule>().Select(rule => (rule.Word(), rule.Words()))] },
    ];

    public override IReadOnlyList<LiveTopic> Topics { get; } = [LiveTopic.Strikes];

    public override string? Styles => "strikes";

    public override (int Width, int Height) Size => (640, 620);

    public override async Task<EmbedContent> ReadAsync(EmbedRequest request, CancellationToken cancellationToken)
    {
        var (values, words) = (request.Values, request.Words);
        var chart = Shown.Single(one => one.Word == values.Word(Show)).Chart;
        var view = ViewOf(request);
        var page = new ChartView(view, chart).Address(request.Negotiation);
        if (await strikes.ReportAsync(request.Negotiation, view, cancellationToken) is not { Claimant: { } claimant } report)
        {
            return EmbedContent.Missing(words["strikes.nothing"], page);
        }

        // Somebody else's figures would stand for those that were asked for.
        if (report.Problems.Count > 0)
        {
            return EmbedContent.Missing(words["missing"], new ChartView(StrikeView.Latest with { Clocks = request.Clocks }, chart).Address(request.Negotiation));
        }

        if (chart == StrikeChart.Calendar && report.Days.Count > MostInCalendar)
        {
            view = view with { From = report.To.AddDays(1 - MostInCalendar), To = report.To };
            report = (await strikes.ReportAsync(request.Negotiation, view, cancellationToken))!;
        }

        var sheet = new StrikeEmbedSheet(request.Negotiation, report, view, words);
        var drawn = report.Columns.Select(column => report.Drawn(column.Kind)).ToList();
        (RenderFragment Body, List<string> Findings, IReadOnlyList<PictureBlock> Picture) shown = chart switch
        {
            StrikeChart.Calendar when Often(report, drawn) is { } one => (StrikeCalendar.Of(sheet, one), [sheet.Finding(one)], StrikePictures.Bars(sheet, [one])),
            StrikeChart.Shares => SharesOf(sheet),
            _ => (StrikeBars.Of(sheet), [.. drawn.Select(sheet.Finding)], StrikePictures.Bars(sheet, drawn)),
        };
        var (body, findings, picture) = shown;
        return new(findings is [var only] ? only : words.Say("strikes.title", claimant.Attacker, claimant.Target), StrikeEmbedFrame.Of(sheet, body), page)
        {
            Subtitle = findings is [_] ? $"{words.Say("strikes.title", claimant.Attacker, claimant.Target)}. {sheet.About}" : sheet.About,
            Description = $"{string.Join(". ", findings)}{(findings.Count > 0 ? ". " : null)}{sheet.About}",
            Picture = picture,
            Sources = [.. report.Sources.SelectMany(day => day).Select(source => source.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(6)],
            CorrectedAt = await corrections.LatestAsync(request.Negotiation, claimant.Key, report.From, report.To, cancellationToken),
        };
    }

    public override IEnumerable<(string Name, IEnumerable<string?> Values)>? ChoiceOf(IReadOnlyList<string> path, AddressQuery query) => path is not ["strikes"] ? null :
    [
        (Show, [query.Text("chart") switch { "calendar" => "calendar", "shares" => "share", _ => null }]),
        .. new[] { Claimant, Side, Kind, From, To, Step, Rule }.Select(name => (name, (IEnumerable<string?>)[query.Text(name)])),
    ];

    private static StrikeView ViewOf(EmbedRequest request)
    {
        var values = request.Values;
        var (from, to) = (values.Day(From), values.Day(To));
        return new StrikeView(from > to ? to : from, from > to ? from : to, values.One(Claimant))
        {
            Side = values.One(Side), Kind = WeaponClass.Find(values.One(Kind)), DayRule = DayRules.Find(values.One(Rule)) ?? DayRule.End,
            Step = Enum.GetValues<ChartStep>().Where(step => step.Word() == values.One(Step)).Select(step => (ChartStep?)step).FirstOrDefault(), Clocks = request.Clocks,
        };
    }

    private static (RenderFragment Body, List<string> Findings, IReadOnlyList<PictureBlock> Picture) SharesOf(StrikeEmbedSheet sheet)
    {
        var plots = SharePlot.Of(sheet.Report);
        return (StrikeShares.Of(sheet, plots), [.. plots.Select(plot => sheet.Words.Say("strikes.share.title", sheet.Words.Kind(plot.Kind)))], StrikePictures.Shares(sheet, plots));
    }

    // A calendar has room for one figure: the one that most days tell.
    private static Counted? Often(StrikeReport report, List<Counted> drawn) =>
        drawn.Count == 0 ? null : drawn.MaxBy(counted => report.Days.Count(day => day.Figures.ContainsKey(counted)));
}
