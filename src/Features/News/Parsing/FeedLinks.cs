namespace PeaceTracker.Features.News.Parsing;

/// <summary>Makes links absolute. Only http and https survive: a feed may not hand a reader a script.</summary>
internal static class FeedLinks
{
    /// <summary>The longest address that is kept, in characters.</summary>
    private const int MaxLength = 2000;

    private static readonly char[] Breaks = ['\r', '\n', '\t'];

    /// <summary>The address that a link means where <paramref name="from"/> is; null where it is none for readers.</summary>
    public static Uri? Resolve(string? link, Uri? from)
    {
        if (string.IsNullOrWhiteSpace(link) || link.Length > MaxLength)
        {
            return null;
        }

        // Editors wrap long addresses.
        var written = string.Concat(link.Trim().Split(Breaks, StringSplitOptions.TrimEntries));
        return (from is null ? Uri.TryCreate(written, UriKind.Absolute, out var address) : Uri.TryCreate(from, written, out address))
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.Host.Length > 0
            // "https://known.example@other.example/" is read as the one and leads to the other.
            && address.UserInfo.Length == 0
            && address.AbsoluteUri.Length <= MaxLength
                ? address
                : null;
    }

    /// <summary>The same from an element's own <c>xml:base</c>, else from the feed's home page or its address.</summary>
    public static string? Resolve(string? link, FeedElement element, Uri feed) => Resolve(link, element.Base ?? feed)?.AbsoluteUri;
}
