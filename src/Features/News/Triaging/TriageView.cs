using System.Globalization;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Triaging;

/// <summary>Which items are listed, and which is open: the query of the page's address.</summary>
/// <param name="State">How far curators have come with them.</param>
/// <param name="Mine">Whether those alone that are given to whoever looks.</param>
/// <param name="Open">Number of the item that is open.</param>
public sealed record TriageView(TriageState State, bool Mine = false, long? Open = null)
{
    private const string Word = "state";

    /// <summary>What an address asks for; what cannot be read is told, and left out.</summary>
    public static TriageView Parse(Uri address, out IReadOnlyList<string> problems)
    {
        var query = new AddressQuery(address);
        var word = query.Text(Word);
        var known = Enum.GetValues<TriageState>().Cast<TriageState?>().FirstOrDefault(state => string.Equals(state.ToString(), word, StringComparison.OrdinalIgnoreCase));
        long? open = long.TryParse(query.Text("item"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        problems =
        [
            .. word is null || known is not null ? (string[])[] : [$"{Word}: '{AddressQuery.Shortened(word)}' is not new, relevant, drafted, cited or dismissed."],
            .. query.Text("item") is { } item && open is null ? (string[])[$"item: '{AddressQuery.Shortened(item)}' is no number."] : [],
        ];
        return new(known ?? TriageState.New, query.Text("mine") is not null, open);
    }

    public string Address => "/admin/triage" + AddressQuery.Write(
        (Word, [State == TriageState.New ? null : State.ToString().ToLowerInvariant()]), ("mine", [Mine ? "yes" : null]), ("item", [Open?.ToString(CultureInfo.InvariantCulture)]));
}
