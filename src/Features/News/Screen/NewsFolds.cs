using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;

namespace PeaceTracker.Features.News.Screen;

/// <summary>What is folded under the row of a story.</summary>
internal static class NewsFolds
{
    /// <summary>The most articles under one row; an item's page tells of more.</summary>
    public const int Most = 10;

    /// <summary>The lines of a page, each with the other articles of its story that had been published and seen by then, latest first.</summary>
    public static async Task<IReadOnlyList<NewsLine>> UnderAsync(
        TrackerContext db, IReadOnlyList<NewsLine> lines, DateTime? end, DateTime? seenBy, CancellationToken cancellationToken)
    {
        var numbers = lines.Select(line => line.Story).OfType<long>().Distinct().ToList();
        var rows = await Articles(db, numbers, end, seenBy).AsNoTracking().ToListAsync(cancellationToken);
        var folded = rows.ToLookup(row => row.Item.StoryId!.Value);
        return
        [
            .. lines.Select(line => line.Story is not { } story ? line : line with
            {
                Others = [.. folded[story].Where(row => row.Item.Id != line.Id).OrderByDescending(row => row.Item.SortAt).ThenByDescending(row => row.Item.Id)
                    .Take(Most).Select(row => NewsQueries.Line(row.Item, row.Publisher ?? "unknown"))],
            }),
        ];
    }

    /// <summary>The latest articles of some stories, by story: so many of each and one more, whatever the length of a story.</summary>
    public static IQueryable<NewsArticle> Articles(TrackerContext db, IReadOnlyList<long> stories, DateTime? end, DateTime? seenBy)
    {
        var items = db.NewsItems.Where(item => item.StoryId != null && stories.Contains(item.StoryId.Value));
        if (end is { } last)
        {
            items = items.Where(item => item.SortAt <= last);
        }

        if (seenBy is { } seen)
        {
            items = items.Where(item => item.FirstSeenAt <= seen);
        }

        return from story in db.Stories
               where stories.Contains(story.Id)
               from item in items.Where(item => item.StoryId == story.Id).OrderByDescending(item => item.SortAt).ThenByDescending(item => item.Id).Take(Most + 1)
               select new NewsArticle
               {
                   Item = item,
                   Publisher = db.NewsFeeds.WithRetired().Where(feed => feed.Id == item.FeedId).Select(feed => feed.Title).FirstOrDefault()
                       ?? db.Sources.Where(source => source.Id == item.SourceId).Select(source => source.Name).FirstOrDefault(),
               };
    }
}

/// <summary>An article and who brings it.</summary>
internal sealed class NewsArticle
{
    public required Domain.NewsItem Item { get; init; }

    public required string? Publisher { get; init; }
}
