using System.Globalization;
using PeaceTracker.Controls;

namespace PeaceTracker.Curation.Pages;

/// <summary>What of a table is shown, as the address says it: <c>?q=…&amp;retired=1&amp;page=2</c>.</summary>
public sealed record RecordListView(string? Text, bool Retired, int Page)
{
    public RecordFilter Filter => new(Text, Retired, Page);

    public static RecordListView Parse(Uri address)
    {
        var query = new AddressQuery(address);
        var page = int.TryParse(query.Text("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 100_000) : 1;
        return new(query.Text("q") is { } text ? text[..Math.Min(text.Length, 200)] : null, query.Text("retired") == "1", page);
    }

    public string Address(string negotiation, string table) => RecordAddress.List(negotiation, table) + AddressQuery.Write(
        ("q", [Text]), ("retired", [Retired ? "1" : null]), ("page", [Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null]));
}
