using Microsoft.EntityFrameworkCore;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Versions;

namespace PeaceTracker.Tests.Features.News.Versions;

public sealed class ItemChangesTests
{
    [Fact]
    public async Task What_an_item_said_before_is_kept_with_when_it_was_seen()
    {
        var document = NewsBench.Rss(Item("Talks will go on", "<p>They <b>said</b> so at length, and more than once.</p>"));
        await using var server = await FeedServer.StartAsync(() => document);
        await using var bench = await NewsBench.CreateAsync();
        var feed = await bench.SubscribeAsync(server.Address());
        await bench.RefreshAsync();
        var first = bench.Now;

        document = NewsBench.Rss(Item("Talks are off", "<p>They said they <i>would not</i>.</p><p>That was all.</p>"));
        await LaterAsync(bench, feed);

        var item = Assert.Single(await bench.ItemsAsync());
        Assert.Equal(("Talks are off", 2, bench.Now), (item.Title, item.Version, item.ChangedAt));
        Assert.Equal(first, item.SortAt);
        var former = Assert.Single(await VersionsAsync(bench));
        Assert.Equal((1, "Talks will go on", "<p>They <strong>said</strong> so at length, and more than once.</p>"), (former.Number, former.Title, former.Body));
        Assert.Equal((first, bench.Now), (former.SeenAt, former.ReplacedAt));
        Assert.Equal("<p>They said they <em>would not</em>.</p><p>That was all.</p>", (await bench.Database.ReadAsync(db => db.NewsItemBodies.SingleAsync())).Html);
        Assert.Equal(1, (await bench.VisitsAsync(feed))[^1].ChangedItems);
        Assert.Contains(await bench.ChangesAsync(), change => change.Headline == "1 changed item from The Gazette");
    }

    [Theory]
    [InlineData("<p class='new'>They  said\n<i>so</i>, at&#32;length.</p>", "https://gazette.example/1?utm_source=rss")]
    [InlineData("<div>They said so, at length.</div>", "http://gazette.example/1")]
    public async Task What_is_only_laid_out_in_another_way_is_no_version(string body, string link)
    {
        var document = NewsBench.Rss(Item("Talks", "<p>They said so, at length.</p>", "https://gazette.example/1"));
        await using var server = await FeedServer.StartAsync(() => document);
        await using var bench = await NewsBench.CreateAsync();
        var feed = await bench.SubscribeAsync(server.Address());
        await bench.RefreshAsync();

        document = NewsBench.Rss(Item("Talks", body, link));
        await LaterAsync(bench, feed);

        Assert.Equal(1, Assert.Single(await bench.ItemsAsync()).Version);
        Assert.Empty(await VersionsAsync(bench));
    }

    [Fact]
    public async Task A_feed_that_says_something_else_each_time_is_heard_so_often_and_no_more()
    {
        var time = 0;
        await using var server = await FeedServer.StartAsync(() => NewsBench.Rss(Item($"Version {time}", "Words")));
        await using var bench = await NewsBench.CreateAsync();
        var feed = await bench.SubscribeAsync(server.Address());
        await bench.RefreshAsync();
        for (time = 1; time <= ItemChanges.Most + 3; time++)
        {
            await LaterAsync(bench, feed);
        }

        Assert.Equal(ItemChanges.Most, Assert.Single(await bench.ItemsAsync()).Version);
        Assert.Equal(ItemChanges.Most - 1, (await VersionsAsync(bench)).Count);
    }

    [Fact]
    public async Task An_item_from_before_versions_were_kept_is_no_other_one()
    {
        await using var server = await FeedServer.StartAsync(() => NewsBench.Rss(Item("Talks", "<p>They said so.</p><p>And more.</p>", description: "They said so.")));
        await using var bench = await NewsBench.CreateAsync();
        var feed = await bench.SubscribeAsync(server.Address());
        await bench.RefreshAsync();
        await bench.Database.WriteAsync(async (db, _) =>
        {
            await db.NewsItemBodies.ExecuteDeleteAsync();
            return await db.NewsItems.ExecuteUpdateAsync(item => item.SetProperty(own => own.Fingerprint, (string?)null));
        });
        await LaterAsync(bench, feed);

        Assert.Equal(1, Assert.Single(await bench.ItemsAsync()).Version);
        Assert.Equal("<p>They said so.</p><p>And more.</p>", (await bench.Database.ReadAsync(db => db.NewsItemBodies.SingleAsync())).Html);
    }

    private static string Item(string title, string body, string link = "https://gazette.example/1", string? description = null) =>
        $"<item><title>{title}</title><guid isPermaLink='false'>1</guid><link>{link}</link>{(description is null ? "" : $"<description>{description}</description>")}"
        + $"<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'><![CDATA[{body}]]></content:encoded></item>";

    private static async Task LaterAsync(NewsBench bench, int feed)
    {
        bench.Database.Clock.Advance(TimeSpan.FromDays(1.5));
        await bench.RefreshAsync();
        Assert.Equal(FeedOutcome.Fetched, (await bench.StateAsync(feed)).Outcome);
    }

    private static Task<List<NewsItemVersion>> VersionsAsync(NewsBench bench) => bench.Database.ReadAsync(db => db.NewsItemVersions.AsNoTracking().OrderBy(version => version.Number).ToListAsync());
}
