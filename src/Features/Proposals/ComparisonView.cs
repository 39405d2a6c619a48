using PeaceTracker.Clocks;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.Proposals;

/// <summary>What is compared, and which part of it is shown: the query of the page's address, and nothing else.</summary>
/// <param name="Clocks">The point in time.</param>
/// <param name="Left">Key of a proposal, or "party:" and the key of a party; null where nothing is chosen.</param>
/// <param name="Right">The same for the other side.</param>
/// <param name="Show">Which rows: null is all, "differs" is what was added, dropped or reworded; else one <see cref="Fate"/> in lower case.</param>
public sealed record ComparisonView(ClockView Clocks, string? Left, string? Right, string? Show)
{
    /// <summary>In the place of a fate: everything that is known to differ.</summary>
    public const string Differs = "differs";

    /// <summary>Before the key of a party whose positions are one side.</summary>
    public const string PartyPrefix = "party:";

    private static readonly string[] Shows = [Differs, .. Enum.GetValues<Fate>().Select(Name)];

    /// <summary>Reads an address. What cannot be read is left out and named in <paramref name="problems"/>.</summary>
    public static ComparisonView Parse(Uri address, out IReadOnlyList<string> problems)
    {
        var query = new AddressQuery(address);
        var show = query.Text("show");
        var view = new ComparisonView(ClockView.Read(query), query.Text("left"), query.Text("right"), Shows.Contains(show, StringComparer.Ordinal) ? show : null);
        problems = show is null || view.Show is not null
            ? query.Problems
            : [.. query.Problems, $"show: '{AddressQuery.Shortened(show)}' is none of {string.Join(", ", Shows)}."];
        return view;
    }

    /// <summary>How a fate stands in an address.</summary>
    public static string Name(Fate fate) => fate.ToString().ToLowerInvariant();

    /// <summary>The comparison in this view.</summary>
    public string Address(string negotiation) => $"/{negotiation}/proposals/compare{Query}";

    /// <summary>The same as a file.</summary>
    public string File(string negotiation) => $"/{negotiation}/proposals/compare.csv{Query}";

    /// <summary>With left and right exchanged: what was added is dropped, and back.</summary>
    public ComparisonView Swapped => this with
    {
        Left = Right, Right = Left,
        Show = Show == Name(Fate.Added) ? Name(Fate.Dropped) : Show == Name(Fate.Dropped) ? Name(Fate.Added) : Show,
    };

    /// <summary>Whether a row is among those that are shown.</summary>
    public bool Includes(ComparisonRow row) => Show switch
    {
        null => true,
        Differs => row.Differs,
        var fate => Name(row.Fate) == fate,
    };

    private string Query => AddressQuery.Write([.. Clocks.Parts, ("left", [Left]), ("right", [Right]), ("show", [Show])]);
}
