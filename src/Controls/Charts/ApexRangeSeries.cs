using Microsoft.AspNetCore.Components;

namespace PeaceTracker.Controls.Charts;

/// <summary>A series with a least and a most for each day, drawn as a band; where either is missing there is no band.</summary>
public sealed class ApexRangeSeries<TItem> : ApexSeries<TItem>
{
    [Parameter, EditorRequired]
    public required Func<TItem, decimal?> YMinValue { get; set; }

    [Parameter, EditorRequired]
    public required Func<TItem, decimal?> YMaxValue { get; set; }

    internal override ChartSeries ToSeries() => new(
        Name, Colour, SeriesType.RangeArea, Dashed, [.. Items.Select(item => new ChartPoint(XValue(item), YMinValue(item), YMaxValue(item)))]);
}
