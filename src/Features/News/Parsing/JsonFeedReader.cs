using System.Text.Json;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Sanitising;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>Reads JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeedReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = FeedXml.MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    // {"version": "https://jsonfeed.org/version/1.1", "title": "…", "items": [{"id": "…", "url": "…", "content_text": "…", "date_published": "…"}]}
    public static FeedReading Read(string text, Uri address)
    {
        try
        {
            using var document = JsonDocument.Parse(text.Trim().Trim('\0'), Options);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && Member(root, "items") is { ValueKind: JsonValueKind.Array } items
                ? new FeedReading.Read(Feed(root, items, address))
                : new FeedReading.Refused("sent JSON that is not a feed");
        }
        catch (JsonException broken)
        {
            return new FeedReading.Refused($"sent JSON that cannot be read: {broken.Message}");
        }
    }

    private static ParsedFeed Feed(JsonElement root, JsonElement items, Uri address)
    {
        var language = FeedText.Language(Text(root, "language"));
        var home = FeedLinks.Resolve(Text(root, "home_page_url"), address);
        var author = Author(root);
        return new(
            FeedText.Literal(Text(root, "title"), NewsItem.MaxTitle),
            home?.AbsoluteUri,
            language,
            null,
            ItemKey.Settle(items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => Item(item, home ?? address, language, author))));
    }

    private static ParsedItem Item(JsonElement item, Uri start, string? language, string? author)
    {
        var title = FeedText.Literal(Text(item, "title"), NewsItem.MaxTitle);
        var summary = FeedText.Literal(Text(item, "summary"), NewsItem.MaxSummary)
            ?? FeedText.Literal(Text(item, "content_text"), NewsItem.MaxSummary)
            ?? FeedText.Html(Text(item, "content_html"), NewsItem.MaxSummary);
        var url = (FeedLinks.Resolve(Text(item, "url"), start) ?? FeedLinks.Resolve(Text(item, "external_url"), start))?.AbsoluteUri;
        return new ParsedItem
        {
            Key = ItemKey.Of(Text(item, "id"), url, title, summary),
            Title = title,
            Summary = summary,
            Url = url,
            Author = Author(item) ?? author,
            Language = FeedText.Language(Text(item, "language")) ?? language,
            Published = FeedDates.First(Text(item, "date_published"), Text(item, "date_modified")),
            Updated = FeedDates.First(Text(item, "date_modified")),
            Body = BodyText.Of(Text(item, "content_html"), start) ?? BodyText.OfPlain(Text(item, "content_text")),
        };
    }

    // Version 1.1 has a list, version 1 a single one.
    private static string? Author(JsonElement element)
    {
        IEnumerable<JsonElement> authors = Member(element, "authors") is { ValueKind: JsonValueKind.Array } several ? several.EnumerateArray() : [];
        var names = authors.Append(Member(element, "author") ?? default).Select(author => Text(author, "name")).Where(name => !string.IsNullOrWhiteSpace(name));
        return FeedText.Literal(string.Join(", ", names.Distinct(StringComparer.Ordinal)), FeedText.MaxAuthor);
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement element, string name)
    {
        try
        {
            return Member(element, name) switch
            {
                { ValueKind: JsonValueKind.String } text => text.GetString(),
                { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of characters, which is no text.
            return null;
        }
    }
}
