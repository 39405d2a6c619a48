using PeaceTracker.Clocks;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.Proposals;

/// <summary>How one proposal is seen: the query of the page's address, and nothing else.</summary>
/// <param name="Clocks">The point in time.</param>
/// <param name="Party">Key of the one party that it is held against; null is all.</param>
public sealed record ProposalView(ClockView Clocks, string? Party)
{
    /// <summary>Against all parties, now.</summary>
    public static ProposalView Present { get; } = new(ClockView.Present, null);

    /// <summary>Reads an address. What cannot be read is left out and named in <paramref name="problems"/>.</summary>
    public static ProposalView Parse(Uri address, out IReadOnlyList<string> problems)
    {
        var query = new AddressQuery(address);
        var view = new ProposalView(ClockView.Read(query), query.Text("party"));
        problems = query.Problems;
        return view;
    }

    /// <summary>The proposal in this view.</summary>
    public string Address(string negotiation, string proposal) => $"/{negotiation}/proposals/{proposal}{AddressQuery.Write([.. Clocks.Parts, ("party", [Party])])}";
}
