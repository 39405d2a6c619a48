using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Days.Sums;

/// <summary>What was launched against what became of it, in one claimant's own figures: launched = shot down + lost or jammed + the rest.</summary>
internal static class OutcomeSum
{
    private static readonly Figure[] Stopped = [Figure.ShotDown, Figure.LostOrJammed, Figure.ShotDownOrSuppressed];

    public static IEnumerable<SumCheck> Of(DayWindow window) => window.Claims
        .Where(claim => claim.Kind != WeaponKind.None)
        .GroupBy(claim => (claim.Claimant, claim.Kind, claim.Model, claim.Region))
        .OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Claimant, StringComparer.Ordinal).ThenBy(group => group.Key.Model, StringComparer.Ordinal)
        .Select(group => Check([.. group]))
        .OfType<SumCheck>();

    private static SumCheck? Check(IReadOnlyList<DayClaim> claims)
    {
        var stopped = Stopped.Select(figure => claims.Where(claim => claim.Figure == figure).Latest()).OfType<DayClaim>().ToList();
        if (claims.Where(claim => claim.Figure == Figure.Launched).Latest() is not { } launched || stopped.Count == 0)
        {
            return null;
        }

        // A claimant that gives the two apart and joined as well says the same twice.
        if (stopped.Count == Stopped.Length)
        {
            stopped.RemoveAt(stopped.Count - 1);
        }

        var rest = launched.Best - stopped.Sum(claim => claim.Best);
        if ((!launched.IsTotal && rest >= 0) || (launched.Bound != Bound.Exactly && rest < 0))
        {
            // The table says "31 of 37" by itself, and more may be stopped than "at least 300": only what cannot be is worth a line.
            return null;
        }

        var about = $"{launched.ClaimantName}, {launched.Model ?? launched.Kind.Word().ToLowerInvariant()}{(launched.Region is null ? null : $", {launched.Region}")}";
        var told = DaySums.Plus(stopped.Select(claim => $"{claim.Number} {claim.Figure.Word()}"));
        return rest switch
        {
            0 => new(SumVerdict.AddsUp, about, $"{launched.Number} launched = {told}", "Every one that was launched is accounted for."),
            > 0 => new(SumVerdict.LeavesOpen, about, $"{launched.Number} launched = {told} + {rest:N0} of which nothing is said",
                "The rest may have hit, missed, or be counted later; the report does not say."),
            _ => new(SumVerdict.DoesNotAddUp, about, $"{launched.Number} launched, but {told} = {stopped.Sum(claim => claim.Best):N0}", "More is said to have been stopped than launched."),
        };
    }
}
