using Microsoft.AspNetCore.Components;

namespace PeaceTracker.Controls.Charts;

/// <summary>A series with one figure for each day: bars, a line, an area.</summary>
public sealed class ApexPointSeries<TItem> : ApexSeries<TItem>
{
    [Parameter]
    public SeriesType SeriesType { get; set; }

    /// <summary>The figure; null where there is none, which is not zero and breaks a line.</summary>
    [Parameter, EditorRequired]
    public required Func<TItem, decimal?> YValue { get; set; }

    internal override ChartSeries ToSeries() => new(Name, Colour, SeriesType, Dashed, [.. Items.Select(item => new ChartPoint(XValue(item), YValue(item)))]);
}
