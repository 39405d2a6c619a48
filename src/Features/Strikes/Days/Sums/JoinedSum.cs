using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Days.Sums;

/// <summary>
/// A figure of one claimant that is the sum of two that another keeps apart: "711 intercepted" is 296 shot down and 415
/// lost; "751 drones" may be 747 drones and 4 missiles.
/// </summary>
internal static class JoinedSum
{
    public static IEnumerable<SumCheck> Of(IReadOnlyList<DayWindow> windows)
    {
        var totals = windows.SelectMany(window => window.Claims).Where(claim => claim is { IsTotal: true, Kind: not WeaponKind.None, Best: > 0 })
            .GroupBy(claim => (claim.Claimant, claim.Kind, claim.Figure, claim.Definition)).Select(group => group.Latest()!)
            .OrderBy(claim => claim.Claimant, StringComparer.Ordinal).ThenBy(claim => claim.Kind).ThenBy(claim => claim.Figure).ToList();
        foreach (var joined in totals.Where(claim => claim.Figure != Figure.LostOrJammed))
        {
            foreach (var others in totals.Where(claim => claim.Claimant != joined.Claimant).GroupBy(claim => claim.Claimant, StringComparer.Ordinal))
            {
                foreach (var check in Check(joined, [.. others]))
                {
                    yield return check;
                }
            }
        }
    }

    private static IEnumerable<SumCheck> Check(DayClaim joined, IReadOnlyList<DayClaim> others)
    {
        if (joined.Figure == Figure.Launched)
        {
            return Pairs(joined, others, (one, two) => one.Figure == Figure.Launched && two.Figure == Figure.Launched && one.Kind != two.Kind,
                "One figure for both kinds of weapon together: it is no figure of one of them.");
        }

        return Pairs(joined, others, (one, two) => one.Kind == joined.Kind && two.Kind == joined.Kind && one.Figure == Figure.ShotDown && two.Figure == Figure.LostOrJammed,
                "The one adds up what the other counts apart. The sum says how many did not get through, not how many were shot down.")
            .Concat(Pairs(joined, others, (one, two) => one.Kind == joined.Kind && two.Kind != joined.Kind && IsStopped(one.Figure) && IsStopped(two.Figure),
                "It is also the sum of two kinds of weapon, and may be one figure for both: then the second kind must not be added to it."));
    }

    private static bool IsStopped(Figure figure) => figure is Figure.ShotDown or Figure.ShotDownOrSuppressed;

    private static IEnumerable<SumCheck> Pairs(DayClaim joined, IReadOnlyList<DayClaim> others, Func<DayClaim, DayClaim, bool> belong, string why) =>
        from one in others
        from two in others
        where belong(one, two) && one.Best + two.Best == joined.Best && (one.Kind == two.Kind || one.Kind < two.Kind || one.Kind == joined.Kind)
        select new SumCheck(SumVerdict.AddsUp, $"{joined.ClaimantName} and {one.ClaimantName}", $"{joined.Number} {joined.Of} ({joined.ClaimantName}) = {one.Number} {one.Of} + {two.Number} {two.Of} ({one.ClaimantName})", why);
}
