using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Days.Sums;

/// <summary>A claimant's total for the day against its windows of that day, which are the same weapons told twice.</summary>
internal static class WindowSum
{
    public static IEnumerable<SumCheck> Of(IReadOnlyList<DayWindow> windows)
    {
        var told = windows.SelectMany(window => window.Claims.Select(claim => (Window: window, Claim: claim)))
            .Where(row => row.Claim is { Kind: not WeaponKind.None })
            .GroupBy(row => (row.Claim.Claimant, row.Claim.Kind, row.Claim.Figure, row.Claim.Definition))
            .OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Figure).ThenBy(group => group.Key.Claimant, StringComparer.Ordinal);
        foreach (var group in told)
        {
            var total = group.Where(row => row.Window.Extent == StrikeExtent.Day && row.Claim.IsTotal).Select(row => row.Claim).Latest();
            var parts = group.Where(row => row.Window.Extent == StrikeExtent.Window).GroupBy(row => row.Window.Key, StringComparer.Ordinal)
                .Select(window => OfWindow([.. window.Select(row => row.Claim)])).ToList();
            if (total is not null && parts.Count > 0)
            {
                yield return Check(total, parts);
            }
        }
    }

    /// <summary>A window's total where there is one, else the sum of its parts by weapon, else by region.</summary>
    internal static int OfWindow(IReadOnlyList<DayClaim> claims)
    {
        if (claims.Where(claim => claim.IsTotal).Latest() is { } total)
        {
            return total.Best;
        }

        var byModel = claims.Where(claim => claim.Region is null).ToList();
        return (byModel.Count > 0 ? byModel : claims).GroupBy(claim => (claim.Model, claim.Region)).Sum(group => group.Latest()!.Best);
    }

    private static SumCheck Check(DayClaim total, List<int> parts)
    {
        var sum = parts.Sum();
        var told = parts.Count == 1 ? $"{sum:N0} in one window" : $"{DaySums.Plus(parts.Select(part => $"{part:N0}"))} in {parts.Count} windows";
        var about = $"{total.ClaimantName}, {total.Of}: the day and its windows";
        return (total.Best - sum) switch
        {
            0 => new(SumVerdict.AddsUp, about, $"{total.Number} = {told}", "The day’s total and its windows are the same weapons, told twice. They are never added."),
            > 0 and var rest => new(SumVerdict.LeavesOpen, about, $"{total.Number} = {told} + {rest:N0} in no window here", "The windows are a part of the day’s total. The total stands."),
            _ => new(SumVerdict.DoesNotAddUp, about, $"{total.Number}, but {told}", "The windows give more than the day’s total. Both are kept as they were said; the total stands."),
        };
    }
}
