using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Days;

namespace PeaceTracker.Features.Strikes.Charts;

/// <summary>What one claimant reports of one weapon or one region.</summary>
/// <param name="Name">The weapon or region, as it is reported.</param>
/// <param name="Kind">The kind of weapon.</param>
/// <param name="Figures">The sums, by what they count and how.</param>
public sealed record PartTally(string Name, WeaponKind Kind, IReadOnlyDictionary<Counted, Tally> Figures)
{
    /// <summary>Launched, else the first figure that there is.</summary>
    public Counted First => Figures.Keys.OrderBy(counted => counted.Figure).ThenBy(counted => counted.Definition, StringComparer.Ordinal).First();

    /// <summary>
    /// How many were shot down of those launched, in reports of the one way of counting; null where nothing was said to be
    /// launched, and where several ways of counting are mixed.
    /// </summary>
    public Tally? ShotDown => First.Figure == Figure.Launched
        && Figures.Where(pair => pair.Key.Figure is Figure.ShotDown or Figure.ShotDownOrSuppressed).ToList() is [var only] && only.Value.Best <= Figures[First].Best
            ? only.Value
            : null;

    /// <summary>
    /// The parts of a claimant's reports. A day's breakdown stands where there is one and is never added to the windows of
    /// that day; a total is no part. The largest first.
    /// </summary>
    /// <param name="windows">Windows with the claims of one claimant.</param>
    /// <param name="name">What a claim is a part of: its weapon or its region; null for what is no part.</param>
    /// <param name="dayOf">The day that a claim belongs to.</param>
    public static IReadOnlyList<PartTally> Of(IReadOnlyList<DayWindow> windows, Func<DayClaim, string?> name, Func<DayWindow, DayClaim, DateOnly> dayOf) =>
    [
        .. windows.SelectMany(window => window.Claims.Where(claim => claim.Kind != WeaponKind.None && name(claim) is not null).Select(claim => (Window: window, Claim: claim)))
            .GroupBy(row => (Day: dayOf(row.Window, row.Claim), row.Claim.Kind, row.Claim.Figure, row.Claim.Definition))
            .SelectMany(day => OfDay(day, name))
            .GroupBy(row => (Name: name(row)!, row.Kind))
            .Select(part => new PartTally(part.Key.Name, part.Key.Kind, part
                .GroupBy(claim => new Counted(claim.Kind, claim.Figure, claim.Definition))
                .ToDictionary(group => group.Key, group => group.Select(claim => new Tally(claim.Best, claim.Bound)).Aggregate((sum, next) => sum + next))))
            .OrderBy(part => part.Kind).ThenByDescending(part => part.Figures[part.First].Best).ThenBy(part => part.Name, StringComparer.Ordinal),
    ];

    // A weapon of one window may be told in regions as well, and a region in weapons: the whole part stands, else what it is told in.
    private static IEnumerable<DayClaim> OfPart(IReadOnlyList<DayClaim> claims)
    {
        var whole = claims.Where(claim => claim.Model is null || claim.Region is null).ToList();
        return (whole.Count > 0 ? whole : claims).GroupBy(claim => (claim.Model, claim.Region)).Select(same => same.MaxBy(claim => (claim.KnownOn, claim.Id))!);
    }

    private static IEnumerable<DayClaim> OfDay(IEnumerable<(DayWindow Window, DayClaim Claim)> claims, Func<DayClaim, string?> name)
    {
        var rows = claims.ToList();
        var strikes = rows.Exists(row => row.Window.Extent == StrikeExtent.Day)
            ? [rows.Where(row => row.Window.Extent == StrikeExtent.Day).GroupBy(row => row.Window.Key, StringComparer.Ordinal).MaxBy(group => group.Max(row => (row.Claim.KnownOn, row.Claim.Id)))!]
            : rows.GroupBy(row => row.Window.Key, StringComparer.Ordinal);
        return strikes.SelectMany(strike => strike.GroupBy(row => name(row.Claim), StringComparer.Ordinal).SelectMany(part => OfPart([.. part.Select(row => row.Claim)])));
    }
}
