using System.Globalization;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.News.Curation;

/// <summary>Which feeds are listed, and which is open: the query of the page's address.</summary>
/// <param name="Negotiation">Slug of the negotiation; null is all.</param>
/// <param name="Standing">How they are; null is all.</param>
/// <param name="Open">Number of the feed that is open.</param>
/// <param name="New">Whether a new one is being subscribed.</param>
public sealed record FeedsView(string? Negotiation, FeedStanding? Standing, int? Open = null, bool New = false)
{
    public static FeedsView Parse(Uri address, out IReadOnlyList<string> problems)
    {
        var query = new AddressQuery(address);
        var found = new List<string>();
        FeedStanding? standing = null;
        if (query.Text("state") is { } word)
        {
            standing = Enum.GetValues<FeedStanding>().Cast<FeedStanding?>().FirstOrDefault(known => string.Equals(known.ToString(), word, StringComparison.OrdinalIgnoreCase));
            if (standing is null)
            {
                found.Add($"state: '{AddressQuery.Shortened(word)}' is not failing, moved, silent, waiting, reached or retired.");
            }
        }

        int? open = int.TryParse(query.Text("feed"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        problems = found;
        return new(query.Text("negotiation"), standing, open, query.Text("feed") == "new");
    }

    public string Address => "/admin/feeds" + AddressQuery.Write(
        ("negotiation", [Negotiation]), ("state", [Standing?.ToString().ToLowerInvariant()]), ("feed", [New ? "new" : Open?.ToString(CultureInfo.InvariantCulture)]));

    public bool Shows(KeptFeed feed) => (Negotiation is null || feed.Owner.Slug == Negotiation) && (Standing is null || feed.Standing == Standing);
}
