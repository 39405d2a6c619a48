using PeaceTracker.Controls.Charts;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Charts;

/// <summary>What became of the weapons of some days, in one claimant's figures under one way of counting.</summary>
/// <param name="From">First reported day.</param>
/// <param name="To">Last reported day, inclusive.</param>
/// <param name="Basis">Keys of the counting definitions; two shares with different ones are never joined.</param>
/// <param name="Days">Days whose reports say both what was launched and what became of it.</param>
/// <param name="Launched">How many were launched on these days.</param>
/// <param name="ShotDown">How many were shot down; null where that is not counted apart.</param>
/// <param name="LostOrJammed">How many were lost or jammed; null where that is not counted apart.</param>
/// <param name="ShotDownOrLost">Both together; null where only those shot down are counted.</param>
public sealed record Share(DateOnly From, DateOnly To, string Basis, int Days, int Launched, int? ShotDown, int? LostOrJammed, int? ShotDownOrLost)
{
    /// <summary>Percent shot down, with one decimal.</summary>
    public decimal? ShotDownPercent => Percent(ShotDown);

    /// <summary>Percent shot down or lost, with one decimal.</summary>
    public decimal? ShotDownOrLostPercent => Percent(ShotDownOrLost);

    /// <summary>Percent of which the reports do not say that it was stopped.</summary>
    public decimal? RestPercent => Percent(Launched - (ShotDownOrLost ?? ShotDown));

    private decimal? Percent(int? part) => part is { } some && Launched > 0 ? Math.Round(100m * some / Launched, 1, MidpointRounding.AwayFromZero) : null;
}

/// <summary>
/// Shares of what was launched. They never mix claimants or ways of counting, and leave out reports that say only what was
/// shot down: such a report would fake a share near one hundred percent.
/// </summary>
public static class Shares
{
    /// <summary>One share for each stretch of reports that count in the same way.</summary>
    public static IReadOnlyList<Share> Segments(IReadOnlyList<DayReport> days, WeaponKind kind)
    {
        var segments = new List<List<Share>>();
        foreach (var day in days.Select(day => OfDay(day, kind)).OfType<Share>())
        {
            if (segments.Count == 0 || segments[^1][0].Basis != day.Basis)
            {
                segments.Add([]);
            }

            segments[^1].Add(day);
        }

        return [.. segments.Select(Sum)];
    }

    /// <summary>One share for each step and way of counting: a week in which the way changes has two.</summary>
    public static IReadOnlyList<(DateOnly Start, Share Share)> Steps(IReadOnlyList<DayReport> days, WeaponKind kind, ChartStep step) =>
    [
        .. days.Select(day => OfDay(day, kind)).OfType<Share>()
            .GroupBy(share => (Start: ReportStep.StartOf(share.From, step), share.Basis))
            .Select(group => (group.Key.Start, Sum([.. group]))),
    ];

    private static Share? OfDay(DayReport day, WeaponKind kind)
    {
        var launched = Of(Figure.Launched);
        var (down, lost, joined) = (Of(Figure.ShotDown), Of(Figure.LostOrJammed), Of(Figure.ShotDownOrSuppressed));
        if (launched is not { } all || (down ?? joined) is null)
        {
            return null;
        }

        if (joined is { } one)
        {
            // Windows of the same day that still tell the two apart are added to the joined figure, which never comes apart.
            return new(day.Day, day.Day, $"{all.Definition}+{one.Definition}", 1, all.Best, null, null, one.Best + (down?.Best ?? 0) + (lost?.Best ?? 0));
        }

        // Of missiles hardly any report says how many were lost: there it is no part of the way of counting.
        lost = kind == WeaponKind.Missile ? null : lost;
        string?[] basis = [all.Definition, down?.Definition, lost?.Definition];
        return new(day.Day, day.Day, string.Join('+', basis.OfType<string>()), 1, all.Best, down?.Best, lost?.Best, down?.Best + lost?.Best);

        (int Best, string Definition)? Of(Figure figure) => day.Figures.Where(pair => pair.Key.Kind == kind && pair.Key.Figure == figure)
            .OrderBy(pair => pair.Key.Definition, StringComparer.Ordinal).Select(pair => ((int, string)?)(pair.Value.Best, pair.Key.Definition)).FirstOrDefault();
    }

    private static Share Sum(IReadOnlyList<Share> shares) => new(
        shares[0].From, shares[^1].To, shares[0].Basis, shares.Sum(share => share.Days), shares.Sum(share => share.Launched),
        Total(shares, share => share.ShotDown), Total(shares, share => share.LostOrJammed), Total(shares, share => share.ShotDownOrLost));

    private static int? Total(IReadOnlyList<Share> shares, Func<Share, int?> figure) => shares.All(share => figure(share) is not null) ? shares.Sum(figure) : null;
}
