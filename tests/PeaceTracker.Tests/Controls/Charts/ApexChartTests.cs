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

    private sealed class Broken : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => throw new JSException("no such thing");

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => throw new JSException("no such thing");
    }
}
