using Microsoft.AspNetCore.Components;

namespace PeaceTracker.Controls.Charts;

/// <summary>One series of an <see cref="ApexChart{TItem}"/>: which day and which figure of each item.</summary>
public sealed class ApexPointSeries<TItem> : ComponentBase, IDisposable
{
    [CascadingParameter]
    public required ApexChart<TItem> Chart { get; set; }

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>The palette's name for its colour, for example <c>--missile</c>.</summary>
    [Parameter, EditorRequired]
    public required string Colour { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<TItem> Items { get; set; }

    [Parameter, EditorRequired]
    public required Func<TItem, DateOnly> XValue { get; set; }

    /// <summary>The figure; null where there is none, which is not zero.</summary>
    [Parameter, EditorRequired]
    public required Func<TItem, decimal?> YValue { get; set; }

    public void Dispose() => Chart.Remove(this);

    internal ChartSeries ToSeries() => new(Name, Colour, [.. Items.Select(item => new ChartPoint(XValue(item), YValue(item)))]);

    protected override void OnInitialized() => Chart.Add(this);
}
