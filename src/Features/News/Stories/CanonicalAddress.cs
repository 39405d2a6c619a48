namespace PeaceTracker.Features.News.Stories;

/// <summary>
/// The address of a page without what differs from reader to reader: scheme, forms for phones, tracking, fragments. It is for
/// comparison, never for following.
/// </summary>
internal static class CanonicalAddress
{
    private static readonly string[] Tracking =
    [
        "utm_", "fbclid", "gclid", "dclid", "yclid", "msclkid", "igshid", "mc_cid", "mc_eid", "at_", "ns_", "cmp", "cmpid", "ref", "ref_src", "ref_url", "referrer", "source", "from", "share", "sh", "smid",
        "smtyp", "rss", "feed", "ftag", "taid", "xtor", "wt_mc", "maca", "ocid", "traffic_source", "outputtype", "amp", "_ga", "s_cid",
    ];

    private static readonly string[] Forms = ["www.", "m.", "mobile.", "amp."];

    /// <summary>The address by which a page is known in several feeds; null where it is none, and for a site as a whole, which is no page.</summary>
    public static string? Of(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return null;
        }

        var host = address.IdnHost.ToLowerInvariant();
        foreach (var form in Forms)
        {
            host = host.StartsWith(form, StringComparison.Ordinal) && host.AsSpan(form.Length).Contains('.') ? host[form.Length..] : host;
        }

        var path = address.AbsolutePath.TrimEnd('/');
        path = path.EndsWith("/amp", StringComparison.OrdinalIgnoreCase) ? path[..^"/amp".Length] : path;
        var query = string.Join('&', address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !IsTracking(part)).Order(StringComparer.Ordinal));
        return path.Length + query.Length == 0 ? null : $"{host}{(address.IsDefaultPort ? "" : $":{address.Port}")}{path}{(query.Length == 0 ? "" : "?" + query)}";
    }

    private static bool IsTracking(string part)
    {
        var name = part.Split('=')[0];
        return Array.Exists(Tracking, known => known.EndsWith('_') ? name.StartsWith(known, StringComparison.OrdinalIgnoreCase) : name.Equals(known, StringComparison.OrdinalIgnoreCase));
    }
}
