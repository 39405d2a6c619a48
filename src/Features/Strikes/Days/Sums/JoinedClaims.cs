using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Days.Sums;

/// <summary>
/// A figure that one claimant gives as one and another as two, set against each other: "711 intercepted" against 296 shot
/// down and 415 lost. Only of who gives both parts is a sum taken, and it is told with its parts.
/// </summary>
internal static class JoinedClaims
{
    /// <summary>What is claimed of one kind of weapon in one figure, with the sums of who counts it apart; null where nobody is to be compared.</summary>
    public static ClaimSet? Of(IReadOnlyList<DayWindow> windows, WeaponKind kind)
    {
        var joined = Totals(windows, kind, Figure.ShotDownOrSuppressed);
        var lost = Totals(windows, kind, Figure.LostOrJammed).ToLookup(claim => claim.Claimant, StringComparer.Ordinal);
        var sums = Totals(windows, kind, Figure.ShotDown)
            .Where(claim => joined.All(other => other.Claimant != claim.Claimant) && lost[claim.Claimant].Count() == 1)
            .GroupBy(claim => claim.Claimant, StringComparer.Ordinal).Where(own => own.Count() == 1)
            .Select(own => Sum(own.Single(), lost[own.Key].Single()));
        return joined.Count == 0 ? null : new ClaimSet(joined[0].Of, [.. joined.Concat(sums).OrderBy(claim => claim.Best).ThenBy(claim => claim.ClaimantName, StringComparer.Ordinal)]);
    }

    private static List<DayClaim> Totals(IReadOnlyList<DayWindow> windows, WeaponKind kind, Figure figure) =>
        [.. ClaimAgreement.Sets(windows).SelectMany(set => set.Claims).Where(claim => claim.IsTotal && claim.Kind == kind && claim.Figure == figure)];

    private static DayClaim Sum(DayClaim down, DayClaim lost) => down with
    {
        ClaimantName = $"{down.ClaimantName}, {down.Number} shot down and {lost.Number} lost or jammed:",
        Figure = Figure.ShotDownOrSuppressed, Low = null, High = null, Best = down.Best + lost.Best,
        Bound = down.Bound == Bound.Exactly ? lost.Bound : down.Bound,
    };
}
