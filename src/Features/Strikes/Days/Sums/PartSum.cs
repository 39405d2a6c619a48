using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Days.Sums;

/// <summary>A total against its parts by weapon, and against its parts by region: two cuts through the same whole.</summary>
internal static class PartSum
{
    public static IEnumerable<SumCheck> Of(DayWindow window) => window.Claims
        .GroupBy(claim => (claim.Claimant, claim.Kind, claim.Figure, claim.Definition))
        .OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Figure).ThenBy(group => group.Key.Claimant, StringComparer.Ordinal)
        .SelectMany(group => Check([.. group]));

    private static IEnumerable<SumCheck> Check(IReadOnlyList<DayClaim> claims)
    {
        if (claims.Where(claim => claim.IsTotal).Latest() is not { } total)
        {
            yield break;
        }

        if (Cut(total, [.. claims.Where(claim => claim is { Model: not null, Region: null })], claim => claim.Model!, "weapon") is { } byModel)
        {
            yield return byModel;
        }

        if (Cut(total, [.. claims.Where(claim => claim is { Model: null, Region: not null })], claim => claim.Region!, "region") is { } byRegion)
        {
            yield return byRegion;
        }
    }

    private static SumCheck? Cut(DayClaim total, IReadOnlyList<DayClaim> claims, Func<DayClaim, string> name, string cut)
    {
        var parts = claims.GroupBy(name, StringComparer.Ordinal).Select(group => group.Latest()!).OrderByDescending(part => part.Best).ThenBy(name, StringComparer.Ordinal).ToList();

        // People killed in one city are a part of those killed, but nobody means to count them out.
        if (parts.Count == 0 || (total.Kind == WeaponKind.None && parts.Count == 1))
        {
            return null;
        }

        var about = $"{total.ClaimantName}, {total.Of} by {cut}";
        var told = DaySums.Plus(parts.Select(part => $"{part.Number} {name(part)}"));
        var sum = parts.Sum(part => part.Best);
        return (total.Best - sum) switch
        {
            0 => new(SumVerdict.AddsUp, about, $"{total.Number} = {told}", "The parts give the total. Total and parts are one claim and are never added to each other."),
            > 0 and var rest => new(SumVerdict.LeavesOpen, about, $"{total.Number} = {told} + {rest:N0} not told by {cut}", $"The parts give {sum:N0} of {total.Number}. The total stands."),
            _ => new(SumVerdict.DoesNotAddUp, about, $"{total.Number}, but {told} = {sum:N0}", "The parts give more than the total. Both are kept as they were said; the total stands."),
        };
    }
}
