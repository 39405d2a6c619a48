using System.Text.RegularExpressions;
using Bunit;
using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Tests.HouseRules;

namespace PeaceTracker.Tests.Controls;

public sealed class StanceMarkTests : BunitContext
{
    public static TheoryData<Stance> Stances => [.. Enum.GetValues<Stance>()];

    [Theory]
    [MemberData(nameof(Stances))]
    public void A_stance_is_a_word_a_shape_and_a_colour(Stance stance)
    {
        var mark = Render(StanceMark.Of(stance));
        Assert.Equal(stance.Word(), mark.Find(".word").TextContent);

        var shape = mark.Find("use").GetAttribute("href")![1..];
        Assert.Single(Render<StanceSymbols>().FindAll("#" + shape));

        var css = File.ReadAllText(Repository.File("wwwroot/css/app.css"));
        Assert.Contains($".{StanceLook.Class(stance)} {{ --stance:", css, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_colour_of_the_light_palette_has_a_dark_one()
    {
        var css = File.ReadAllText(Repository.File("wwwroot/css/app.css"));
        var light = Colours(css[css.IndexOf(":root {", StringComparison.Ordinal)..]);
        var dark = Colours(css[css.IndexOf(":root[data-theme=\"dark\"] {", StringComparison.Ordinal)..]);
        var withoutScripts = Colours(css[css.IndexOf("@media (scripting: none)", StringComparison.Ordinal)..]);
        Assert.Empty(light.Except(dark));
        Assert.Empty(dark.Except(withoutScripts));
    }

    private static List<string> Colours(string css) =>
        [.. Regex.Matches(css[..css.IndexOf('}', StringComparison.Ordinal)], "(?<name>--[a-z-]+): #", RegexOptions.ExplicitCapture).Select(match => match.Groups["name"].Value)];
}
