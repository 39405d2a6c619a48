using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes;

/// <summary>One claim as far as a day's figures need it.</summary>
/// <param name="Day">The day that the strike belongs to.</param>
/// <param name="StrikeId">The strike.</param>
/// <param name="Extent">Whether the strike is a window or a whole day.</param>
/// <param name="Kind">The weapon.</param>
/// <param name="Figure">What is counted.</param>
/// <param name="Model">Null for the total of the kind.</param>
/// <param name="Region">Null for the whole target.</param>
/// <param name="Best">The figure.</param>
/// <param name="Bound">How exact it is.</param>
/// <param name="KnownOn">When the claimant said so.</param>
/// <param name="Definition">Key of the counting definition.</param>
/// <param name="ClaimId">Its place among claims of the same day.</param>
public sealed record ClaimedFigure(
    DateOnly Day, int StrikeId, StrikeExtent Extent, WeaponKind Kind, Figure Figure, string? Model, string? Region, int Best, Bound Bound, DateOnly KnownOn,
    string Definition, long ClaimId);

/// <summary>What a column counts. Two definitions are two columns: nothing ever adds or joins them.</summary>
public readonly record struct Counted(WeaponKind Kind, Figure Figure, string Definition);

/// <summary>A figure of one day or of several.</summary>
/// <param name="Best">The figure.</param>
/// <param name="Bound">Exactly, unless one of its parts is less exact.</param>
public readonly record struct Tally(int Best, Bound Bound)
{
    public static Tally operator +(Tally left, Tally right) =>
        new(left.Best + right.Best, left.Bound == Bound.Exactly ? right.Bound : left.Bound);
}

/// <summary>
/// What one claimant reports for a day. A figure that is missing was not reported, which is not zero; a day without any
/// figure has no report.
/// </summary>
public sealed record DayReport(DateOnly Day, IReadOnlyDictionary<Counted, Tally> Figures)
{
    public bool IsReported => Figures.Count > 0;

    /// <summary>
    /// The reports of each day from <paramref name="from"/> to <paramref name="to"/>, of claims by one claimant. A day's
    /// total stands where there is one and is never added to the windows of that day; a window's total stands where
    /// there is one and is never added to its parts. Of two totals for the same, the one said last stands.
    /// </summary>
    public static IReadOnlyList<DayReport> RollUp(IEnumerable<ClaimedFigure> claims, DateOnly from, DateOnly to)
    {
        var byDay = claims.GroupBy(claim => claim.Day).ToDictionary(
            day => day.Key,
            day => day.GroupBy(claim => new Counted(claim.Kind, claim.Figure, claim.Definition)).ToDictionary(group => group.Key, group => OfDay([.. group])));
        return [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1)
            .Select(from.AddDays)
            .Select(day => new DayReport(day, byDay.GetValueOrDefault(day, [])))];
    }

    private static Tally OfDay(List<ClaimedFigure> claims)
    {
        // However a second day of attacks came to be recorded for the same day: they are one day.
        if (claims.Where(claim => claim.Extent == StrikeExtent.Day).MaxBy(claim => (claim.KnownOn, claim.ClaimId)) is { } day)
        {
            return OfStrike(claims.FindAll(claim => claim.StrikeId == day.StrikeId));
        }

        return claims
            .GroupBy(claim => claim.StrikeId)
            .Select(strike => OfStrike([.. strike]))
            .Aggregate((sum, next) => sum + next);
    }

    private static Tally OfStrike(List<ClaimedFigure> claims)
    {
        if (claims.Where(claim => claim.Model is null && claim.Region is null).OrderBy(claim => claim.KnownOn).ThenBy(claim => claim.ClaimId).LastOrDefault() is { } total)
        {
            return new(total.Best, total.Bound);
        }

        // Parts by weapon and parts by region are two cuts through the same whole: one of them is added up, never both.
        var byModel = claims.Where(claim => claim.Region is null).ToList();
        return (byModel.Count > 0 ? byModel : claims).Select(claim => new Tally(claim.Best, claim.Bound)).Aggregate((sum, next) => sum + next);
    }
}
