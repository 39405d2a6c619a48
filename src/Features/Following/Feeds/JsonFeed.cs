using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PeaceTracker.Features.Following.Feeds;

/// <summary>Writes JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    // It is never put into a page: letters of all scripts stay letters.
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(FeedSheet sheet) => JsonSerializer.SerializeToUtf8Bytes(
        new Document(
            "https://jsonfeed.org/version/1.1", sheet.Feed.Title, sheet.Absolute(sheet.Feed.Page), sheet.Absolute(sheet.Self), "en", new(sheet.Feed.Rights),
            [.. sheet.Feed.Entries.Select(entry => Of(sheet, entry))]),
        Options);

    private static Item Of(FeedSheet sheet, FollowedEntry entry) => new(
        sheet.IdOf(entry), sheet.Absolute(entry.Address ?? sheet.Feed.Page), entry.SourceUrl, entry.Title,

        // An item must say something.
        entry.Summary ?? entry.Title, entry.Language, FeedSheet.Time(entry.At), FeedSheet.Time(entry.ChangedAt),
        [new(entry.Publisher ?? "PeaceTracker")], entry.Kind is null ? null : [entry.Kind]);

    private sealed record Document(
        string Version, string Title, string HomePageUrl, string FeedUrl, string Language, [property: JsonPropertyName("_peacetracker")] Extension Extension, IReadOnlyList<Item> Items);

    private sealed record Extension(string Rights);

    private sealed record Item(
        string Id, string Url, string? ExternalUrl, string Title, string ContentText, string? Language, string DatePublished, string DateModified,
        IReadOnlyList<Author> Authors, IReadOnlyList<string>? Tags);

    private sealed record Author(string Name);
}
