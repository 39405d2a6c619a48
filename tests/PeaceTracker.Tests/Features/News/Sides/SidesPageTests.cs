using Bunit;
using PeaceTracker.Features.News.Sides;
using PeaceTracker.Live;

namespace PeaceTracker.Tests.Features.News.Sides;

public sealed class SidesPageTests
{
    private static IRenderedComponent<SidesPage> Show(SidesBench bench, BunitContext browser, string query) =>
        bench.Show<SidesPage>(browser, "/elsewhere-2031/news/sides" + query, own => own.Add(page => page.Negotiation, "elsewhere-2031"));

    [Fact]
    public async Task Sides_stand_beside_each_other_and_the_page_goes_on_while_it_is_open()
    {
        await using var bench = await SidesBench.CreateAsync();
        await using var browser = new BunitContext();
        var story = await bench.StoryAsync();
        await bench.AddAsync("north", 0, "<script>alert(1)</script>Talks", story, null, 2, "issue:border");
        await bench.AddAsync("world", 5, "World: talks", story, null, 1, "issue:border");
        var page = Show(bench, browser, "?issue=border");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".beside li").Count));

        Assert.Empty(page.FindAll("script"));
        Assert.Contains("What each side's media report on Border", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Contains("also told by media of no known side · changed after publication", page.Find(".beside li").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/elsewhere-2031/news/stories/{story}", page.Find(".beside li p a").GetAttribute("href"));
        Assert.Contains("No feed of these media is subscribed", page.FindAll(".beside section")[2].TextContent, StringComparison.Ordinal);

        await bench.AddAsync("south", 9, "South", null, null, 1, "issue:border");
        await bench.Database.Get<SharedReads>().ForgetAsync("elsewhere-2031", Xunit.TestContext.Current.CancellationToken);
        bench.Database.Get<LiveUpdates>().Publish("elsewhere-2031", LiveTopic.News);
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".beside li").Count));
    }

    [Fact]
    public async Task In_the_past_no_link_leads_out_of_it()
    {
        await using var bench = await SidesBench.CreateAsync();
        await using var browser = new BunitContext();
        await bench.AddAsync("north", 0, "Talks", null, null, 1, "issue:border");
        var page = Show(bench, browser, "?asOf=2026-03-30&knownAt=2026-03-30");
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".beside li")));

        Assert.Empty(page.FindAll(".beside li p a"));
        Assert.All(page.FindAll(".sides-choice a, .page-head > .quiet a"), link => Assert.Contains("asOf=2026-03-30", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?issue=%3Cscript%3E&days=4", 2)]
    [InlineData("?from=0001-01-01&to=0001-01-01", 0)]
    [InlineData("?from=9999-12-30&to=0001-01-01", 3)]
    [InlineData("?from=x&to='&days=-1&issue=border'--", 4)]
    public async Task What_an_address_asks_for_in_vain_is_named_and_the_rest_holds(string query, int named)
    {
        await using var bench = await SidesBench.CreateAsync();
        await using var browser = new BunitContext();
        var page = Show(bench, browser, query);
        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll(".beside section").Count));
        Assert.Equal(named, page.FindAll(".problems li").Count);
        Assert.Empty(page.FindAll("script"));
    }
}
