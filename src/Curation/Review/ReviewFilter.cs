using System.Globalization;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Curation.Review;

/// <summary>What of the waiting drafts is shown; it stands in the page's address.</summary>
public sealed record ReviewFilter(string? Negotiation = null, Noun? Noun = null, int? Author = null, int Page = 1)
{
    private const int MostPages = 10_000;

    public string Address => "/admin/review" + AddressQuery.Write(
        ("negotiation", [Negotiation]), ("noun", [Noun?.ToString()]), ("author", [Author?.ToString(CultureInfo.InvariantCulture)]),
        ("page", [Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null]));

    /// <summary>Reads an address; what cannot be read is left out.</summary>
    public static ReviewFilter Parse(Uri address, out IReadOnlyList<string> problems)
    {
        var query = new AddressQuery(address);
        var unread = new List<string>();
        var noun = query.Text("noun") is { } word ? Enum.GetValues<Noun>().Where(known => known.ToString() == word).Select(known => (Noun?)known).FirstOrDefault() : null;
        if (query.Text("noun") is { } unknown && noun is null)
        {
            unread.Add($"noun: '{AddressQuery.Shortened(unknown)}' is nothing that is drafted.");
        }

        problems = unread;
        return new(query.Text("negotiation"), noun, Number("author"), Math.Clamp(Number("page") ?? 1, 1, MostPages));

        int? Number(string name)
        {
            if (query.Text(name) is not { } text)
            {
                return null;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            unread.Add($"{name}: '{AddressQuery.Shortened(text)}' is not a number.");
            return null;
        }
    }
}
