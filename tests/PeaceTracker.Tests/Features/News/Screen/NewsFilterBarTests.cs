using Bunit;
using PeaceTracker.Features.News.Screen;

namespace PeaceTracker.Tests.Features.News.Screen;

public sealed class NewsFilterBarTests : BunitContext
{
    private static readonly NewsChoices Choices = new(
        [new("ukraine", "Ukraine"), new("russia", "Russia")], [new("territory", "Territory"), new("seas", "Seas", HasItems: false)], [new("none", "no known side")], [new("7", "<b>Gazette</b>")], []);

    private IRenderedComponent<NewsFilterBar> Show(NewsFilter filter) => Render<NewsFilterBar>(parameters => parameters
        .Add(own => own.Negotiation, "x").Add(own => own.View, NewsView.Present with { Filter = filter }).Add(own => own.Choices, Choices));

    [Fact]
    public void Each_chosen_filter_is_taken_out_by_itself()
    {
        var chips = Show(new(Party: "ukraine", Issue: "territory")).FindAll(".chip");
        Assert.Equal(["/x/news?issue=territory", "/x/news?party=ukraine"], chips.Select(chip => chip.GetAttribute("href")));
    }

    [Fact]
    public void A_choice_keeps_what_else_is_chosen_and_takes_the_place_of_its_own_kind()
    {
        var choices = Show(new(Party: "ukraine", Issue: "territory")).FindAll(".choice").ToDictionary(choice => choice.TextContent, choice => choice);
        Assert.Equal("/x/news?party=russia&issue=territory", choices["Russia"].GetAttribute("href"));
        Assert.Equal("true", choices["Ukraine"].GetAttribute("aria-current"));
        Assert.Equal("/x/news?issue=territory", choices["Ukraine"].GetAttribute("href"));
    }

    [Fact]
    public void How_and_what_is_shown_is_chosen_without_losing_the_filter()
    {
        var choices = Show(new(Party: "ukraine")).FindAll(".choice").ToDictionary(choice => choice.TextContent, choice => choice);
        Assert.Equal("/x/news?party=ukraine&view=grouped", choices["By story"].GetAttribute("href"));
        Assert.Equal("/x/news?party=ukraine&state=unread", choices["Unread"].GetAttribute("href"));
        Assert.Equal("true", choices["All"].GetAttribute("aria-current"));
    }

    [Fact]
    public void Words_are_asked_for_without_losing_the_filter_and_are_text()
    {
        var bar = Render<NewsFilterBar>(parameters => parameters.Add(own => own.Negotiation, "x").Add(own => own.Choices, Choices)
            .Add(own => own.View, NewsView.Present with { Filter = new(Party: "ukraine", Words: "<b>\"de jure\""), Shape = NewsShape.Compact }));
        Assert.Equal([("party", "ukraine"), ("view", "compact")], bar.FindAll("form.words input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!)));
        Assert.Equal("<b>\"de jure\"", bar.Find("#news-words").GetAttribute("value"));
        Assert.Equal(["/x/news?q=%3Cb%3E%22de%20jure%22&view=compact", "/x/news?party=ukraine&view=compact"], bar.FindAll(".chip").Select(chip => chip.GetAttribute("href")!.Replace('+', ' ').Replace(" ", "%20", StringComparison.Ordinal)));
        Assert.Equal("Words: <b>\"de jure\" ✕", bar.FindAll(".chip")[1].TextContent);
    }

    [Fact]
    public void A_long_list_is_folded()
    {
        var many = Choices with { Sources = [.. Enumerable.Range(0, 40).Select(i => new NewsChoice($"outlet-{i}", $"Outlet {i}"))] };
        var bar = Render<NewsFilterBar>(parameters => parameters.Add(own => own.Negotiation, "x").Add(own => own.View, NewsView.Present).Add(own => own.Choices, many));
        Assert.Equal("40 of them", bar.Find(".many summary").TextContent);
        Assert.Equal("/x/news?source=outlet-7", bar.FindAll(".many .choice")[7].GetAttribute("href"));
    }

    [Fact]
    public void What_nothing_would_be_found_by_is_not_offered_and_names_are_text()
    {
        var bar = Show(NewsFilter.None);
        Assert.Empty(bar.FindAll(".chip, .choice b"));
        Assert.DoesNotContain("Seas", bar.Markup, StringComparison.Ordinal);
        Assert.Contains(bar.FindAll(".choice"), choice => choice.TextContent == "<b>Gazette</b>");
    }
}
