using Bunit;
using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls.Charts;

namespace PeaceTracker.Tests.Controls.Charts;

public sealed class ChartFigureTests : BunitContext
{
    private IRenderedComponent<ChartFigure> Figure(string? source, bool interactive = true)
    {
        SetRendererInfo(new RendererInfo(interactive ? "Server" : "Static", interactive));
        return Render<ChartFigure>(parameters => parameters
            .Add(own => own.Title, "Drones: 810 in a day").Add(own => own.Measure, "Launched per day").Add(own => own.Source, source)
            .Add(own => own.Name, "drones-by-day").Add(own => own.CsvAddress, "/x/strikes.csv").Add(own => own.TableAddress, "/x/strikes#figures"));
    }

    [Fact]
    public void Its_files_stand_beside_its_source_and_the_picture_has_a_name_that_says_what_it_is()
    {
        var module = JSInterop.SetupModule("./js/pictures.js");
        module.Setup<bool>("save", _ => true).SetResult(true);
        var figure = Figure("Claimed by the Army.");
        Assert.Equal("/x/strikes.csv", figure.Find("a[download]").GetAttribute("href"));
        figure.FindAll("button")[1].Click();
        Assert.Equal(["png", "drones-by-day"], Assert.Single(module.Invocations).Arguments.Skip(1));
    }

    [Fact]
    public void Without_a_drawing_it_says_that_there_is_none()
    {
        JSInterop.SetupModule("./js/pictures.js").Setup<bool>("save", _ => true).SetResult(false);
        var figure = Figure("Claimed by the Army.");
        figure.FindAll("button")[0].Click();
        Assert.Contains("no drawing", figure.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_a_script_has_run_there_is_nothing_to_press() =>
        Assert.All(Figure("Claimed by the Army.", interactive: false).FindAll("button"), button => Assert.True(button.HasAttribute("disabled")));
}
