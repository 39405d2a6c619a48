using System.Text.Json.Serialization;

namespace PeaceTracker.Controls.Charts;

/// <summary>What a chart shows, as it goes to the browser. Days are whole days; a null is a day without a figure.</summary>
/// <param name="Height">Pixels.</param>
/// <param name="Unit">What is counted, for the tooltip: "drones".</param>
/// <param name="Step">How wide a bar is in time.</param>
/// <param name="Stacked">Whether bars stand on each other.</param>
/// <param name="Most">Where the axis ends; null ends it above the highest figure.</param>
/// <param name="Selectable">Whether the reader can choose days by drawing over them.</param>
/// <param name="Series">The figures.</param>
/// <param name="Marks">Days that a line marks, with the number that stands at it.</param>
/// <param name="Gaps">Stretches of days without any report.</param>
/// <param name="Bands">Stretches of days that are shaded, a truce for example.</param>
internal sealed record ChartSpec(
    int Height, string Unit, ChartStep Step, bool Stacked, decimal? Most, bool Selectable, IReadOnlyList<ChartSeries> Series, IReadOnlyList<ChartMark> Marks,
    IReadOnlyList<ChartGap> Gaps, IReadOnlyList<ChartBand> Bands);

/// <summary>One series: its name, the palette's name of its colour, how it is drawn, and a figure for each day.</summary>
internal sealed record ChartSeries(string Name, string Colour, SeriesType Type, bool Dashed, IReadOnlyList<ChartPoint> Points);

/// <summary>A figure on a day, null where there is none; for a range the least, with the most beside it.</summary>
internal sealed record ChartPoint(DateOnly Day, decimal? Value, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? High = null);

/// <summary>How wide a bar is in time.</summary>
public enum ChartStep
{
    Day,
    Week,
    Month,
}

/// <summary>How a series is drawn. Lines and areas break where a figure is missing: nothing joins over a gap.</summary>
public enum SeriesType
{
    Bar,
    Line,

    /// <summary>A line with level treads: a figure that holds for a whole step.</summary>
    StepLine,
    Area,

    /// <summary>A band from the least to the most.</summary>
    RangeArea,
}

/// <summary>A day that the chart marks with a line and a short sign.</summary>
public sealed record ChartMark(DateOnly Day, string Sign);

/// <summary>Days without any report, both ends inclusive.</summary>
public sealed record ChartGap(DateOnly From, DateOnly To);

/// <summary>Days that are shaded, both ends inclusive, with a short sign.</summary>
public sealed record ChartBand(DateOnly From, DateOnly To, string Sign);

/// <summary>Days that a reader chose by drawing over them, both ends inclusive.</summary>
public sealed record SelectionData(DateOnly From, DateOnly To);
