using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Fetching;
using PeaceTracker.Features.News.Parsing;
using PeaceTracker.Features.News.Tagging;
using PeaceTracker.Features.News.Triaging;
using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Features.News;

/// <summary>
/// Stores what a visit brought, in one save: the items that are unseen and the feed's bookkeeping. Items that are known
/// stay as they are, and a shorter document removes nothing.
/// </summary>
internal sealed class VisitRecorder(Writer writer, ItemTagger tagger)
{
    /// <summary>Who stands in the change log.</summary>
    public const string Actor = "feed refresher";

    /// <param name="feedId">The feed.</param>
    /// <param name="outcome">How the visit ended.</param>
    /// <param name="brought">The feed's document, where it sent one.</param>
    /// <param name="cancellationToken">Stops waiting, or rolls back.</param>
    /// <returns>How many items are new.</returns>
    public Task<int> RecordAsync(int feedId, FetchOutcome outcome, ParsedFeed? brought, CancellationToken cancellationToken) =>
        writer.WriteAsync(Actor, async (db, recording, token) =>
        {
            // Retired while it was visited: nobody waits for what it brought.
            if (await db.NewsFeeds.Include(row => row.State).SingleOrDefaultAsync(row => row.Id == feedId, token) is not { } feed)
            {
                return 0;
            }

            var before = feed.State.Visible();
            var unseen = await UnseenAsync(db, feed, brought?.Items ?? [], recording.At, token);
            if (unseen.Count > 0)
            {
                var tagsOf = await tagger.ForAsync(db, feed.NegotiationId, token);
                unseen.ForEach(item => item.Tags = tagsOf(item));
                db.AddRange(unseen);
                db.Changes.Add(recording.Bulk(feed.NegotiationId, Noun.NewsItem, $"{unseen.Count:N0} new {(unseen.Count == 1 ? "item" : "items")} from {feed.Title}"));
            }

            await db.NoteVisitAsync(feed, outcome, new VisitYield(brought, unseen, Changed: 0), recording.At, token);
            await db.SaveChangesAsync(token);
            await TriageSorter.SortAsync(db, recording, feed.NegotiationId, unseen, token);
            if (feed.State.Visible() != before)
            {
                // Bookkeeping leaves no trace in the change log, but open pages show which feeds are in trouble.
                recording.Touch(feed.NegotiationId, Noun.NewsFeed);
            }

            return unseen.Count;
        }, cancellationToken);

    private static async Task<List<NewsItem>> UnseenAsync(
        TrackerContext db, NewsFeed feed, IReadOnlyList<ParsedItem> items, DateTime now, CancellationToken cancellationToken)
    {
        var keys = items.Select(item => item.Key).ToList();
        var known = (await db.NewsItems
            .Where(item => item.NegotiationId == feed.NegotiationId && item.FeedId == feed.Id && keys.Contains(item.Key))
            .Select(item => item.Key)
            .ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);

        // An item that breaks a rule of its noun must not keep out the others.
        return [.. items.Where(item => !known.Contains(item.Key)).Select(item => ItemIntake.Take(item, feed, now)).OfType<NewsItem>().Where(item => !item.Breaches().Any())];
    }
}
