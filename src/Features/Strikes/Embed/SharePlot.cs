using System.Globalization;
using System.Text;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Charts;

namespace PeaceTracker.Features.Strikes.Embed;

/// <summary>Which part of those launched a line tells of.</summary>
internal enum SharePart
{
    Down,
    DownOrLost,

    /// <summary>Shot down or suppressed, in one figure.</summary>
    Joined,
}

/// <summary>A line of one way of counting: it never reaches into another way, nor over steps without a figure.</summary>
internal sealed record ShareStroke(SharePart Part, string Path);

/// <summary>The shares of one kind of weapon, laid out for a drawing of a hundred units in height and a step to a unit.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Strokes">The lines.</param>
/// <param name="Breaks">The places at which another way of counting begins.</param>
/// <param name="Gaps">Fields behind steps of which no share can be taken.</param>
/// <param name="Segments">The stretches that count alike, in order.</param>
/// <param name="Steps">What the lines are drawn from, in order.</param>
internal sealed record SharePlot(
    WeaponKind Kind, IReadOnlyList<ShareStroke> Strokes, IReadOnlyList<int> Breaks, string Gaps, IReadOnlyList<RateSegment> Segments, IReadOnlyList<RateSegment> Steps)
{
    /// <summary>The shares of each kind of which one can be taken.</summary>
    public static IReadOnlyList<SharePlot> Of(StrikeReport report) =>
        [.. report.Columns.Select(column => Of(report, column.Kind)).OfType<SharePlot>()];

    private static SharePlot? Of(StrikeReport report, WeaponKind kind)
    {
        var segments = StrikeRates.Of(report.Days, new(kind));
        if (segments.Count == 0)
        {
            return null;
        }

        var places = report.Steps.Select((step, i) => (Start: step.Start(report.Step), Place: i)).ToDictionary(step => step.Start, step => step.Place);
        var steps = ShareSheet.StepsOf(report.Days, new(kind), report.Step);
        var missing = report.Steps.Select(step => step.Start(report.Step)).Select(start => !steps.Any(step => step.Start == start)).ToList();
        return new(
            kind, [.. steps.GroupBy(step => step.Share.Definition, StringComparer.Ordinal).SelectMany(way => StrokesOf([.. way.Select(step => (places[step.Start], step.Share))]))],
            [.. segments.Zip(segments.Skip(1)).Where(pair => pair.First.Definition != pair.Second.Definition).Select(pair => places[ReportStep.StartOf(pair.Second.From, report.Step) is var day && places.ContainsKey(day) ? day : report.Steps[0].Start(report.Step)]).Distinct()],
            StrikePlot.GapsOf(missing), segments, [.. steps.Select(step => step.Share)]);
    }

    private static IEnumerable<ShareStroke> StrokesOf(IReadOnlyList<(int Place, RateSegment Share)> way)
    {
        if (way.Any(step => step.Share.ShotDown is not null))
        {
            yield return new(SharePart.Down, Path(way, share => share.ShotDownPercent));
        }

        if (way.Any(step => step.Share.ShotDownOrLost is not null))
        {
            yield return new(way.All(step => step.Share.ShotDown is null) ? SharePart.Joined : SharePart.DownOrLost, Path(way, share => share.ShotDownOrLostPercent));
        }
    }

    private static string Path(IReadOnlyList<(int Place, RateSegment Share)> way, Func<RateSegment, decimal?> percent)
    {
        var path = new StringBuilder();
        var before = -2;
        foreach (var (place, share) in way)
        {
            if (percent(share) is not { } some)
            {
                continue;
            }

            // A point that has no neighbour is a stroke of no length, which round ends make a dot.
            path.Append(CultureInfo.InvariantCulture, $"{(place == before + 1 ? "L" : "M")}{place}.5 {100 - Math.Round(some)}{(place == before + 1 ? "" : "h0")}");
            before = place;
        }

        return path.ToString();
    }
}
