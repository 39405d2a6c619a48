using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using PeaceTracker.Controls.Charts;

namespace PeaceTracker.Tests.Controls.Charts;

public sealed class ApexChartTests : BunitContext
{
    private static readonly (DateOnly, decimal?)[] Figures = [(new(2025, 4, 23), null), (new(2025, 4, 24), 70)];

    private readonly BunitJSModuleInterop module;

    private readonly BunitJSModuleInterop chart;

    public ApexChartTests()
    {
        JSInterop.Mode = JSRuntimeMode.Strict;
        module = JSInterop.SetupModule("./js/charts.js");
        chart = module.SetupModule(call => call.Identifier == "draw");
        chart.SetupVoid("update", _ => true).SetVoidResult();
        chart.SetupVoid("destroy").SetVoidResult();
    }

    private IRenderedComponent<ApexChart<(DateOnly Day, decimal? Value)>> Draw((DateOnly Day, decimal? Value)[] figures) =>
        Render<ApexChart<(DateOnly Day, decimal? Value)>>(parameters => parameters
            .Add(own => own.Label, "Missiles by day").Add(own => own.Unit, "missiles")
            .AddChildContent<ApexPointSeries<(DateOnly Day, decimal? Value)>>(series => series
                .Add(own => own.Name, "Launched").Add(own => own.Colour, "--missile").Add(own => own.Items, figures)
                .Add(own => own.XValue, item => item.Day).Add(own => own.YValue, item => item.Value)));

    [Fact]
    public void It_draws_once_and_a_day_without_a_figure_stays_without_one()
    {
        var drawn = Draw(Figures);
        var spec = (string)Assert.Single(module.Invocations, call => call.Identifier == "draw").Arguments[1]!;
        Assert.Contains("{\"day\":\"2025-04-23\",\"value\":null},{\"day\":\"2025-04-24\",\"value\":70}", spec, StringComparison.Ordinal);
        Assert.Equal("Missiles by day", drawn.Find(".chart").GetAttribute("aria-label"));
    }

    [Fact]
    public void It_calls_the_browser_only_where_what_it_shows_has_changed()
    {
        var drawn = Draw(Figures);
        drawn.Render();
        drawn.Render(parameters => parameters.Add(own => own.Unit, "missiles"));
        Assert.Empty(chart.Invocations);
        drawn.Render(parameters => parameters.Add(own => own.Unit, "rockets"));
        Assert.Single(chart.Invocations, call => call.Identifier == "update");
        Assert.Single(module.Invocations, call => call.Identifier == "draw");
    }

    [Fact]
    public void A_browser_that_cannot_draw_it_says_so_and_keeps_the_page()
    {
        Services.AddSingleton<IJSRuntime>(new Broken());
        var drawn = Draw(Figures);
        drawn.WaitForAssertion(() => Assert.Contains("could not be drawn", drawn.Find("p").TextContent, StringComparison.Ordinal));
        drawn.Render(parameters => parameters.Add(own => own.Unit, "rockets"));
    }

    [Fact]
    public void A_line_keeps_its_gaps_and_a_band_its_two_ends()
    {
        Render<ApexChart<(DateOnly Day, decimal? Value)>>(parameters => parameters
            .Add(own => own.Label, "Shares").Add(own => own.Unit, "%").Add(own => own.Most, 100)
            .AddChildContent<ApexPointSeries<(DateOnly Day, decimal? Value)>>(series => series
                .Add(own => own.Name, "Shot down").Add(own => own.Colour, "--drone").Add(own => own.Items, Figures).Add(own => own.SeriesType, SeriesType.StepLine).Add(own => own.Dashed, true)
                .Add(own => own.XValue, item => item.Day).Add(own => own.YValue, item => item.Value))
            .AddChildContent<ApexRangeSeries<(DateOnly Day, decimal? Value)>>(series => series
                .Add(own => own.Name, "Spread").Add(own => own.Colour, "--link").Add(own => own.Items, Figures)
                .Add(own => own.XValue, item => item.Day).Add(own => own.YMinValue, item => item.Value).Add(own => own.YMaxValue, item => item.Value + 5)));
        var spec = (string)Assert.Single(module.Invocations, call => call.Identifier == "draw").Arguments[1]!;
        Assert.Contains("\"type\":\"stepLine\",\"dashed\":true,\"points\":[{\"day\":\"2025-04-23\",\"value\":null}", spec, StringComparison.Ordinal);
        Assert.Contains("\"type\":\"rangeArea\"", spec, StringComparison.Ordinal);
        Assert.Contains("{\"day\":\"2025-04-24\",\"value\":70,\"high\":75}", spec, StringComparison.Ordinal);
        Assert.Contains("\"selectable\":false", spec, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_that_were_drawn_over_are_told_and_what_is_no_stretch_of_days_is_not()
    {
        var chosen = new List<SelectionData>();
        var selecting = new ChartSelecting(days =>
        {
            chosen.Add(days);
            return Task.CompletedTask;
        });
        await selecting.SelectAsync("2025-04-23", "2025-04-24");
        await selecting.SelectAsync("2025-04-24", "2025-04-23");
        await selecting.SelectAsync("yesterday", "9999-12-31");
        Assert.Equal(new SelectionData(new(2025, 4, 23), new(2025, 4, 24)), Assert.Single(chosen));
    }

    [Fact]
    public async Task A_page_that_is_left_before_its_chart_has_come_takes_nothing_from_under_it()
    {
        var slow = new Slow();
        Services.AddSingleton<IJSRuntime>(slow);
        Render<ApexChart<(DateOnly Day, decimal? Value)>>(parameters => parameters
            .Add(own => own.Label, "Missiles by day").Add(own => own.Unit, "missiles").Add(own => own.OnSelection, (SelectionData _) => { }));

        var leaving = DisposeComponentsAsync();
        slow.Arrive();
        await leaving;
        Assert.True(slow.WasWhole);
    }

    /// <summary>A browser that takes its time to fetch the module, and notes whether what it is handed then is still there.</summary>
    private sealed class Slow : IJSRuntime, IJSObjectReference
    {
        private readonly TaskCompletionSource arrived = new();

        public bool WasWhole { get; private set; }

        public void Arrive() => arrived.SetResult();

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
        {
            if (identifier == "import")
            {
                await arrived.Task;
            }
            else if (identifier == "draw")
            {
                WasWhole = ((DotNetObjectReference<ChartSelecting>)args![2]!).Value is not null;
            }

            return this is TValue self ? self : default!;
        }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<TValue>(identifier, args);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class Broken : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => throw new JSException("no such thing");

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => throw new JSException("no such thing");
    }
}
