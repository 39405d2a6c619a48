using System.Text;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Curation;

namespace PeaceTracker.Tests.Features.News.Curation;

/// <summary>Lists of feeds: the good lines come in, the others are told by their line.</summary>
public sealed class FeedListCuratorTests
{
    private static readonly byte[] List = Encoding.UTF8.GetBytes($"""
        <opml><body><outline text="World">
        <outline text="Known" xmlUrl="{FeedBench.Url.Replace("https://gazette", "HTTPS://GAZETTE", StringComparison.Ordinal)}"/>
        <outline text="Secret" xmlUrl="https://name:secret@other.example/feed"/>
        <outline type="rss" text="None"/>
        <outline text="New" xmlUrl="https://new.example/feed" miniflux="kept"/>
        <outline text="Twice" xmlUrl="https://new.example/feed"/>
        </outline></body></opml>
        """);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_list_would_come_to_is_what_it_comes_to_and_the_second_time_nothing()
    {
        await using var bench = await FeedBench.CreateAsync();
        var curator = bench.Database.Get<FeedListCurator>();
        var forecast = await curator.RehearseAsync(FeedBench.Slug, List, Token);
        Assert.Single(await bench.KeptAsync());
        Assert.Equal((null, 1, 2), (forecast.Refusal, forecast.New.Count, forecast.Known.Count));
        Assert.Equal(["line 3", "line 4"], forecast.Faults.Select(fault => fault.Split(':')[0]));
        Assert.DoesNotContain("secret", string.Concat(forecast.Faults), StringComparison.Ordinal);

        var outcome = await curator.ImportAsync(FeedBench.Slug, List, Token);
        Assert.Equal(forecast.New, outcome.New);
        var stored = await bench.Database.ReadAsync(db => db.NewsFeeds.AsNoTracking().SingleAsync(feed => feed.Title == "New", Token));
        Assert.Equal(("World", "kept"), (stored.Category, stored.OutlineAttributes["miniflux"]));
        Assert.Empty((await curator.ImportAsync(FeedBench.Slug, List, Token)).New);
    }

    [Fact]
    public async Task A_feed_that_has_moved_is_known_by_its_former_address()
    {
        await using var bench = await FeedBench.CreateAsync();
        await bench.SetStateAsync(state => (state.MovedTo, state.MovedSightings) = ("https://moved.example/feed", 3));
        await bench.Database.Get<FeedMover>().ApproveAsync(new((await bench.OpenAsync()).Id, FeedBench.Url, "https://moved.example/feed"), Token);
        var forecast = await bench.Database.Get<FeedListCurator>().RehearseAsync(FeedBench.Slug, List, Token);
        Assert.Contains("moved away", forecast.Known[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Role.Editor)]
    public async Task Whoever_is_no_administrator_brings_nothing_in(Role? role)
    {
        await using var bench = await FeedBench.CreateAsync(role);
        Assert.NotNull((await bench.Database.Get<FeedListCurator>().ImportAsync(FeedBench.Slug, List, Token)).Refusal);
        Assert.Single(await bench.KeptAsync());
    }

    [Fact]
    public async Task A_list_that_is_too_large_or_for_no_negotiation_is_refused()
    {
        await using var bench = await FeedBench.CreateAsync();
        var curator = bench.Database.Get<FeedListCurator>();
        Assert.Contains("larger", (await curator.ImportAsync(FeedBench.Slug, new byte[FeedListCurator.MostBytes + 1], Token)).Refusal, StringComparison.Ordinal);
        Assert.Contains("no negotiation", (await curator.ImportAsync("nowhere", List, Token)).Refusal, StringComparison.Ordinal);
    }
}
