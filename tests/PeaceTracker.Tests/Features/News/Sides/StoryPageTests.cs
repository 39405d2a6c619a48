using Bunit;
using PeaceTracker.Features.News.Sides;
using PeaceTracker.Live;

namespace PeaceTracker.Tests.Features.News.Sides;

public sealed class StoryPageTests
{
    [Fact]
    public async Task Each_article_says_whose_it_is_whom_it_credits_and_that_it_was_changed_and_none_of_it_is_markup()
    {
        await using var bench = await SidesBench.CreateAsync();
        await using var browser = new BunitContext();
        var story = await bench.StoryAsync();
        await bench.AddAsync("world", 0, "<img src=x onerror=alert(1)>Talks", story, "reuters", 2);
        await bench.AddAsync("north", 61, "North: talks", story);

        var page = bench.Show<StoryPage>(browser, $"/elsewhere-2031/news/stories/{story}", own => own.Add(page => page.Negotiation, "elsewhere-2031").Add(page => page.Story, story));
        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll(".beside section").Count));

        Assert.Empty(page.FindAll("img, script"));
        Assert.Equal(["Media of South", "Media of North", "Media of West", "Media of no known side"], page.FindAll(".beside h2").Select(head => head.TextContent));
        var told = page.FindAll(".beside li").Select(line => line.TextContent).ToList();
        Assert.Contains("The north feed 30 Mar 2026, 09:01 UTC", told[0], StringComparison.Ordinal);
        Assert.Contains("en · origin 2, credits no agency", told[0], StringComparison.Ordinal);
        Assert.Contains("origin 1, credits Reuters · changed after publication, seen 30 Mar 2026, 09:00 UTC", told[1], StringComparison.Ordinal);
        Assert.Contains("1 h 1 min after the first", page.FindAll(".beside section")[1].TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".problems"));
    }

    [Fact]
    public async Task It_goes_on_while_it_is_open_and_says_that_it_knows_no_past()
    {
        await using var bench = await SidesBench.CreateAsync();
        await using var browser = new BunitContext();
        var story = await bench.StoryAsync();
        await bench.AddAsync("world", 0, "Talks", story);
        var page = bench.Show<StoryPage>(browser, $"/elsewhere-2031/news/stories/{story}?asOf=2026-03-01&knownAt=x", own => own.Add(page => page.Negotiation, "elsewhere-2031").Add(page => page.Story, story));
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".beside li")));
        Assert.Contains("as it stands now", page.Find(".problems").TextContent, StringComparison.Ordinal);
        Assert.Contains("knownAt: 'x' is not a day", page.Find(".problems").TextContent, StringComparison.Ordinal);

        await bench.AddAsync("south", 9, "South: talks", story);
        await bench.Database.Get<SharedReads>().ForgetAsync("elsewhere-2031", Xunit.TestContext.Current.CancellationToken);
        bench.Database.Get<LiveUpdates>().Publish("elsewhere-2031", LiveTopic.News);
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".beside li").Count));
    }
}
