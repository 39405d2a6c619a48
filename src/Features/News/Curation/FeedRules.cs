using System.Net;
using System.Text.RegularExpressions;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Fetching;

namespace PeaceTracker.Features.News.Curation;

/// <summary>What may be typed about a feed.</summary>
internal static partial class FeedRules
{
    private const int MostInAddress = 2000;

    private const int MostInLine = 200;

    /// <summary>What is wrong with the address of a feed; empty when it may be subscribed.</summary>
    public static IEnumerable<Breach> Address(string url) => Web("url", url, needed: true);

    /// <summary>An address as it is told from others: the same may be written in several ways, and what stands behind # is never sent.</summary>
    public static string Plain(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped) : url;

    /// <summary>What is wrong with the other fields.</summary>
    public static IEnumerable<Breach> Fields(FeedFields fields) =>
    [
        .. Rules.Needed("title", fields.Title), .. Line("title", fields.Title), .. Web("home_page", fields.HomePage, needed: false), .. Line("category", fields.Category),
        .. fields.Aggregator is "true" or "false" ? (Breach[])[] : [new("aggregator", "must be true or false")],
        .. fields.Language.Length == 0 || Tag().IsMatch(fields.Language) ? (Breach[])[] : [new("language", "must be a language tag, such as en, uk or pt-BR")],
    ];

    /// <summary>Why the address will not be fetched although it can be subscribed: it names a private network outright. Null otherwise.</summary>
    public static string? Notice(string url, NewsSettings settings)
    {
        if (settings.AllowPrivateNetworks || !Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address))
        {
            return null;
        }

        var host = address.IdnHost.TrimEnd('.');
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
        {
            return "This address is this machine itself. It can be subscribed, and it will not be fetched.";
        }

        return IPAddress.TryParse(host.Trim('[', ']'), out var written) && AddressGuard.Refusal(written) is { } what
            ? $"This address is {what}. It can be subscribed, and it will not be fetched."
            : null;
    }

    private static IEnumerable<Breach> Web(string field, string url, bool needed)
    {
        if (url.Length == 0)
        {
            return needed ? [new(field, "must not be empty")] : [];
        }

        // Told without repeating it: what is wrong may be long, and a password must not be shown.
        return url.Length > MostInAddress ? [new(field, "must have 2,000 characters at most")]
            : !Rules.IsWebAddress(url) || url.Any(char.IsControl) ? [new(field, "must be an absolute http or https address")]
            : new Uri(url).UserInfo.Length > 0 ? [new(field, "must not hold a name or password: it is shown to readers")]
            : [];
    }

    private static IEnumerable<Breach> Line(string field, string text) =>
        text.Length > MostInLine ? [new(field, "must have 200 characters at most")]
        : text.Any(char.IsControl) ? [new(field, "must be one line of text")]
        : [];

    [GeneratedRegex("^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,3}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();
}
