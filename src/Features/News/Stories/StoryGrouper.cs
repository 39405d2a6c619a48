using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Stories;

/// <summary>
/// Groups items that tell the same, within the write that stores them: items of one address, and items whose titles or leads
/// agree. An item joins the story of the one that is nearest to it; stories are never merged or parted, and no item is deleted.
/// </summary>
internal sealed class StoryGrouper
{
    // A page stays itself longer than a report stays news.
    private static readonly TimeSpan OfOneAddress = TimeSpan.FromDays(7);

    private readonly ConcurrentDictionary<int, StoryWindow> windows = new();

    /// <summary>Gives new items, which have their numbers, to stories.</summary>
    public async Task GroupAsync(TrackerContext db, Recording recording, int negotiationId, IReadOnlyList<NewsItem> items, CancellationToken cancellationToken)
    {
        var recent = items.Where(item => item.SortAt >= recording.At - StoryWindow.Reach - StoryWindow.Reach).OrderBy(item => item.SortAt).ToList();
        if (recent.Count == 0)
        {
            return;
        }

        var window = windows.GetOrAdd(negotiationId, _ => new());
        await window.CatchUpAsync(db, negotiationId, items.Min(item => item.Id), recording.At, cancellationToken);
        var touched = new HashSet<long>();
        var pages = await PagesAsync(db, negotiationId, recent, items.Min(item => item.Id), recording.At, cancellationToken);
        foreach (var item in recent)
        {
            var seen = new WindowItem(item.Id, item.FeedId, item.Language, item.SortAt, Shingles.Of(item.Title, item.Summary));
            long? alike = item.Canonical is not null && !pages.TryAdd(item.Canonical, item.Id) ? pages[item.Canonical] : null;
            if ((alike ?? window.Alike(seen).Select(other => (long?)other).FirstOrDefault()) is { } nearest)
            {
                touched.Add(await JoinAsync(db, item, nearest, cancellationToken));
            }

            window.Add(seen, item.Title, item.Summary);
        }

        foreach (var story in touched)
        {
            await CountAsync(db, story, cancellationToken);
        }
    }

    // The first item of each page among those stored before: an item never joins one that still looks for its own story.
    private static async Task<Dictionary<string, long>> PagesAsync(TrackerContext db, int negotiationId, List<NewsItem> items, long before, DateTime now, CancellationToken cancellationToken)
    {
        var addresses = items.Select(item => item.Canonical).OfType<string>().Distinct().ToList();
        var since = now - OfOneAddress;

        // Asked for by address alone: with more to go by, SQLite would rather go through all items of the last days.
        var pages = await db.NewsItems.Where(item => item.NegotiationId == negotiationId && addresses.Contains(item.Canonical!))
            .Select(item => new { item.Canonical, item.Id, item.SortAt }).ToListAsync(cancellationToken);
        return pages.Where(page => page.Id < before && page.SortAt >= since).OrderBy(page => page.Id).DistinctBy(page => page.Canonical).ToDictionary(page => page.Canonical!, page => page.Id, StringComparer.Ordinal);
    }

    private static async Task<long> JoinAsync(TrackerContext db, NewsItem item, long nearest, CancellationToken cancellationToken)
    {
        var other = await db.NewsItems.Where(row => row.Id == nearest).Select(row => new { row.StoryId, row.SortAt }).SingleAsync(cancellationToken);
        var number = other.StoryId;
        if (number is null)
        {
            var story = new Story { NegotiationId = item.NegotiationId, LeadItemId = nearest, LatestItemId = item.Id, FirstAt = other.SortAt, LastAt = item.SortAt, Items = 2, Origins = 1 };
            db.Add(story);
            await db.SaveChangesAsync(cancellationToken);
            number = story.Id;
        }

        await db.NewsItems.Where(row => row.Id == item.Id || row.Id == nearest).ExecuteUpdateAsync(row => row.SetProperty(own => own.StoryId, number), cancellationToken);
        return number.Value;
    }

    // What a story counts is counted anew from its items.
    private static async Task CountAsync(TrackerContext db, long number, CancellationToken cancellationToken)
    {
        var items = await db.NewsItems.Where(item => item.StoryId == number).OrderBy(item => item.SortAt).ThenBy(item => item.Id)
            .Select(item => new { item.Id, item.SortAt, item.Origin, item.Publisher, Source = item.SourceId ?? db.NewsFeeds.WithRetired().Where(feed => feed.Id == item.FeedId).Select(feed => feed.SourceId).FirstOrDefault(), item.FeedId })
            .ToListAsync(cancellationToken);
        var story = await db.Stories.SingleAsync(row => row.Id == number, cancellationToken);
        (story.LeadItemId, story.LatestItemId, story.FirstAt, story.LastAt) = (items[0].Id, items[^1].Id, items[0].SortAt, items[^1].SortAt);
        (story.Items, story.Origins) = (items.Count, items.Select(item => StoryOrigin.Of(item.Origin, item.Publisher, item.Source, item.FeedId)).Distinct(StringComparer.Ordinal).Count());
        await db.SaveChangesAsync(cancellationToken);
    }
}
