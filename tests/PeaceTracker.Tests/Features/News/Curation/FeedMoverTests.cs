using Microsoft.EntityFrameworkCore;
using PeaceTracker.Curation;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Curation;
using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Tests.Features.News.Curation;

/// <summary>A feed moves only where an administrator who sees the move agrees, and never to where feeds are not fetched.</summary>
public sealed class FeedMoverTests
{
    private const string Elsewhere = "https://new.example/feed";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<SeenMove> MoveAsync(FeedBench bench, string to = Elsewhere, int sightings = FeedMove.Enough)
    {
        await bench.SetStateAsync(state => (state.MovedTo, state.MovedSightings, state.ETag, state.LastModified) = (to, sightings, "\"1\"", "yesterday"));
        return new((await bench.OpenAsync()).Id, FeedBench.Url, to);
    }

    [Fact]
    public async Task A_move_that_is_agreed_to_changes_the_address_forgets_validators_and_keeps_what_the_feed_was()
    {
        await using var bench = await FeedBench.CreateAsync();
        var move = await MoveAsync(bench);
        Assert.Equal(FeedStanding.Moved, (await bench.KeptAsync()).Single().Standing);
        Assert.IsType<CurationOutcome.Done>(await bench.Database.Get<FeedMover>().ApproveAsync(move, Token));

        var feed = await bench.Database.ReadAsync(db => db.NewsFeeds.AsNoTracking().Include(row => row.State).SingleAsync(Token));
        Assert.Equal((move.Feed, Elsewhere), (feed.Id, feed.Url));
        Assert.Equal((null, 0, null, null), (feed.State.MovedTo, feed.State.MovedSightings, feed.State.ETag, feed.State.LastModified));
        Assert.Equal(bench.Database.Clock.GetUtcNow().UtcDateTime, feed.State.NextCheckAt);
        var entry = await bench.Database.ReadAsync(db => db.AuditEntries.AsNoTracking().OrderByDescending(row => row.Seq).FirstAsync(Token));
        Assert.Equal((Deed.Revised, Elsewhere), (entry.Deed, entry.Key));
        Assert.Contains(FeedBench.Url, entry.Before, StringComparison.Ordinal);
        Assert.IsType<CurationOutcome.Refused>(await bench.Database.Get<FeedMover>().ApproveAsync(move, Token));
    }

    [Fact]
    public async Task A_move_that_is_rejected_is_not_proposed_again_but_another_one_is()
    {
        await using var bench = await FeedBench.CreateAsync();
        var move = await MoveAsync(bench);
        Assert.IsType<CurationOutcome.Done>(await bench.Database.Get<FeedMover>().RejectAsync(move, Token));
        var state = (await bench.Database.Get<FeedCurationQueries>().SheetAsync(move.Feed, null, Token))!.State;
        Assert.Equal(FeedBench.Url, (await bench.KeptAsync()).Single().Health.Url);
        state.Sight(new(Elsewhere));
        Assert.Null(FeedMove.Proposed(state.MovedTo, state.MovedSightings));
        for (var sighting = 0; sighting < FeedMove.Enough; sighting++)
        {
            state.Sight(new("https://third.example/feed"));
        }

        Assert.Equal("https://third.example/feed", FeedMove.Proposed(state.MovedTo, state.MovedSightings));
        var entry = await bench.Database.ReadAsync(db => db.AuditEntries.AsNoTracking().OrderByDescending(row => row.Seq).FirstAsync(Token));
        Assert.Contains("was rejected", entry.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://10.0.0.1/feed")]
    [InlineData("https://127.0.0.1/feed")]
    [InlineData("https://localhost/feed")]
    [InlineData("https://[::ffff:192.168.1.1]/feed")]
    [InlineData("http://gazette.example/feed")]
    [InlineData("https://name:secret@new.example/feed")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://other.example/feed")]
    [InlineData("HTTPS://OTHER.example/feed")]
    public async Task It_never_moves_to_a_private_address_from_https_to_http_or_to_one_that_is_subscribed(string to)
    {
        await using var bench = await FeedBench.CreateAsync();
        var move = await MoveAsync(bench, to);
        await bench.Curator.SubscribeAsync(FeedBench.Slug, "https://other.example/feed", FeedBench.Typed with { Title = "ZZ" }, Token);
        var refused = Assert.IsType<CurationOutcome.Refused>(await bench.Database.Get<FeedMover>().ApproveAsync(move, Token));
        Assert.DoesNotContain("secret", refused.Why, StringComparison.Ordinal);
        Assert.Equal(FeedBench.Url, (await bench.KeptAsync()).Single(feed => feed.Opened.Id == move.Feed).Health.Url);
    }

    [Theory]
    [InlineData(2, Elsewhere)]
    [InlineData(FeedMove.Rejected, Elsewhere)]
    [InlineData(FeedMove.Enough, "https://third.example/feed")]
    public async Task Whoever_looks_at_an_old_page_decides_nothing(int sightings, string says)
    {
        await using var bench = await FeedBench.CreateAsync();
        var move = await MoveAsync(bench);
        await MoveAsync(bench, says, sightings);
        Assert.IsType<CurationOutcome.Refused>(await bench.Database.Get<FeedMover>().ApproveAsync(move, Token));
        Assert.IsType<CurationOutcome.Refused>(await bench.Database.Get<FeedMover>().RejectAsync(move, Token));
        Assert.Equal(FeedBench.Url, (await bench.KeptAsync()).Single().Health.Url);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Role.Editor)]
    public async Task Whoever_is_no_administrator_moves_nothing(Role? role)
    {
        await using var bench = await FeedBench.CreateAsync(role);
        var move = await MoveAsync(bench);
        Assert.IsType<CurationOutcome.Refused>(await bench.Database.Get<FeedMover>().ApproveAsync(move, Token));
        Assert.IsType<CurationOutcome.Refused>(await bench.Database.Get<FeedMover>().RejectAsync(move, Token));
        Assert.Equal((FeedBench.Url, Elsewhere), ((await bench.KeptAsync()).Single().Health.Url, (await bench.KeptAsync()).Single().Health.MovedTo));
    }
}
