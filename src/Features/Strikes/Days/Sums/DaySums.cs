namespace PeaceTracker.Features.Strikes.Days.Sums;

/// <summary>
/// Which figures of a day add up and which do not. Pure: it calculates with what is claimed, changes nothing of it, and
/// comes to the same whatever the order of the claims. All windows are attacks in one direction.
/// </summary>
public static class DaySums
{
    /// <summary>All calculations that the day's claims allow; those that do not add up come first.</summary>
    public static IReadOnlyList<SumCheck> Of(IReadOnlyList<DayWindow> windows)
    {
        var ordered = windows.OrderBy(window => window.Extent != Domain.StrikeExtent.Day).ThenBy(window => window.EndsAt).ThenBy(window => window.Key, StringComparer.Ordinal).ToList();
        return
        [
            .. ordered.SelectMany(OutcomeSum.Of)
                .Concat(ordered.SelectMany(PartSum.Of))
                .Concat(WindowSum.Of(ordered))
                .Concat(JoinedSum.Of(ordered))
                .Concat(ClaimAgreement.Of(ordered))
                .Distinct()
                .OrderBy(check => check.Verdict switch { SumVerdict.DoesNotAddUp => 0, SumVerdict.Differ => 1, _ => 2 }),
        ];
    }

    /// <summary>Of several claims of the same thing by the same claimant, the one said last.</summary>
    internal static DayClaim? Latest(this IEnumerable<DayClaim> claims) => claims.MaxBy(claim => (claim.KnownOn, claim.Id));

    /// <summary>"37 Kh-101/555 + 12 Kalibr"</summary>
    internal static string Plus(IEnumerable<string> parts) => string.Join(" + ", parts);
}
