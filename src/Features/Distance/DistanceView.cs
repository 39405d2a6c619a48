using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Distance;

/// <summary>Whose distances are shown, on which issues and from which point in time: the query of the page's address, and nothing else.</summary>
/// <param name="Clocks">The point in time.</param>
/// <param name="Parties">Keys of the parties shown; empty is the usual choice.</param>
/// <param name="Issues">Keys of the issues counted; empty is all that have a scale.</param>
public sealed record DistanceView(ClockView Clocks, IReadOnlyList<string> Parties, IReadOnlyList<string> Issues)
{
    /// <summary>More parties than this are not shown at once: their pairs could not be read.</summary>
    public const int MostParties = 12;

    /// <summary>Everything, now.</summary>
    public static DistanceView Present { get; } = new(ClockView.Present, [], []);

    /// <summary>The point in time that revisions are chosen by.</summary>
    public Moment Moment => Clocks.Moment;

    /// <summary>Reads an address. What cannot be read is left out and named in <paramref name="problems"/>.</summary>
    public static DistanceView Parse(Uri address, out IReadOnlyList<string> problems)
    {
        var query = new AddressQuery(address);
        var view = new DistanceView(ClockView.Read(query), query.Keys("parties"), query.Keys("issues"));
        problems = query.Problems;
        return view;
    }

    /// <summary>What the address names that is not there or has no scale, as sentences.</summary>
    public IEnumerable<string> Unknown(DistanceSheet sheet) =>
        Parties.Where(key => sheet.Parties.All(party => party.Key != key)).Select(key => $"parties: there is no party '{AddressQuery.Shortened(key)}' here.")
            .Concat(Issues.Where(key => sheet.Issues.All(issue => issue.Key != key)).Select(key => sheet.Unscaled.FirstOrDefault(issue => issue.Key == key) is { } unscaled
                ? $"issues: {unscaled.Name} has no scale, so nothing can be placed on it."
                : $"issues: there is no issue '{AddressQuery.Shortened(key)}' here."));

    /// <summary>The view without what is not there, so that no link carries on what somebody mistyped.</summary>
    public DistanceView Known(DistanceSheet sheet) => this with
    {
        Parties = [.. Parties.Where(key => sheet.Parties.Any(party => party.Key == key))],
        Issues = [.. Issues.Where(key => sheet.Issues.Any(issue => issue.Key == key))],
    };

    /// <summary>The page in this view.</summary>
    public string Address(string negotiation) => $"/{negotiation}/distance{Query}";

    /// <summary>The same placements as a file for KTAB.</summary>
    public string FileAddress(string negotiation) => $"/{negotiation}/distance.ktab.csv{Query}";

    /// <summary>A revision of a position, forever; at this view's clocks.</summary>
    public string Evidence(string negotiation, string party, string issue, int number) => Clocks.Address($"/{negotiation}/positions/{party}/{issue}/{number}");

    /// <summary>The view as a query, empty for everything now.</summary>
    public string Query => AddressQuery.Write([.. Clocks.Parts, ("parties", Parties), ("issues", Issues)]);
}
