namespace PeaceTracker.Domain;

/// <summary>A figure that stands of what one claimant says of a day, for one strike.</summary>
/// <param name="Counted">What it counts.</param>
/// <param name="Tally">The figure.</param>
/// <param name="Last">Of the claims that it is made of, the one said last: its strike, window and day of saying.</param>
public sealed record StandingFigure(Counted Counted, Tally Tally, ClaimedFigure Last)
{
    /// <summary>
    /// What stands of claims by one claimant about one side's attacks on another. A day's total stands where there is one
    /// and is never added to the windows of that day; a window's total stands where there is one and is never added to its
    /// parts. Of two that say the same thing, the one said last stands.
    /// </summary>
    public static IEnumerable<StandingFigure> Of(IEnumerable<ClaimedFigure> claims) => claims.GroupBy(claim => claim.Day).SelectMany(day => OfDay([.. day]));

    private static List<StandingFigure> OfDay(List<ClaimedFigure> claims)
    {
        var standing = claims
            .SelectMany(claim => Headings(claim).Select(counted => (Counted: counted, Claim: claim)))
            .GroupBy(pair => pair.Counted, pair => pair.Claim)
            .SelectMany(group => Under(group.Key, [.. group]))
            .ToList();
        var counterparts = new Counterparts(claims, standing);
        return standing.ConvertAll(figure => counterparts.Has(figure) ? figure : figure with { Tally = figure.Tally with { Alone = figure.Tally.Best } });
    }

    // A part by weapon counts for its kind and, by itself, for its sub-kind.
    private static IEnumerable<Counted> Headings(ClaimedFigure claim)
    {
        var whole = new Counted(claim.Kind, claim.Figure, claim.Definition);
        return claim.SubKind is { } sub ? [whole, whole with { SubKind = sub }] : [whole];
    }

    private static IEnumerable<StandingFigure> Under(Counted counted, List<ClaimedFigure> claims)
    {
        // However a second day of attacks came to be recorded for the same day: they are one day.
        var day = claims.Where(claim => claim.Extent == StrikeExtent.Day).MaxBy(Said);
        return day is null
            ? claims.GroupBy(claim => claim.StrikeId).Select(strike => OfStrike(counted, [.. strike]))
            : [OfStrike(counted, claims.FindAll(claim => claim.StrikeId == day.StrikeId))];
    }

    private static StandingFigure OfStrike(Counted counted, List<ClaimedFigure> claims)
    {
        // A total; else parts by weapon, by region, or by both, which are cuts through the same whole: one of them is added up.
        var cuts = (List<ClaimedFigure>[])
        [
            claims.FindAll(claim => claim is { Model: null, Region: null }), claims.FindAll(claim => claim is { Model: not null, Region: null }),
            claims.FindAll(claim => claim is { Model: null, Region: not null }), claims.FindAll(claim => claim is { Model: not null, Region: not null }),
        ];
        var parts = cuts.First(cut => cut.Count > 0).GroupBy(claim => (claim.Model, claim.Region)).Select(said => said.MaxBy(Said)!).ToList();
        var sum = parts.Select(claim => new Tally(claim.Best, claim.Bound) { Low = claim.Range.Low ?? claim.Best, High = claim.Range.High ?? claim.Best })
            .Aggregate((sum, next) => sum + next);
        return new(counted, sum with { Strikes = 1 }, parts.MaxBy(Said)!);
    }

    private static (DateOnly, long) Said(ClaimedFigure claim) => (claim.KnownOn, claim.ClaimId);
}
