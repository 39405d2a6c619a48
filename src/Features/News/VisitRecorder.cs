using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Fetching;
using PeaceTracker.Features.News.Parsing;
using PeaceTracker.Features.News.Stories;
using PeaceTracker.Features.News.Tagging;
using PeaceTracker.Features.News.Triaging;
using PeaceTracker.Features.News.Versions;
using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Features.News;

/// <summary>
/// Stores what a visit brought, in one write: items that are unseen, new words of items that are known, and the feed's
/// bookkeeping. What an item said before is kept, and a shorter document removes nothing.
/// </summary>
internal sealed class VisitRecorder(Writer writer, IDbContextFactory<TrackerContext> contexts, ItemTagger tagger, StoryGrouper grouper, TimeProvider clock)
{
    /// <summary>Who stands in the change log.</summary>
    public const string Actor = "feed refresher";

    /// <param name="feedId">The feed.</param>
    /// <param name="outcome">How the visit ended.</param>
    /// <param name="brought">The feed's document, where it sent one.</param>
    /// <param name="cancellationToken">Stops waiting, or rolls back.</param>
    /// <returns>How many items are new.</returns>
    public async Task<int> RecordAsync(int feedId, FetchOutcome outcome, ParsedFeed? brought, CancellationToken cancellationToken)
    {
        // Before it is our turn: meanwhile others write.
        var (asked, early) = await TakeAsync(feedId, brought, cancellationToken);
        return await writer.WriteAsync(Actor, async (db, recording, token) =>
        {
            // Retired while it was visited: nobody waits for what it brought.
            if (await db.NewsFeeds.Include(row => row.State).SingleOrDefaultAsync(row => row.Id == feedId, token) is not { } feed)
            {
                return 0;
            }

            var before = feed.State.Visible();
            var taken = asked is not null && AreTakenAlike(asked, feed) ? early : ItemIntake.Take(brought?.Items ?? [], feed, recording.At);
            var known = await KnownAsync(db, feed, taken, token);
            var unseen = taken.Where(item => !known.ContainsKey(item.Item.Key)).ToList();
            var tags = await tagger.ForAsync(db, feed.NegotiationId, token);
            unseen.ForEach(item => item.Item.Tags = tags.Of(item.Item));
            var items = unseen.ConvertAll(item => item.Item);
            await ManyRows.AddNumberedAsync(db, items, token);
            await ManyRows.AddAsync(db, [.. items.SelectMany(tags.Rows)], token);
            await ManyRows.AddAsync(db, [.. unseen.Where(item => item.Body is not null).Select(item => new NewsItemBody { ItemId = item.Item.Id, Html = item.Body! })], token);
            var differing = taken.Where(item => known.TryGetValue(item.Item.Key, out var own) && own.Fingerprint != item.Item.Fingerprint).ToDictionary(item => known[item.Item.Key].Id);
            var changed = await ItemChanges.ApplyAsync(db, differing, tags, recording.At, token);
            Announce(db, recording, feed, items.Count, "new");
            Announce(db, recording, feed, changed.Count, "changed");

            if (items.Count > 0)
            {
                await db.NoteOutletAsync(feed, token);
            }

            await db.NoteVisitAsync(feed, outcome, new VisitYield(brought, items, changed.Count), recording.At, token);
            await db.SaveChangesAsync(token);
            await grouper.GroupAsync(db, recording, feed.NegotiationId, items, token);
            await TriageSorter.SortAsync(db, recording, feed.NegotiationId, items, token);
            if (feed.State.Visible() != before)
            {
                // Bookkeeping leaves no trace in the change log, but open pages show which feeds are in trouble.
                recording.Touch(feed.NegotiationId, Noun.NewsFeed);
            }

            return items.Count;
        }, cancellationToken);
    }

    private async Task<(NewsFeed? Feed, IReadOnlyList<TakenItem> Items)> TakeAsync(int feedId, ParsedFeed? brought, CancellationToken cancellationToken)
    {
        if (brought is not { Items.Count: > 0 })
        {
            return (null, []);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var feed = await db.NewsFeeds.AsNoTracking().SingleOrDefaultAsync(row => row.Id == feedId, cancellationToken);
        return (feed, feed is null ? [] : ItemIntake.Take(brought.Items, feed, clock.GetUtcNow().UtcDateTime));
    }

    // Whether a curator changed nothing meanwhile that items are made of.
    private static bool AreTakenAlike(NewsFeed one, NewsFeed other) =>
        (one.Url, one.HomePage, one.Language, one.IsAggregator) == (other.Url, other.HomePage, other.Language, other.IsAggregator);

    private static void Announce(TrackerContext db, Recording recording, NewsFeed feed, int count, string how)
    {
        if (count > 0)
        {
            db.Changes.Add(recording.Bulk(feed.NegotiationId, Noun.NewsItem, $"{count:N0} {how} {(count == 1 ? "item" : "items")} from {feed.Title}"));
        }
    }

    private static async Task<Dictionary<string, (long Id, string? Fingerprint)>> KnownAsync(
        TrackerContext db, NewsFeed feed, IReadOnlyList<TakenItem> taken, CancellationToken cancellationToken)
    {
        var keys = taken.Select(item => item.Item.Key).ToList();
        var known = keys.Count == 0 ? [] : await db.NewsItems
            .Where(item => item.NegotiationId == feed.NegotiationId && item.FeedId == feed.Id && keys.Contains(item.Key))
            .Select(item => new { item.Key, item.Id, item.Fingerprint })
            .ToListAsync(cancellationToken);
        return known.ToDictionary(item => item.Key, item => (item.Id, item.Fingerprint), StringComparer.Ordinal);
    }
}
