using System.Text;
using System.Text.Unicode;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Sanitising;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>Reads Atom 1.0 (RFC 4287) and 0.3.</summary>
internal static class AtomReader
{
    // Words, as some write them in base64. What is no text is left out.
    private const string Packed = "application/octet-stream";

    // <entry><id>tag:…</id><title type="html">…</title><link rel="alternate" href="…"/><published>2025-07-24T08:15:00+03:00</published>…
    public static ParsedFeed Read(FeedElement root, Uri address)
    {
        var language = FeedText.Language(root.Language);
        var home = FeedLinks.Resolve(Link(root), root, address);
        return new(
            Plain(root.Child("title"), NewsItem.MaxTitle),
            home,
            language,
            FeedPause.Of(root),
            ItemKey.Settle(root.Children("entry").Select(entry => Entry(entry, root, address))));
    }

    private static ParsedItem Entry(FeedElement entry, FeedElement root, Uri address)
    {
        var title = Plain(entry.Child("title"), NewsItem.MaxTitle);
        var summary = Plain(entry.Child("summary"), NewsItem.MaxSummary)
            ?? entry.Children("content").Select(content => Plain(content, NewsItem.MaxSummary)).FirstOrDefault(text => text is not null)
            ?? FeedText.Html(entry.Child("group", FeedVocabulary.Media)?.Child("description", FeedVocabulary.Media), NewsItem.MaxSummary);
        var link = LinkElement(entry);
        var url = FeedLinks.Resolve(link?["href"], link ?? entry, address) ?? FeedLinks.Resolve(entry.Child("content")?["src"], entry.Child("content") ?? entry, address);
        return new ParsedItem
        {
            Key = ItemKey.Of(entry.Child("id")?.Text, url, title, summary),
            Title = title,
            Summary = summary,
            Url = url,
            Author = Author(entry) ?? Author(entry.Child("source")) ?? Author(root),
            Publisher = Plain(entry.Child("source")?.Child("title"), FeedText.MaxAuthor),
            PublisherUrl = entry.Child("source") is { } source ? FeedLinks.Resolve(Link(source), source, address) : null,
            Language = FeedText.Language((entry.Child("content") ?? entry.Child("summary") ?? entry.Child("title") ?? entry).Language),
            Published = FeedDates.First(
                entry.Child("published")?.Text,
                entry.Child("issued")?.Text,
                entry.Child("created")?.Text,
                entry.Child("date", FeedVocabulary.DublinCore)?.Text,
                entry.Child("updated")?.Text,
                entry.Child("modified")?.Text),
            Updated = FeedDates.First(entry.Child("updated")?.Text, entry.Child("modified")?.Text),
            Body = entry.Children("content").Append(entry.Child("summary")).Select(content => Body(content, address)).FirstOrDefault(body => body is not null),
        };
    }

    private static string? Link(FeedElement element) => LinkElement(element)?["href"];

    // Of several pages that an entry is, the one that is for reading.
    private static FeedElement? LinkElement(FeedElement element) => element.Children("link")
        .Where(link => link["href"] is not null && link["rel"] is null or "" or "alternate" or "http://www.iana.org/assignments/relation/alternate")
        .OrderByDescending(link => link["type"] is null or "text/html" or "application/xhtml+xml")
        .FirstOrDefault();

    private static string? Author(FeedElement? element)
    {
        var authors = element?.Children("author").ToList() ?? [];
        return authors.Count == 0
            ? FeedText.Author(element?.Child("creator", FeedVocabulary.DublinCore)?.Text)
            : FeedText.Literal(string.Join(", ", authors.Select(author => (author.Child("name")?.Text ?? author.Text).Trim()).Where(name => name.Length > 0)), FeedText.MaxAuthor);
    }

    private static string? Body(FeedElement? element, Uri address) => element is null ? null : (element["mode"], element["type"]) switch
    {
        ("base64", _) or (null, Packed) => BodyText.Of(Unpacked(element.Text), element.Base ?? address),
        (not "escaped", "text" or "text/plain") => BodyText.OfPlain(element.Text),
        (_, var type) when IsMarkup(type) => BodyText.Of(element, address),
        _ => null,
    };

    private static bool IsMarkup(string? type) => type is null or "" or "xhtml" or "html" or "xml"
        || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || type.EndsWith("xml", StringComparison.OrdinalIgnoreCase);

    private static string? Plain(FeedElement? element, int most) => element is null ? null : (element["mode"], element["type"]) switch
    {
        ("base64", _) or (null, Packed) => FeedText.Html(Unpacked(element.Text), most),
        (not "escaped", "text" or "text/plain") => FeedText.Literal(element.Elements.Any() ? FeedText.Html(element, most) : element.Text, most),
        ("escaped", _) => FeedText.Html(element, most),
        (_, var type) when IsMarkup(type) => FeedText.Html(element, most),

        // A picture or the like, in base64.
        _ => null,
    };

    private static string? Unpacked(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) && Utf8.IsValid(bytes.AsSpan(0, written)) ? Encoding.UTF8.GetString(bytes, 0, written) : null;
    }
}
