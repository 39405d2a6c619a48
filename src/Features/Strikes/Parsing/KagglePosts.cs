using System.Text.RegularExpressions;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>A post that figures are taken from.</summary>
/// <param name="Claimant">Who posted it.</param>
/// <param name="OfAirForce">Whether that is the Air Force or one of its regional commands, which count alike.</param>
/// <param name="IsKnown">False where the claimant is nothing but the name of a channel.</param>
/// <param name="Url">Its address.</param>
internal sealed record KagglePost(ReportedClaimant Claimant, bool OfAirForce, bool IsKnown, string Url);

/// <summary>Tells who posted, by the <c>source</c> cell: mostly the end of a Facebook address.</summary>
internal static partial class KagglePosts
{
    // kpszsu/posts/pfbid02EW3… · PvKPivden/videos/8773… · https://t.me/kpszsu/22252 · kharkivoda.gov.ua/news/123125
    private static readonly ReportedClaimant AirForce = new("ua-air-force", "Ukrainian Air Force", OfTarget: true, Nationwide: true);

    private static readonly Dictionary<string, (ReportedClaimant Claimant, bool OfAirForce)> Pages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kpszsu"] = (AirForce, true),
        ["PvKPivden"] = (Regional("air-command-south", "Air Command South"), true),
        ["pvkshid"] = (Regional("air-command-east", "Air Command East"), true),
        ["PvkZahid"] = (Regional("air-command-west", "Air Command West"), true),
        ["PvkCenter"] = (Regional("air-command-centre", "Air Command Centre"), true),
        ["GeneralStaff.ua"] = (new("ukrainian-general-staff", "General Staff of Ukraine", OfTarget: true, Nationwide: true), false),
        ["CinCAFU"] = (new("ukrainian-commander-in-chief", "Commander-in-Chief of Ukraine's forces", OfTarget: true, Nationwide: true), false),
    };

    private static readonly Dictionary<string, ReportedClaimant> Sites = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kharkivoda.gov.ua"] = Regional("kharkiv-regional-administration", "Kharkiv Regional Military Administration"),
    };

    /// <summary>The post; null where the cell does not say whose it is.</summary>
    public static KagglePost? Find(string source)
    {
        if (FacebookPage().Match(source) is { Success: true } page)
        {
            var name = page.Groups["page"].Value;
            return Pages.TryGetValue(name, out var known)
                ? Post(known.Claimant, known.OfAirForce, isKnown: true, "https://www.facebook.com/" + source)
                : Channel("facebook", name, "https://www.facebook.com/" + source);
        }

        if (TelegramChannel().Match(source) is { Success: true } channel)
        {
            // The Air Force posts the same reports there under the same name.
            var name = channel.Groups["channel"].Value;
            return name.Equals("kpszsu", StringComparison.OrdinalIgnoreCase)
                ? Post(AirForce, ofAirForce: true, isKnown: true, source)
                : Channel("telegram", name, source);
        }

        var address = source.Contains("://", StringComparison.Ordinal) ? source : "https://" + source;
        if (!Rules.IsWebAddress(address) || source.Contains(' ', StringComparison.Ordinal) || !Uri.TryCreate(address, UriKind.Absolute, out var site))
        {
            return null;
        }

        // A whole address names its site; half of one only where it is a site that is known.
        return Sites.TryGetValue(site.Host, out var owner) ? Post(owner, ofAirForce: false, isKnown: true, address)
            : address == source ? Channel("site", site.Host, address)
            : null;
    }

    private static KagglePost? Channel(string medium, string name, string url)
    {
        var key = $"{medium}-{NotOfSlug().Replace(name.ToLowerInvariant(), "-").Trim('-')}";
        return Slug.IsValid(key) ? Post(new(key, $"{name} ({medium})", OfTarget: false, Nationwide: false), ofAirForce: false, isKnown: false, url) : null;
    }

    private static KagglePost? Post(ReportedClaimant claimant, bool ofAirForce, bool isKnown, string url) =>
        Rules.IsWebAddress(url) ? new(claimant, ofAirForce, isKnown, url) : null;

    private static ReportedClaimant Regional(string key, string name) => new(key, name, OfTarget: true, Nationwide: false);

    [GeneratedRegex(@"^(?<page>[A-Za-z0-9.\-]{1,60})/(posts|videos|photos|reel|permalink)/[A-Za-z0-9/?=&._\-]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FacebookPage();

    [GeneratedRegex(@"^https://t\.me/(s/)?(?<channel>[A-Za-z0-9_]{1,60})/[0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TelegramChannel();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex NotOfSlug();
}
