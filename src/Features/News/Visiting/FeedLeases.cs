using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Visiting;

/// <summary>
/// Hands out the feeds that are due, each to one visitor at a time. A lease is stored before anybody is asked: neither two
/// rounds nor two processes visit a feed twice, and what was being visited when a process died is left alone for a while.
/// </summary>
internal sealed class FeedLeases(Writer writer, IDbContextFactory<TrackerContext> contexts, TimeProvider clock)
{
    /// <summary>How long a lease lasts, where no visit ends it before: as long as a feed is left alone anyway.</summary>
    public static readonly TimeSpan Lasting = FeedPace.Shortest;

    // What is overdue after a pause comes this far apart, and all of it within a quarter of an hour.
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(2);

    /// <summary>Leases all feeds that are due, those that somebody waits for first.</summary>
    public async Task<IReadOnlyList<DueFeed>> TakeDueAsync(CancellationToken cancellationToken)
    {
        // Most looks find nothing, and then nothing is written.
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (!await Due(db, Now).AnyAsync(cancellationToken))
            {
                return [];
            }
        }

        return await writer.WriteAsync<IReadOnlyList<DueFeed>>(VisitRecorder.Actor, async (db, recording, token) =>
        {
            // First what was never fetched, the latest subscribed first; then what is well, then what was in trouble the last time.
            var due = await Due(db, recording.At)
                .OrderByDescending(feed => feed.State.Outcome == FeedOutcome.Never ? feed.Id : 0).ThenBy(feed => feed.State.Failures).ThenBy(feed => feed.State.NextCheckAt)
                .Select(feed => new { feed.Id, feed.Url, feed.State }).ToListAsync(token);
            var until = recording.At + Lasting;
            due.ForEach(feed => feed.State.LeasedUntil = until);
            await db.SaveChangesAsync(token);
            return [.. due.Select(feed => new DueFeed(feed.Id, feed.Url, feed.State.ETag, feed.State.LastModified, until))];
        }, cancellationToken);
    }

    /// <summary>Gives feeds back unvisited, because their server asks to be left alone.</summary>
    public Task PostponeAsync(IReadOnlyCollection<int> feeds, DateTime until, CancellationToken cancellationToken) =>
        writer.WriteAsync(VisitRecorder.Actor, async (db, recording, token) =>
        {
            var next = recording.At + FeedPace.AsAsked(until - recording.At);
            foreach (var state in await db.Set<FeedState>().Where(state => feeds.Contains(state.FeedId)).ToListAsync(token))
            {
                state.LeasedUntil = null;
                state.PlanAt(next > state.NextCheckAt ? next : state.NextCheckAt);
                if (state.Outcome == FeedOutcome.Never)
                {
                    // Else it would be due at once.
                    (state.Outcome, state.Problem) = (FeedOutcome.AskedToWait, "its server asks to be left alone for a while");
                }
            }

            return await db.SaveChangesAsync(token);
        }, cancellationToken);

    /// <summary>
    /// Spreads over time what became overdue while nobody looked, what usually brings something most often first. Feeds that
    /// were never visited wait for nothing.
    /// </summary>
    public Task SpreadOverdueAsync(CancellationToken cancellationToken) => writer.WriteAsync(VisitRecorder.Actor, async (db, recording, token) =>
    {
        var now = recording.At;
        var overdue = await Due(db, now).Where(feed => feed.State.Outcome != FeedOutcome.Never)
            .OrderBy(feed => feed.State.Failures).ThenBy(feed => feed.State.RhythmMinutes ?? 0).ThenBy(feed => feed.State.NextCheckAt)
            .Select(feed => feed.State).ToListAsync(token);
        var apart = overdue.Count * Apart > Lasting ? Lasting / overdue.Count : Apart;
        for (var place = 0; place < overdue.Count; place++)
        {
            overdue[place].PlanAt(now + place * apart);
        }

        return await db.SaveChangesAsync(token);
    }, cancellationToken);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static IQueryable<NewsFeed> Due(TrackerContext db, DateTime now) => db.NewsFeeds
        .Where(feed => db.Negotiations.Any(own => own.Id == feed.NegotiationId))
        // A time further ahead than any that is ever written is one of a clock that ran ahead.
        .Where(feed => feed.State.LeasedUntil == null || feed.State.LeasedUntil <= now || feed.State.LeasedUntil > now + Lasting)
        .Where(feed => feed.State.Outcome == FeedOutcome.Never
            || feed.State.Outcome != FeedOutcome.Gone && (feed.State.NextCheckAt <= now
                || feed.State.NextCheckAt > now + FeedPace.Longest + FeedPace.Longest && (feed.State.HeldFrom == null || feed.State.NextCheckAt > now + FeedPace.Longest + FeedPace.Longest + FeedPlan.Furthest)));
}
