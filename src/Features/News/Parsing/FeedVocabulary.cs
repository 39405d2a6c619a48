namespace PeaceTracker.Features.News.Parsing;

/// <summary>
/// Short names for the namespaces that feeds mix. A feed's own elements have none, in whichever of the many namespaces
/// that RSS was ever given they stand.
/// </summary>
internal static class FeedVocabulary
{
    public const string Own = "";

    public const string Atom = "atom";

    public const string Content = "content";

    public const string DublinCore = "dc";

    public const string Itunes = "itunes";

    public const string Media = "media";

    public const string Syndication = "sy";

    public const string Xhtml = "xhtml";

    /// <summary>What prefixes mean in a feed that forgets to declare them.</summary>
    public static IReadOnlyDictionary<string, string> Prefixes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["atom"] = "http://www.w3.org/2005/Atom",
        ["atom10"] = "http://www.w3.org/2005/Atom",
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["itunes"] = "http://www.itunes.com/dtds/podcast-1.0.dtd",
        ["media"] = "http://search.yahoo.com/mrss/",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["sy"] = "http://purl.org/rss/1.0/modules/syndication/",
    };

    private static readonly (string Start, string Vocabulary)[] Known =
    [
        ("http://www.w3.org/2005/Atom", Atom),
        ("http://purl.org/atom/", Atom),
        ("http://purl.org/rss/1.0/modules/content", Content),
        ("http://purl.org/rss/1.0/modules/syndication", Syndication),
        ("http://purl.org/dc/", DublinCore),
        ("http://www.w3.org/1999/xhtml", Xhtml),
        ("http://www.itunes.com/", Itunes),
        ("http://example.com/DTDs/PodCast", Itunes),
        ("http://search.yahoo.com/mrss", Media),
        ("http://purl.org/rss/1.0/modules/", "module"),
        ("http://purl.org/rss/1.0/", Own),
        ("http://purl.org/rss/", Own),
        ("http://my.netscape.com/", Own),
        ("http://channel.netscape.com/", Own),
        ("http://backend.userland.com/", Own),
        ("http://blogs.law.harvard.edu/tech/rss", Own),
        ("http://cyber.law.harvard.edu/rss", Own),
    ];

    /// <summary>The vocabulary of a namespace in a document whose first element stands in <paramref name="root"/>.</summary>
    public static string Of(string space, string root)
    {
        if (space.Length == 0)
        {
            return Own;
        }

        if (space == root && !space.EndsWith("rdf-syntax-ns#", StringComparison.Ordinal))
        {
            return Own;
        }

        foreach (var (start, vocabulary) in Known)
        {
            if (space.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return vocabulary;
            }
        }

        return space;
    }
}
