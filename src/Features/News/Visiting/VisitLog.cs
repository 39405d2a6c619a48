using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Fetching;

namespace PeaceTracker.Features.News.Visiting;

/// <summary>The log of visits: one row each, the last 200 of a feed, none older than 30 days.</summary>
internal static class VisitLog
{
    /// <summary>The most rows of one feed.</summary>
    public const int Most = 200;

    /// <summary>How long a row is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Writes a visit down with the context's next save, and takes out what is too old within the same transaction.</summary>
    /// <param name="db">The context that is written with.</param>
    /// <param name="feed">The feed with its state, in which the visit is noted already.</param>
    /// <param name="trace">What went over the wire.</param>
    /// <param name="brought">What the visit brought.</param>
    /// <param name="now">When it ended, UTC.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task AddAsync(TrackerContext db, NewsFeed feed, FetchTrace trace, VisitYield brought, DateTime now, CancellationToken cancellationToken)
    {
        db.Add(new FeedVisit
        {
            FeedId = feed.Id,
            At = now,
            Outcome = feed.State.Outcome,
            Status = trace.Status,
            Bytes = trace.Bytes,
            Items = brought.Document?.Items.Count ?? 0,
            NewItems = brought.New.Count,
            ChangedItems = brought.Changed,
            Milliseconds = (int)trace.Took.TotalMilliseconds,
            Problem = feed.State.Problem,
        });

        var visits = db.FeedVisits.Where(visit => visit.FeedId == feed.Id);
        var oldest = await visits.OrderByDescending(visit => visit.At).Skip(Most - 1).Select(visit => visit.At).FirstOrDefaultAsync(cancellationToken);
        var limit = now - Kept;
        limit = oldest > limit ? oldest : limit;
        await visits.Where(visit => visit.At <= limit).ExecuteDeleteAsync(cancellationToken);
    }
}
