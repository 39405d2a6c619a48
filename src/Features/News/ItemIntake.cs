using PeaceTracker.Domain;
using PeaceTracker.Features.News.Parsing;

namespace PeaceTracker.Features.News;

/// <summary>Makes a news item of what a feed says.</summary>
internal static class ItemIntake
{
    /// <summary>The item; null where it says nothing at all.</summary>
    /// <param name="item">What the feed says.</param>
    /// <param name="feed">The feed that brought it.</param>
    /// <param name="now">When it was first seen, UTC.</param>
    public static NewsItem? Take(ParsedItem item, NewsFeed feed, DateTime now)
    {
        // Short messages have no headline: their words, else their address, stand in for one.
        var title = item.Title ?? FeedText.Literal(item.Summary, NewsItem.MaxTitle) ?? FeedText.Literal(item.Url, NewsItem.MaxTitle);
        if (title is null)
        {
            return null;
        }

        var published = item.Published?.Utc;
        return new NewsItem
        {
            NegotiationId = feed.NegotiationId,
            FeedId = feed.Id,
            Key = item.Key,
            Title = title,
            TitleIsOurs = item.Title is null,
            Summary = item.Summary,
            Url = item.Url,
            Author = item.Author,
            Language = item.Language ?? feed.Language,
            PublishedAt = published,
            DayOnly = item.Published?.DayOnly ?? false,
            FirstSeenAt = now,
            SortAt = published < now ? published.Value : now,
        };
    }
}
