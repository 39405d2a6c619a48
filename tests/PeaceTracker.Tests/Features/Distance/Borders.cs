using PeaceTracker.Domain;
using PeaceTracker.Features.Distance;

namespace PeaceTracker.Tests.Features.Distance;

/// <summary>A small sheet of distances: three parties and a coalition's member, on two issues with a scale.</summary>
internal static class Borders
{
    public static readonly DistanceParty North = new("north", "The North", "North", null);

    public static readonly DistanceParty South = new("south", "The South, united", "South", null);

    public static readonly DistanceParty East = new("east", "=EAST(1)", "=East", null);

    public static readonly DistanceParty Port = new("port", "The Port", "Port", "south");

    public static readonly Landmark[] Scale = [new(0, "stays"), new(100, "moves")];

    public static DistanceSheet Sheet(params ScaledIssue[] issues) =>
        new("Elsewhere, 2031", [North, South, East, Port], issues, [new("trade", "Trade")]);

    public static ScaledIssue Issue(string key, params (DistanceParty Party, int?[] Placements)[] said) => Weighed(key, [], said);

    public static ScaledIssue Weighed(string key, (DistanceParty Party, int Weight)[] weights, params (DistanceParty Party, int?[] Placements)[] said) => new(
        key, char.ToUpperInvariant(key[0]) + key[1..], null, $"The {key} stays.", Scale,
        said.ToDictionary(one => one.Party.Key, IReadOnlyList<PlacedRevision> (one) => [.. one.Placements.Select((placement, place) => Revision(place, placement))]),
        weights.ToDictionary(one => one.Party.Key, one => new Weighing(one.Weight, "It says so.", new(2025, 4, 1), "The Gazette", null)));

    /// <summary>The revision of a day in April, with this number less one.</summary>
    public static PlacedRevision Revision(int place, int? placement, Stance stance = Stance.Supports) => new(
        place + 1, stance, $"Words {place + 1}.", placement, placement is null ? null : "Its own words.", SaidOn.Known(new DateOnly(2025, 4, 1).AddDays(place)), new DateOnly(2025, 4, 1).AddDays(place));

    public static DistanceReport Report(params ScaledIssue[] issues) => DistanceReport.Of(Sheet(issues), DistanceView.Present);
}
