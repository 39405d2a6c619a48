using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Days.Sums;

/// <summary>
/// Claims of the same thing against each other. A claimant that tells a day in several windows is heard with their sum, or
/// with its total for the day where it gives one.
/// </summary>
internal static class ClaimAgreement
{
    public static IEnumerable<SumCheck> Of(IReadOnlyList<DayWindow> windows) => Sets(windows).Where(set => set.Claims.Count > 1).Select(Check);

    /// <summary>Everything that is claimed of the same thing, by kind, figure and region; a single claim is a set too.</summary>
    internal static IEnumerable<ClaimSet> Sets(IReadOnlyList<DayWindow> windows) => windows
        .SelectMany(window => window.Claims.Where(claim => claim.Model is null).Select(claim => (Window: window, Claim: claim)))
        .GroupBy(row => (row.Claim.Kind, row.Claim.Figure, row.Claim.Region))
        .OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Figure).ThenBy(group => group.Key.Region, StringComparer.Ordinal)
        .Select(group => new ClaimSet(
            group.First().Claim.Of,
            [
                .. group.GroupBy(row => row.Claim.Claimant, StringComparer.Ordinal)
                    .SelectMany(own => OfOne([.. own]))
                    .OrderBy(claim => claim.Best).ThenBy(claim => claim.ClaimantName, StringComparer.Ordinal).ThenBy(claim => claim.Id),
            ]));

    private static IEnumerable<DayClaim> OfOne(IReadOnlyList<(DayWindow Window, DayClaim Claim)> claims)
    {
        var days = claims.Where(row => row.Window.Extent == StrikeExtent.Day).Select(row => row.Claim).ToList();
        if (days.Count > 0)
        {
            return days;
        }

        var windows = claims.GroupBy(row => row.Window.Key, StringComparer.Ordinal).ToList();
        return windows.Count == 1
            ? claims.Select(row => row.Claim)
            : [claims.Select(row => row.Claim).Latest()! with { Low = null, High = null, Best = windows.Sum(window => WindowSum.OfWindow([.. window.Select(row => row.Claim)])) }];
    }

    private static SumCheck Check(ClaimSet set)
    {
        var told = string.Join(", ", set.Claims.Select(claim => $"{claim.ClaimantName} {claim.Number}"));
        var about = char.ToUpperInvariant(set.Of[0]) + set.Of[1..];
        return set.Least == set.Most
            ? new(SumVerdict.Agree, about, told, $"{set.Words}.{(set.IsRounded ? " One of them is rounded." : null)}")
            : new(SumVerdict.Differ, about, told, $"{set.Words}; from {set.Least:N0} to {set.Most:N0}.{(set.IsRounded ? " One of them is rounded: it need not contradict the others." : " None is corrected by another.")}");
    }
}

/// <summary>What is claimed of one thing, the least first.</summary>
/// <param name="Of">"drones launched"</param>
/// <param name="Claims">The claims.</param>
public sealed record ClaimSet(string Of, IReadOnlyList<DayClaim> Claims)
{
    /// <summary>The least that anyone says.</summary>
    public int Least => Claims.Min(claim => claim.Low ?? claim.Best);

    /// <summary>The most that anyone says.</summary>
    public int Most => Claims.Max(claim => claim.High ?? claim.Best);

    /// <summary>Whether one is "about" or "at least".</summary>
    public bool IsRounded => Claims.Any(claim => claim.Bound != Bound.Exactly);

    /// <summary>"3 claims, 2 agree"</summary>
    public string Words
    {
        get
        {
            var agree = Claims.GroupBy(claim => claim.Best).Max(group => group.Count());
            return $"{Claims.Count} {(Claims.Count == 1 ? "claim" : "claims")}, {(agree == 1 && Claims.Count > 1 ? "none agree" : agree == Claims.Count ? "all agree" : $"{agree} agree")}";
        }
    }
}
