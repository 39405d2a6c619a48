using System.Security.Cryptography;
using System.Text;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>
/// What tells an item from the feed's other items, at this visit and all later ones: the identifier that its publisher
/// gives it, else its address, else a hash of its words.
/// </summary>
internal static class ItemKey
{
    private const int MaxLength = 300;

    private static readonly string[] Campaigns = ["utm_", "fbclid=", "gclid=", "yclid="];

    public static string Of(string? identifier, string? url, string? title, string? summary)
    {
        if (!string.IsNullOrWhiteSpace(identifier))
        {
            return Shortened(identifier.Trim());
        }

        return url is not null ? Shortened(Canonical(new Uri(url))) : Hash($"{title}\n{summary}");
    }

    /// <summary>
    /// Each key once. An identifier that a feed gives to items with different addresses identifies nothing; there the
    /// address counts.
    /// </summary>
    public static IReadOnlyList<ParsedItem> Settle(IEnumerable<ParsedItem> items)
    {
        var read = items.Take(FeedParser.MaxItems).ToList();
        var worthless = read
            .GroupBy(item => item.Key, StringComparer.Ordinal)
            .Where(group => group.Select(item => item.Url).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. read
                .Select(item => worthless.Contains(item.Key) ? item with { Key = Of(null, item.Url, item.Title, item.Summary) } : item)
                .DistinctBy(item => item.Key, StringComparer.Ordinal),
        ];
    }

    // The same page with and without TLS, and from whichever campaign, is the same item. A fragment may be all that
    // tells the entries of a page apart, so it stays.
    private static string Canonical(Uri url)
    {
        var query = url.Query.TrimStart('?').Split('&')
            .Where(part => !Array.Exists(Campaigns, campaign => part.StartsWith(campaign, StringComparison.OrdinalIgnoreCase)));
        return $"//{url.IdnHost}{(url.IsDefaultPort ? "" : $":{url.Port}")}{url.AbsolutePath}?{string.Join('&', query)}{url.Fragment}".TrimEnd('?');
    }

    // A database ends a text at a NUL sign: what comes after it would tell nothing apart.
    private static string Shortened(string key) => key.Length <= MaxLength && !key.Contains('\0', StringComparison.Ordinal) ? key : Hash(key);

    public static string Hash(string words) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
}
