using Microsoft.AspNetCore.Components;

namespace PeaceTracker.Controls.Charts;

/// <summary>One series of an <see cref="ApexChart{TItem}"/>: which items, which day of each, and how it is drawn.</summary>
public abstract class ApexSeries<TItem> : ComponentBase, IDisposable
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

    /// <summary>Whether its line is dashed, so that colour is not alone in telling it from another.</summary>
    [Parameter]
    public bool Dashed { get; set; }

    public void Dispose()
    {
        Chart.Remove(this);
        GC.SuppressFinalize(this);
    }

    internal abstract ChartSeries ToSeries();

    protected override void OnInitialized() => Chart.Add(this);
}
