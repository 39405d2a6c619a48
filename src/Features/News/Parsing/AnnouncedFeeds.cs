namespace PeaceTracker.Features.News.Parsing;

/// <summary>A feed that a web page names.</summary>
/// <param name="Address">Where it is said to be: http or https, without a name or password.</param>
/// <param name="Kind">What it is said to be: RSS, Atom or JSON Feed.</param>
/// <param name="Title">What the page calls it; null where it does not.</param>
internal sealed record AnnouncedFeed(Uri Address, string Kind, string? Title);

/// <summary>
/// Finds the feeds that a web page names in links to other forms of itself. The page is looked at once, from its beginning
/// and as far as the limits go; what it names beyond them is only told to be there.
/// </summary>
internal sealed class AnnouncedFeeds : IMarkupSink
{
    /// <summary>The most feeds that are taken from one page: those that stand first in it.</summary>
    public const int Most = 20;

    /// <summary>The longest beginning of a page that is looked at, in characters: some carry long scripts before their links.</summary>
    private const int MaxPage = 2 * 1024 * 1024;

    private const int MaxTitle = 200;

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/rss+xml"] = "RSS", ["application/atom+xml"] = "Atom", ["application/feed+json"] = "JSON Feed", ["application/json"] = "JSON Feed",
    };

    private readonly List<(string Link, string Kind, string? Title)> named = [];

    private string? start;

    /// <summary>Whether there are more than are taken.</summary>
    public bool IsFull => named.Count > Most;

    /// <summary>The feeds that a page names, in its order, each address once.</summary>
    /// <param name="bytes">The page, unpacked.</param>
    /// <param name="contentType">The Content-Type header it came with, for its charset only.</param>
    /// <param name="address">Where it came from: what its relative links start at.</param>
    /// <param name="more">Whether it names more than are taken.</param>
    public static IReadOnlyList<AnnouncedFeed> In(byte[] bytes, string? contentType, Uri address, out bool more)
    {
        var page = new AnnouncedFeeds();
        Markup.Read(FeedEncoding.DecodePage(bytes, contentType), page, MaxPage);
        more = page.IsFull;
        return page.From(address);
    }

    public void Append(ReadOnlySpan<char> text)
    {
    }

    public void Open(string element, MarkupAttributes attributes)
    {
        if (element.Equals("base", StringComparison.OrdinalIgnoreCase))
        {
            start ??= attributes["href"];
        }
        else if (element.Equals("link", StringComparison.OrdinalIgnoreCase) && IsAlternate(attributes["rel"]) && attributes["href"] is { } link
            && Kinds.TryGetValue((attributes["type"] ?? "").Split(';')[0].Trim(), out var kind))
        {
            named.Add((link, kind, FeedText.Literal(attributes["title"], MaxTitle)));
        }
    }

    public void Close(string element)
    {
    }

    // A page keeps its links in its head, which is not for reading otherwise.
    bool IMarkupSink.Skips(string element) => !element.Equals("head", StringComparison.OrdinalIgnoreCase) && Markup.IsUnread(element);

    private List<AnnouncedFeed> From(Uri address)
    {
        var from = FeedLinks.Resolve(start, address) ?? address;
        return [.. named.Take(Most).Select(feed => (Address: FeedLinks.Resolve(feed.Link, from), feed.Kind, feed.Title))
            .Where(feed => feed.Address is not null && !IsOfWordPress(feed.Address))
            .Select(feed => new AnnouncedFeed(feed.Address!, feed.Kind, feed.Title)).DistinctBy(feed => feed.Address)];
    }

    private static bool IsAlternate(string? rel) => (rel ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains("alternate", StringComparer.OrdinalIgnoreCase);

    // There, application/json is the page for programs and never a feed.
    private static bool IsOfWordPress(Uri address) => address.AbsolutePath.Contains("/wp-json/", StringComparison.Ordinal);
}
