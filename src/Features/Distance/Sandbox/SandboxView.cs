using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Distance.Sandbox;

/// <summary>A package and the point in time that it is looked at from: the query of the page's address, and nothing else. It is stored nowhere.</summary>
/// <param name="Clocks">The point in time.</param>
/// <param name="Parties">Keys of the parties shown; empty is the usual choice.</param>
/// <param name="Provisions">Keys of the provisions taken, at most one for an issue.</param>
public sealed record SandboxView(ClockView Clocks, IReadOnlyList<string> Parties, IReadOnlyList<string> Provisions)
{
    /// <summary>What a form sends for an issue that is left open, before the issue's key: no key of a provision begins so.</summary>
    public const char LeftOpen = '-';

    /// <summary>An empty package, now.</summary>
    public static SandboxView Empty { get; } = new(ClockView.Present, [], []);

    /// <summary>The point in time that positions and texts are chosen by.</summary>
    public Moment Moment => Clocks.Moment;

    /// <summary>Reads an address. What cannot be read is left out and named in <paramref name="problems"/>.</summary>
    public static SandboxView Parse(Uri address, out IReadOnlyList<string> problems)
    {
        var query = new AddressQuery(address);
        var view = new SandboxView(ClockView.Read(query), query.Keys("parties"), [.. query.Keys("provisions").Where(key => key[0] != LeftOpen)]);
        problems = query.Problems;
        return view;
    }

    /// <summary>The page in this view.</summary>
    public string Address(string negotiation) => $"/{negotiation}/sandbox{AddressQuery.Write([.. Clocks.Parts, ("parties", Parties), ("provisions", Provisions)])}";
}
