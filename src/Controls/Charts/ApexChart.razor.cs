using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace PeaceTracker.Controls.Charts;

/// <summary>
/// Bars over days, drawn in the browser by ApexCharts, which is fetched only by pages that hold a chart. Its series are
/// its children. It draws again only when what it shows has changed. A chart never stands alone: the page gives its
/// figures as a table too.
/// </summary>
public sealed partial class ApexChart<TItem> : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private readonly List<ApexPointSeries<TItem>> series = [];

    private ElementReference element;

    private Task<IJSObjectReference>? drawing;

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
    }

    internal void Add(ApexPointSeries<TItem> one) => series.Add(one);

    internal void Remove(ApexPointSeries<TItem> one) => series.Remove(one);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var spec = JsonSerializer.Serialize(new ChartSpec(Height, Unit, Step, [.. series.Select(one => one.ToSeries())], Marks, Gaps), Wire);
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
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
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
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/charts.js");
        return await module.InvokeAsync<IJSObjectReference>("draw", element, spec);
    }
}
