using PeaceTracker.Domain;
using PeaceTracker.Features.News.Sanitising;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>Reads RSS 0.9x to 2.0 and RSS 1.0, and CDF, from which RSS came.</summary>
internal static class RssReader
{
    // <item><title>…</title><link>https://…</link><guid isPermaLink="false">…</guid><pubDate>Thu, 24 Jul 2025 08:15:00 +0300</pubDate>…
    public static ParsedFeed Read(FeedElement root, Uri address)
    {
        var channel = root.Name == "channel" ? root : root.Child("channel") ?? root;
        var language = FeedText.Language(channel.Child("language")?.Text) ?? FeedText.Language(channel.Child("language", FeedVocabulary.DublinCore)?.Text) ?? FeedText.Language(channel.Language);
        var home = FeedLinks.Resolve(Link(channel), channel, address);

        // A link without a base of its own starts at the page that the feed is about.
        var start = home is null ? address : new Uri(home);

        // RSS 1.0 puts its items beside the channel; some of RSS 2.0 does by mistake.
        var items = channel == root ? channel.Children("item") : channel.Children("item").Concat(root.Children("item"));
        return new(
            FeedText.Title(channel.Child("title")),
            home,
            language,
            FeedPause.Of(channel),
            ItemKey.Settle(items.Select(item => Item(item, start, language))))
        {
            Skipped = SkippedTimes.Of(channel),
        };
    }

    private static ParsedItem Item(FeedElement item, Uri start, string? language)
    {
        var title = FeedText.Title(item.Child("title")) ?? FeedText.Title(item.Child("title", FeedVocabulary.DublinCore)) ?? FeedText.Title(item.Child("title", FeedVocabulary.Media));
        var summary = FeedText.FirstHtml(
            NewsItem.MaxSummary,
            item.Child("description"),
            item.Child("abstract"),
            item.Child("summary"),
            item.Child("encoded", FeedVocabulary.Content),
            item.Child("summary", FeedVocabulary.Atom),
            item.Child("content", FeedVocabulary.Atom),
            item.Child("description", FeedVocabulary.DublinCore),
            item.Child("summary", FeedVocabulary.Itunes),
            item.Child("description", FeedVocabulary.Media),
            item.Child("body", FeedVocabulary.Xhtml),
            item.Child("div", FeedVocabulary.Xhtml),
            item.Child("body"),
            item.Child("fullitem"));
        var guid = item.Child("guid");
        var url = FeedLinks.Resolve(Link(item), item, start) ?? FeedLinks.Resolve(Permalink(guid), item, start);
        return new ParsedItem
        {
            Key = ItemKey.Of(guid?.Text ?? item.Child("id", FeedVocabulary.Atom)?.Text ?? item["about"], url, title, summary),
            Title = title,
            Summary = summary,
            Url = url,
            Author = FeedText.Author(item.Child("creator", FeedVocabulary.DublinCore)?.Text) ?? FeedText.Author(item.Child("author")?.Text)
                ?? FeedText.Author(item.Child("author", FeedVocabulary.Atom)?.Child("name", FeedVocabulary.Atom)?.Text) ?? FeedText.Author(item.Child("author", FeedVocabulary.Itunes)?.Text),
            Publisher = FeedText.Literal(item.Child("source")?.Text, FeedText.MaxAuthor),
            PublisherUrl = FeedLinks.Resolve(item.Child("source")?["url"], item, start),
            Language = FeedText.Language(item.Child("language", FeedVocabulary.DublinCore)?.Text) ?? FeedText.Language(Words(item).Language) ?? language,
            Published = FeedDates.First(
                item.Child("pubdate")?.Text,
                item.Child("date", FeedVocabulary.DublinCore)?.Text,
                item.Child("issued", FeedVocabulary.DublinCore)?.Text,
                item.Child("created", FeedVocabulary.DublinCore)?.Text,
                item.Child("published", FeedVocabulary.Atom)?.Text,
                item.Child("updated", FeedVocabulary.Atom)?.Text,
                item.Child("modified", FeedVocabulary.DublinCore)?.Text,
                item["lastmod"]),
            Updated = FeedDates.First(item.Child("updated", FeedVocabulary.Atom)?.Text, item.Child("modified", FeedVocabulary.DublinCore)?.Text, item["lastmod"]),
            Body = Body(item, start),
        };
    }

    // The element whose language is that of the item.
    private static FeedElement Words(FeedElement item) =>
        item.Child("encoded", FeedVocabulary.Content) ?? item.Child("body", FeedVocabulary.Xhtml) ?? item.Child("fullitem") ?? item.Child("description") ?? item.Child("title") ?? item;

    // What is meant to be read at length; a description may be all there is.
    private static string? Body(FeedElement item, Uri start) => new[]
        {
            item.Child("encoded", FeedVocabulary.Content), item.Child("content", FeedVocabulary.Atom), item.Child("body", FeedVocabulary.Xhtml), item.Child("div", FeedVocabulary.Xhtml),
            item.Child("body"), item.Child("fullitem"), item.Child("description"),
        }
        .Select(element => BodyText.Of(element, start)).FirstOrDefault(body => body is not null);

    // <link>https://…</link>, or Atom's link in a feed that has none of its own.
    private static string? Link(FeedElement element) =>
        element.Children("link").Select(link => link.Text.Trim()).FirstOrDefault(text => text.Length > 0)
        ?? element.Children("link", FeedVocabulary.Atom).Concat(element.Children("link")).FirstOrDefault(link => link["href"] is not null && link["rel"] is null or "alternate")?["href"]
        ?? element["href"];

    private static string? Permalink(FeedElement? guid) =>
        guid is not null && !"false".Equals(guid["ispermalink"], StringComparison.OrdinalIgnoreCase) && Rules.IsWebAddress(guid.Text.Trim()) ? guid.Text : null;
}
