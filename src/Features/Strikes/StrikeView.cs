using PeaceTracker.Clocks;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.Strikes;

/// <summary>Which reports are shown: the query of the page's address, and nothing else. Days are the claimant's own.</summary>
/// <param name="From">First day; null leaves it to the days that hold reports.</param>
/// <param name="To">Last day, inclusive; null leaves it to the days that hold reports.</param>
/// <param name="Claimant">Key of the claimant whose figures are drawn; null for the usual one.</param>
public sealed record StrikeView(DateOnly? From, DateOnly? To, string? Claimant)
{
    /// <summary>The point in time: strikes of days up to the one clock, as claimed by the other.</summary>
    public ClockView Clocks { get; init; } = ClockView.Present;

    /// <summary>The latest reports of the usual claimant.</summary>
    public static StrikeView Latest { get; } = new(null, null, null);

    /// <summary>Reads an address. What cannot be read is left out and named in <paramref name="problems"/>.</summary>
    public static StrikeView Parse(Uri address, out IReadOnlyList<string> problems)
    {
        var query = new AddressQuery(address);
        var view = new StrikeView(query.Day("from"), query.Day("to"), query.Text("claimant")) { Clocks = ClockView.Read(query) };
        problems = query.Problems;
        if (view.From > view.To)
        {
            problems = [.. problems, $"from: {view.From?.Text()} is after {view.To?.Text()}. The two were taken in the other order."];
            view = view with { From = view.To, To = view.From };
        }

        return view;
    }

    /// <summary>The page in this view.</summary>
    public string Address(string negotiation) => $"/{negotiation}/strikes{Query}";

    /// <summary>The same figures as a file.</summary>
    public string FileAddress(string negotiation) => $"/{negotiation}/strikes.csv{Query}";

    /// <summary>The view as a query, empty for the latest.</summary>
    public string Query => AddressQuery.Write([.. Clocks.Parts, ("from", [From?.Iso()]), ("to", [To?.Iso()]), ("claimant", [Claimant])]);
}
