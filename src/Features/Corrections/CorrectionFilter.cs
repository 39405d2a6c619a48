using System.Globalization;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Corrections;

/// <summary>Which corrections are shown; it stands in the page's address.</summary>
public sealed record CorrectionFilter(string? Negotiation = null, int Page = 1)
{
    public const int PageSize = 20;

    private const int MostPages = 10_000;

    public string Address => "/corrections" + AddressQuery.Write(
        ("negotiation", [Negotiation]), ("page", [Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null]));

    /// <summary>Reads an address; what cannot be read is left out and told.</summary>
    public static CorrectionFilter Parse(Uri address, out IReadOnlyList<string> problems)
    {
        var query = new AddressQuery(address);
        var unread = new List<string>();
        var negotiation = query.Text("negotiation");
        if (negotiation is not null && !Slug.IsValid(negotiation))
        {
            unread.Add($"negotiation: '{AddressQuery.Shortened(negotiation)}' is none.");
            negotiation = null;
        }

        var page = 1;
        if (query.Text("page") is { } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out page) || page is < 1 or > MostPages))
        {
            unread.Add($"page: '{AddressQuery.Shortened(text)}' is no page.");
            page = 1;
        }

        problems = unread;
        return new(negotiation, page);
    }
}
