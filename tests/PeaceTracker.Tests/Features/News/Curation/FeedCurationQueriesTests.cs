using PeaceTracker.Domain;
using PeaceTracker.Features.News.Curation;

namespace PeaceTracker.Tests.Features.News.Curation;

/// <summary>How feeds are, as those who keep them see it.</summary>
public sealed class FeedCurationQueriesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feed_that_is_reached_and_brings_nothing_for_far_longer_than_usual_is_silent_and_says_so()
    {
        await using var bench = await FeedBench.CreateAsync();
        var now = bench.Database.Clock.GetUtcNow().UtcDateTime;
        await bench.SetStateAsync(state => (state.Outcome, state.RhythmMinutes, state.LastItemAt) = (FeedOutcome.Unchanged, 40, now.AddDays(-3)));
        var feed = (await bench.KeptAsync()).Single();
        Assert.Equal((FeedStanding.Silent, "silent for 3 days; usually something every 40 min"), (feed.Standing, feed.Health.Silence));
        Assert.True(feed.Health.IsInNeed);

        // It may have gone on meanwhile: nobody has asked it since, because it wants to be left alone.
        await bench.SetStateAsync(state => (state.HeldFrom, state.LastSuccessAt) = (now.AddDays(-2).AddHours(-1), now.AddDays(-2).AddHours(-2)));
        Assert.Equal((FeedStanding.Reached, null), ((await bench.KeptAsync()).Single().Standing, (await bench.KeptAsync()).Single().Health.Silence));
        await bench.SetStateAsync(state => state.HeldFrom = null);
        await bench.SetStateAsync(state => state.LastItemAt = now.AddHours(-20));
        Assert.Equal(FeedStanding.Reached, (await bench.KeptAsync()).Single().Standing);
        await bench.SetStateAsync(state => (state.LastItemAt, state.Outcome) = (now.AddDays(-3), FeedOutcome.Failed));
        Assert.Equal((FeedStanding.Failing, null), ((await bench.KeptAsync()).Single().Standing, (await bench.KeptAsync()).Single().Health.Silence));
    }

    [Fact]
    public async Task Visits_are_paged_newest_first_without_a_gap_while_more_come()
    {
        await using var bench = await FeedBench.CreateAsync();
        var (queries, id) = (bench.Database.Get<FeedCurationQueries>(), (await bench.OpenAsync()).Id);
        await AddAsync(bench, id, FeedCurationQueries.VisitsShown + 3);
        var first = (await queries.SheetAsync(id, null, Token))!;
        await AddAsync(bench, id, 5);
        var second = (await queries.SheetAsync(id, first.Older, Token))!;
        Assert.Equal((FeedCurationQueries.VisitsShown, 3, null), (first.Visits.Count, second.Visits.Count, second.Older));
        Assert.Equal(Enumerable.Range(0, FeedCurationQueries.VisitsShown + 3).Reverse(), first.Visits.Concat(second.Visits).Select(visit => visit.Items));
        Assert.Null(await queries.SheetAsync(987654, null, Token));
        Assert.Empty((await queries.SheetAsync(id, 0, Token))!.Visits);
    }

    private static Task<int> AddAsync(FeedBench bench, int feed, int count) => bench.Database.WriteAsync(async (db, recording) =>
    {
        for (var visit = 0; visit < count; visit++)
        {
            db.Add(new FeedVisit { FeedId = feed, At = recording.At, Outcome = FeedOutcome.Fetched, Status = 200, Items = visit });
            await db.SaveChangesAsync(Token);
        }

        return count;
    });
}
