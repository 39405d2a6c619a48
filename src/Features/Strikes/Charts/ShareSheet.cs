using PeaceTracker.Controls;
using PeaceTracker.Controls.Charts;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Charts;

/// <summary>A share at the beginning of a step; null where there is none, which breaks the line.</summary>
public sealed record SharePoint(DateOnly Start, decimal? Percent);

/// <summary>One line of shares, of one way of counting.</summary>
public sealed record ShareLine(string Name, string Colour, bool Dashed, IReadOnlyList<SharePoint> Points);

/// <summary>The shares of one kind of weapon, laid out for a chart and its tables.</summary>
/// <param name="Weapon">The kind or sub-kind.</param>
/// <param name="Title">What they say.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Breaks">Where the way of counting changes.</param>
/// <param name="Definitions">Keys of the ways of counting.</param>
/// <param name="Segments">A row for each way of counting.</param>
/// <param name="Steps">A row for each step, the latest first.</param>
public sealed record ShareSheet(
    WeaponClass Weapon, string Title, IReadOnlyList<ShareLine> Lines, IReadOnlyList<ChartMark> Breaks, IReadOnlyList<string> Definitions, IReadOnlyList<PlainRow> Segments, IReadOnlyList<PlainRow> Steps)
{
    /// <summary>What stands at a change in the way of counting where there is no room for words.</summary>
    public const string Apart = "≠";

    /// <summary>The shares of a kind in a report; null where none can be taken.</summary>
    /// <param name="report">The report.</param>
    /// <param name="weapon">The kind or sub-kind.</param>
    /// <param name="address">Where a day is told in full.</param>
    public static ShareSheet? Of(StrikeReport report, WeaponClass weapon, Func<DateOnly, string> address)
    {
        var segments = StrikeRates.Of(report.Days, weapon);
        if (segments.Count == 0)
        {
            return null;
        }

        var steps = StepsOf(report.Days, weapon, report.Step);
        var starts = report.Steps.Select(step => step.Start(report.Step)).ToList();
        return new(
            weapon, Finding(weapon.Kind, segments), Distinct([.. segments.Select(segment => segment.Definition).Distinct(StringComparer.Ordinal).SelectMany(basis => LinesOf(weapon.Kind, basis, steps, starts))]),
            BreaksOf(segments, report.Step),
            [.. segments.Select(segment => segment.Definition).Distinct(StringComparer.Ordinal)],
            [.. segments.Select(segment => Row(null, segment, report))], [.. steps.Reverse().Select(step => Row(step.Share.From == step.Share.To ? address(step.Share.From) : null, step.Share, report))]);
    }

    /// <summary>One share for each step and way of counting: a week in which the way changes has two, and neither speaks for the other.</summary>
    internal static IReadOnlyList<(DateOnly Start, RateSegment Share)> StepsOf(IReadOnlyList<DayReport> days, WeaponClass weapon, ChartStep step) =>
    [
        .. days.GroupBy(day => ReportStep.StartOf(day.Day, step))
            .SelectMany(group => StrikeRates.Of(group, weapon).GroupBy(segment => segment.Definition, StringComparer.Ordinal)
                .Select(same => (group.Key, same.Aggregate((left, right) => left with
                {
                    To = right.To, Days = left.Days + right.Days, Launched = left.Launched + right.Launched, ShotDown = left.ShotDown + right.ShotDown,
                    LostOrJammed = left.LostOrJammed + right.LostOrJammed, ShotDownOrLost = left.ShotDownOrLost + right.ShotDownOrLost,
                })))),
    ];

    // Where there are many, their words would lie over each other: then only the lines are drawn.
    private static List<ChartMark> BreaksOf(IReadOnlyList<RateSegment> segments, ChartStep step)
    {
        var days = segments.Zip(segments.Skip(1)).Where(pair => pair.First.Definition != pair.Second.Definition).Select(pair => ReportStep.StartOf(pair.Second.From, step)).Distinct().ToList();
        return [.. days.Select(day => new ChartMark(day, days.Count > 2 ? Apart : "counted in another way"))];
    }

    // Two ways of counting may have the same words; their lines stay two.
    private static List<ShareLine> Distinct(IReadOnlyList<ShareLine> lines) =>
        [.. lines.Select((line, i) => lines.Take(i).Count(other => other.Name == line.Name) is > 0 and var before ? line with { Name = $"{line.Name}, {before + 1}" } : line)];

    private static string Finding(WeaponKind kind, IReadOnlyList<RateSegment> segments) => segments.Count > 2
        ? $"{kind.Word()}: {segments.Count} stretches of reports that count alike; no line joins two ways of counting"
        : $"{kind.Word()}: {string.Join("; then counted in another way, ", segments.Select(segment => $"{Told(segment)}, {Dates.Span(segment.From, segment.To)}"))}";

    private static string Told(RateSegment share) => (share.ShotDownPercent, share.ShotDownOrLostPercent) switch
    {
        ({ } down, { } both) => $"{ChartWords.Percent(down)} shot down, {ChartWords.Percent(both)} shot down or lost",
        ({ } down, null) => $"{ChartWords.Percent(down)} shot down",
        (null, { } both) => $"{ChartWords.Percent(both)} shot down or suppressed, in one figure",
        _ => "no share",
    };

    private static IEnumerable<ShareLine> LinesOf(WeaponKind kind, string basis, IReadOnlyList<(DateOnly Start, RateSegment Share)> steps, IReadOnlyList<DateOnly> starts)
    {
        var own = steps.Where(step => step.Share.Definition == basis).ToDictionary(step => step.Start, step => step.Share);
        if (own.Values.Any(share => share.ShotDown is not null))
        {
            yield return new("shot down", kind.Colour(), false, Points(share => share.ShotDownPercent));
        }

        if (own.Values.Any(share => share.ShotDownOrLost is not null))
        {
            var joined = own.Values.All(share => share.ShotDown is null);
            yield return new(joined ? "shot down or suppressed, in one figure" : "shot down or lost", joined ? "--link" : kind.Colour(), !joined, Points(share => share.ShotDownOrLostPercent));
        }

        List<SharePoint> Points(Func<RateSegment, decimal?> percent) => [.. starts.Select(start => new SharePoint(start, own.TryGetValue(start, out var share) ? percent(share) : null))];
    }

    private static PlainRow Row(string? address, RateSegment share, StrikeReport report) => new(
        address,
        Dates.Span(share.From, share.To), Counting(share, report), share.Days.ToString("N0", System.Globalization.CultureInfo.InvariantCulture),
        ChartWords.Number(share.Launched), ChartWords.Number(share.ShotDown), ChartWords.Number(share.LostOrJammed), ChartWords.Number(share.ShotDownOrLost),
        ChartWords.Percent(share.ShotDownPercent), ChartWords.Percent(share.ShotDownOrLostPercent), ChartWords.Percent(100m - (share.ShotDownOrLostPercent ?? share.ShotDownPercent)));

    private static string Counting(RateSegment share, StrikeReport report) =>
        report.Definitions.FirstOrDefault(line => line.Key == share.Definition)?.Name ?? share.Definition;
}
