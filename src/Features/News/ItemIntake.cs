using PeaceTracker.Domain;
using PeaceTracker.Features.News.Languages;
using PeaceTracker.Features.News.Parsing;
using PeaceTracker.Features.News.Sanitising;
using PeaceTracker.Features.News.Stories;
using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Features.News;

/// <summary>What a feed says, made a news item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Body">What it says at length, sanitised; null where that is no more than its summary.</param>
internal sealed record TakenItem(NewsItem Item, string? Body);

/// <summary>Makes news items of what a feed says.</summary>
internal static class ItemIntake
{
    /// <summary>The items of a document. One that says nothing at all, or breaks a rule of its noun, must not keep out the others.</summary>
    /// <param name="items">What the feed says.</param>
    /// <param name="feed">The feed that brought it.</param>
    /// <param name="now">When it was seen, UTC.</param>
    public static IReadOnlyList<TakenItem> Take(IEnumerable<ParsedItem> items, NewsFeed feed, DateTime now) =>
        [.. items.Select(item => Take(item, feed, now)).OfType<TakenItem>().Where(taken => !taken.Item.Breaches().Any())];

    private static TakenItem? Take(ParsedItem item, NewsFeed feed, DateTime now)
    {
        // Short messages have no headline: their words, else their address, stand in for one.
        var title = item.Title ?? FeedText.Literal(item.Summary, NewsItem.MaxTitle) ?? FeedText.Literal(item.Url, NewsItem.MaxTitle);
        if (title is null)
        {
            return null;
        }

        var published = item.Published?.Utc;
        var words = BodyText.Words(item.Body);
        var declared = item.Language ?? feed.Language;
        var told = declared is null ? ToldLanguage.Of($"{title}\n{words ?? item.Summary}") : null;

        // What a feed says of its own site is no other publisher.
        var ofAnother = feed.IsAggregator || (item.PublisherUrl is not null && !FeedOutlet.AreOfOneSite(item.PublisherUrl, feed.HomePage ?? feed.Url));
        return new(
            new NewsItem
            {
                NegotiationId = feed.NegotiationId,
                FeedId = feed.Id,
                Key = item.Key,
                Title = title,
                TitleIsOurs = item.Title is null,
                Summary = item.Summary,
                Url = item.Url,
                Author = item.Author,
                Publisher = ofAnother ? item.Publisher : null,
                PublisherUrl = ofAnother ? item.PublisherUrl : null,
                Origin = Wires.OfHost(ofAnother ? item.PublisherUrl : null) ?? Wires.OfHost(item.Url) ?? Wires.OfHost(feed.HomePage ?? feed.Url) ?? WireCredit.Of(item.Author, title, words ?? item.Summary),
                Canonical = CanonicalAddress.Of(item.Url),
                Language = declared ?? told,
                LanguageIsGuessed = told is not null,
                PublishedAt = published,
                UpdatedAt = item.Updated?.Utc,
                DayOnly = item.Published?.DayOnly ?? false,
                FirstSeenAt = now,
                SortAt = published < now ? published.Value : now,
                Fingerprint = Fingerprint(title, item.Summary, words, item.Url),
            },
            IsMore(item.Body, words, item.Summary, title) ? item.Body : null);
    }

    // One paragraph that says what the summary says, without a link, is no more than that.
    private static bool IsMore(string? body, string? words, string? summary, string title) =>
        body is not null && words is not null && ((words != summary && words != title) || body.IndexOf('<', 1) != body.Length - "</p>".Length);

    // Of words alone: what is laid out in another way, or led to by another campaign, says the same.
    private static string Fingerprint(string title, string? summary, string? words, string? url) =>
        ItemKey.Hash(string.Join('\n', title, summary, words, CanonicalAddress.Of(url)));
}
