namespace PeaceTracker.Controls.Charts;

/// <summary>What a chart shows, as it goes to the browser. Days are whole days; a null is a day without a figure.</summary>
/// <param name="Height">Pixels.</param>
/// <param name="Unit">What is counted, for the tooltip: "drones".</param>
/// <param name="Step">How wide a bar is in time.</param>
/// <param name="Series">The figures.</param>
/// <param name="Marks">Days that a line marks, with the number that stands at it.</param>
/// <param name="Gaps">Stretches of days without any report.</param>
internal sealed record ChartSpec(
    int Height, string Unit, ChartStep Step, IReadOnlyList<ChartSeries> Series, IReadOnlyList<ChartMark> Marks, IReadOnlyList<ChartGap> Gaps);

/// <summary>One series: its name, the palette's name of its colour, and a figure for each day.</summary>
internal sealed record ChartSeries(string Name, string Colour, IReadOnlyList<ChartPoint> Points);

/// <summary>A figure on a day; null where there is none.</summary>
internal sealed record ChartPoint(DateOnly Day, decimal? Value);

/// <summary>How wide a bar is in time.</summary>
public enum ChartStep
{
    Day,
    Week,
    Month,
}

/// <summary>A day that the chart marks with a line and a short sign.</summary>
public sealed record ChartMark(DateOnly Day, string Sign);

/// <summary>Days without any report, both ends inclusive.</summary>
public sealed record ChartGap(DateOnly From, DateOnly To);
