using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace PeaceTracker.Controls.Charts;

/// <summary>
/// Figures over days, drawn in the browser by ApexCharts, which is fetched only by pages that hold a chart. Its series are
/// its children. It draws again only when what it shows has changed. A chart never stands alone: the page gives its
/// figures as a table too, and days that can be chosen by drawing over them can be chosen in two fields as well.
/// </summary>
public sealed partial class ApexChart<TItem> : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private readonly List<ApexSeries<TItem>> series = [];

    private ElementReference element;

    private Task<IJSObjectReference>? drawing;

    private DotNetObjectReference<ChartSelecting>? selecting;

    private string? drawn;

    private bool failed;

    [Inject]
    public required IJSRuntime Js { get; init; }

    /// <summary>What the chart shows, in a sentence, for who cannot see it.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What is counted: "drones".</summary>
    [Parameter, EditorRequired]
    public required string Unit { get; set; }

    /// <summary>Pixels.</summary>
    [Parameter]
    public int Height { get; set; } = 220;

    [Parameter]
    public ChartStep Step { get; set; }

    [Parameter]
    public IReadOnlyList<ChartMark> Marks { get; set; } = [];

    [Parameter]
    public IReadOnlyList<ChartGap> Gaps { get; set; } = [];

    [Parameter]
    public IReadOnlyList<ChartBand> Bands { get; set; } = [];

    /// <summary>Whether bars stand on each other.</summary>
    [Parameter]
    public bool Stacked { get; set; }

    /// <summary>Where the axis ends, 100 for shares; null ends it above the highest figure.</summary>
    [Parameter]
    public decimal? Most { get; set; }

    /// <summary>Days that the reader chose by drawing over them; without a listener nothing can be drawn.</summary>
    [Parameter]
    public EventCallback<SelectionData> OnSelection { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    public async ValueTask DisposeAsync()
    {
        if (drawing is null)
        {
            return;
        }

        try
        {
            var chart = await drawing;
            await chart.InvokeVoidAsync("destroy");
            await chart.DisposeAsync();
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone, and its charts with it.
        }
        finally
        {
            // Not before: a chart that is still on its way to the browser is handed this.
            selecting?.Dispose();
        }
    }

    internal void Add(ApexSeries<TItem> one) => series.Add(one);

    internal void Remove(ApexSeries<TItem> one) => series.Remove(one);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var spec = JsonSerializer.Serialize(new ChartSpec(
            Height, Unit, Step, Stacked, Most, OnSelection.HasDelegate, [.. series.Select(one => one.ToSeries())], Marks, Gaps, Bands), Wire);
        if (spec == drawn || failed)
        {
            return;
        }

        drawn = spec;
        try
        {
            if (drawing is null)
            {
                // Kept before it is awaited: a second rendering in the meantime must not draw a second chart.
                drawing = DrawAsync(spec);
                await drawing;
            }
            else
            {
                var chart = await drawing;
                await chart.InvokeVoidAsync("update", spec);
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            // Nobody is looking any more.
        }
        catch (JSException)
        {
            // A browser that cannot draw it shows the rest of the page, the figures among it.
            failed = true;
            StateHasChanged();
        }
    }

    private async Task<IJSObjectReference> DrawAsync(string spec)
    {
        if (OnSelection.HasDelegate)
        {
            selecting ??= DotNetObjectReference.Create(new ChartSelecting(days => InvokeAsync(() => OnSelection.InvokeAsync(days))));
        }

        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/charts.js");
        return await module.InvokeAsync<IJSObjectReference>("draw", element, spec, selecting);
    }
}
