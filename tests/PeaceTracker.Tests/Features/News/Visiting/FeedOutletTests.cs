using PeaceTracker.Domain;

namespace PeaceTracker.Tests.Features.News.Visiting;

public sealed class FeedOutletTests
{
    [Fact]
    public async Task The_source_on_whose_site_a_feed_stands_is_its_outlet()
    {
        await using var bench = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(() => NewsBench.Rss("<item><title>One</title></item>"));
        var own = await AddAsync(bench, "own", $"http://127.0.0.1:{server.Port}/about");
        await AddAsync(bench, "other", "https://other.example/");
        await bench.SubscribeAsync(server.Address());
        await bench.RefreshAsync();
        Assert.Equal(own, await bench.Database.ReadAsync(db => Task.FromResult(db.NewsFeeds.Single().SourceId)));
    }

    [Fact]
    public async Task Where_two_fit_none_is_noted()
    {
        await using var bench = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(() => NewsBench.Rss("<item><title>One</title></item>"));
        await AddAsync(bench, "one", "http://127.0.0.1/1");
        await AddAsync(bench, "two", "http://127.0.0.1/2");
        await bench.SubscribeAsync(server.Address());
        await bench.RefreshAsync();
        Assert.Null(await bench.Database.ReadAsync(db => Task.FromResult(db.NewsFeeds.Single().SourceId)));
    }

    [Theory]
    [InlineData("https://gazette.example/rss", null)]
    [InlineData("http://127.0.0.1/feed", null)]
    [InlineData("https://other.example/rss", "The Other")]
    public async Task Whoever_else_is_named_as_the_publisher_is_kept_apart(string url, string? publisher)
    {
        await using var bench = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(() => "<rss version='2.0'><channel><title>The Gazette</title>"
            + $"<item><title>One</title><source url='{url}'>The Other</source></item></channel></rss>");
        await bench.SubscribeAsync(server.Address());
        await bench.Database.WriteAsync(async (db, _) =>
        {
            var feed = db.NewsFeeds.Single();
            db.Entry(feed).Property(row => row.HomePage).CurrentValue = url.Contains("gazette", StringComparison.Ordinal) ? "https://www.gazette.example/" : null;
            return await db.SaveChangesAsync();
        });
        await bench.RefreshAsync();
        Assert.Equal(publisher, Assert.Single(await bench.ItemsAsync()).Publisher);
    }

    private static Task<int> AddAsync(NewsBench bench, string key, string url) => bench.Database.WriteAsync(async (db, _) =>
    {
        var source = new Source { NegotiationId = bench.Negotiation, Key = key, Name = key, Kind = SourceKind.Outlet, Reliability = Reliability.C, Url = url };
        db.Add(source);
        await db.SaveChangesAsync();
        return source.Id;
    });
}
