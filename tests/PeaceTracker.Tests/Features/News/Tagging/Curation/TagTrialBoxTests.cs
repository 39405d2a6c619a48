using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Features.News.Tagging.Curation;
using static PeaceTracker.Tests.Features.News.Tagging.Curation.TrialBench;

namespace PeaceTracker.Tests.Features.News.Tagging.Curation;

/// <summary>The box beside a tag rule says what it catches, and when that is no longer of what is typed.</summary>
public sealed class TagTrialBoxTests : BunitContext
{
    private IRenderedComponent<TagTrialBox> Show(TrialBench bench, Dictionary<string, string> typed)
    {
        Services.AddSingleton(bench.Trials);
        SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", true));
        return Render<TagTrialBox>(parameters => parameters.Add(box => box.Negotiation, Slug).Add(box => box.Fields, typed));
    }

    [Fact]
    public async Task It_says_what_the_rule_catches_and_what_changes()
    {
        await using var bench = await CreateAsync();
        await bench.PublishAsync("truce");
        await bench.BringAsync(1, ("A <b>truce</b>", null), ("A ceasefire <script>alert(1)</script>", null));
        var typed = Typed("ceasefire");
        var box = Show(bench, typed);
        await box.Find("button").ClickAsync();
        box.WaitForAssertion(() => Assert.Contains("As it is typed, it catches 1 of 2 items. Against the published rule: 1 newly caught, 1 no longer.", box.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(["Newly caught: 1", "No longer caught: 1", "Caught: 1"], box.FindAll("summary").Select(summary => summary.TextContent));
        Assert.Equal(["ceasefire", "truce", "ceasefire"], box.FindAll("mark").Select(mark => mark.TextContent));
        Assert.Empty(box.FindAll("script, b"));

        typed["terms"] = "truce";
        box.Render(parameters => parameters.Add(own => own.Fields, typed));
        Assert.Contains("As it was typed before, it", box.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_pattern_is_told_in_the_box()
    {
        await using var bench = await CreateAsync();
        var box = Show(bench, Typed(patterns: "(unclosed"));
        await box.Find("button").ClickAsync();
        box.WaitForAssertion(() => Assert.Contains("is no regular expression", box.Find(".fault").TextContent, StringComparison.Ordinal));
    }
}
