using Microsoft.EntityFrameworkCore;
using PeaceTracker.Domain;

namespace PeaceTracker.Tests.Features.News.Stories;

public sealed class StoryGrouperTests
{
    private const string Lead = "Ukraine and its allies put forward a plan of their own in London on Wednesday that would leave territory to be settled after a full and unconditional ceasefire, officials said.";

    [Fact]
    public async Task What_several_feeds_take_from_one_agency_is_one_story_of_one_origin()
    {
        await using var bench = await NewsBench.CreateAsync();
        await VisitAsync(bench, Item("Allies put forward a plan of their own", "LONDON, April 23 (Reuters) - " + Lead));
        await VisitAsync(bench, Item("Kyiv and Europe answer Washington with their own terms", "LONDON, April 23 (Reuters) - " + Lead));
        await VisitAsync(bench, Item("Something else happened in another place", "Nobody met anybody anywhere, and nothing was said of it by those who were not there."));

        var story = Assert.Single(await StoriesAsync(bench));
        Assert.Equal((2, 1), (story.Items, story.Origins));
        Assert.Equal(3, (await bench.ItemsAsync()).Count);
        Assert.Equal([story.Id, story.Id, null], (await bench.ItemsAsync()).Select(item => item.StoryId));
    }

    [Fact]
    public async Task Own_reports_of_the_same_are_several_origins()
    {
        await using var bench = await NewsBench.CreateAsync();
        await VisitAsync(bench, Item("Trump and Zelensky meet in Vatican before the funeral", "They sat down."));
        await VisitAsync(bench, Item("Trump and Zelensky meet in Vatican before funeral of Pope", "It was short."));
        await VisitAsync(bench, Item("Trump and Zelensky meet in Vatican before the funeral of the Pope", "Said a spokesman."));

        var story = Assert.Single(await StoriesAsync(bench));
        Assert.Equal((3, 3), (story.Items, story.Origins));
        await CountsAgreeAsync(bench);
    }

    [Theory]
    [InlineData("Losses of the Russian army as of 24 April", "Losses of the Russian army as of 25 April")]
    [InlineData("Air force: 70 missiles and 145 drones overnight", "Air force: 2 missiles and 103 drones overnight")]
    [InlineData("Talks in London", "Talks in Paris")]
    public async Task A_series_is_no_story(string one, string other)
    {
        await using var bench = await NewsBench.CreateAsync();
        await VisitAsync(bench, Item(one, null));
        await VisitAsync(bench, Item(other, null));
        Assert.Empty(await StoriesAsync(bench));
    }

    [Fact]
    public async Task One_page_in_two_feeds_is_one_story_whatever_they_call_it()
    {
        await using var bench = await NewsBench.CreateAsync();
        await VisitAsync(bench, Item("A plan", null, "https://www.gazette.example/plan?utm_source=a"));
        await VisitAsync(bench, Item("Ein Vorschlag", null, "https://m.gazette.example/plan/"));
        Assert.Equal(2, Assert.Single(await StoriesAsync(bench)).Items);
    }

    [Fact]
    public async Task Three_items_of_one_page_in_one_visit_are_one_story_in_whichever_order_they_stand()
    {
        foreach (var days in (int[][])[[2, 3, 1], [1, 2, 3], [3, 2, 1], [3, 1, 2]])
        {
            await using var bench = await NewsBench.CreateAsync();
            var now = bench.Database.Clock.GetUtcNow();
            await VisitAsync(bench, string.Concat(days.Select(day => Item($"Part {day}", null, "https://gazette.example/live", now.AddHours(day - 4)))));
            Assert.Equal(3, Assert.Single(await StoriesAsync(bench)).Items);
            await CountsAgreeAsync(bench);
        }
    }

    [Fact]
    public async Task What_a_feed_says_under_every_title_makes_no_story()
    {
        await using var bench = await NewsBench.CreateAsync();
        const string Always = "Read all that happens on our site, and follow us in every messenger so that you miss nothing of it.";
        await VisitAsync(bench, Item("Delegations arrive for talks in London", Always, "https://gazette.example/") + Item("Harvest begins early in the south", Always, "https://gazette.example/"));
        Assert.Empty(await StoriesAsync(bench));
    }

    [Fact]
    public async Task What_is_said_again_days_later_is_another_story()
    {
        await using var bench = await NewsBench.CreateAsync();
        await VisitAsync(bench, Item("Allies put forward a plan of their own", Lead));
        bench.Database.Clock.Advance(TimeSpan.FromDays(3));
        await VisitAsync(bench, Item("Allies put forward a plan of their own", Lead));
        Assert.Empty(await StoriesAsync(bench));
    }

    [Fact]
    public async Task In_whichever_order_they_come_the_same_items_are_together_and_counts_agree()
    {
        string[] items = [Item("Allies put forward a plan of their own", Lead), Item("A plan of the allies", Lead + " More on this later."), Item("Allies put forward a plan of their own in London", "Short.")];
        foreach (var order in (int[][])[[0, 1, 2], [2, 1, 0], [1, 0, 2]])
        {
            await using var bench = await NewsBench.CreateAsync();
            foreach (var place in order)
            {
                await VisitAsync(bench, items[place]);
            }

            Assert.Single(await StoriesAsync(bench));
            await CountsAgreeAsync(bench);
        }
    }

    private static string Item(string title, string? summary, string? link = null, DateTimeOffset? at = null) =>
        $"<item>{(at is null ? "" : $"<pubDate>{at:R}</pubDate>")}<title>{title}</title><guid isPermaLink='false'>{Guid.NewGuid()}</guid>{(link is null ? "" : $"<link>{link}</link>")}{(summary is null ? "" : $"<description>{summary}</description>")}</item>";

    private static async Task VisitAsync(NewsBench bench, string item)
    {
        await using var server = await FeedServer.StartAsync(() => NewsBench.Rss(item));
        await bench.SubscribeAsync(server.Address());
        await bench.RefreshAsync();
    }

    private static Task<List<Story>> StoriesAsync(NewsBench bench) => bench.Database.ReadAsync(db => db.Stories.AsNoTracking().ToListAsync());

    private static async Task CountsAgreeAsync(NewsBench bench)
    {
        var items = await bench.ItemsAsync();
        foreach (var story in await StoriesAsync(bench))
        {
            var own = items.Where(item => item.StoryId == story.Id).ToList();
            Assert.Equal((own.Count, own.Min(item => item.SortAt), own.Max(item => item.SortAt)), (story.Items, story.FirstAt, story.LastAt));
            Assert.Contains(own, item => item.Id == story.LeadItemId);
            Assert.Contains(own, item => item.Id == story.LatestItemId);
            Assert.InRange(story.Origins, 1, own.Count);
        }
    }
}
