using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes;

/// <summary>
/// What became of what was launched, over a stretch of days that one claimant counted in the same way. No line joins two of
/// them.
/// </summary>
/// <param name="Weapon">The kind or sub-kind of weapon.</param>
/// <param name="From">The first day with a report that a rate can be taken from.</param>
/// <param name="To">The last of them.</param>
/// <param name="Definition">Key of the definition by which what was stopped is counted.</param>
/// <param name="Days">Days that the rate is taken from.</param>
/// <param name="Launched">Launched on these days, in reports that also say how many were stopped.</param>
/// <param name="ShotDown">Shot down; null where the definition does not tell it apart.</param>
/// <param name="LostOrJammed">Lost or jammed; null likewise, and where the reports do not give it.</param>
/// <param name="ShotDownOrLost">Both together; null where only one of them is given.</param>
public sealed record RateSegment(
    WeaponClass Weapon, DateOnly From, DateOnly To, string Definition, int Days, int Launched, int? ShotDown, int? LostOrJammed, int? ShotDownOrLost)
{
    /// <summary>Shot down of a hundred launched, with one decimal; null where it is not told, and where nothing was launched.</summary>
    public decimal? ShotDownPercent => Percent(ShotDown);

    /// <summary>Shot down, lost or jammed of a hundred launched, likewise.</summary>
    public decimal? ShotDownOrLostPercent => Percent(ShotDownOrLost);

    private decimal? Percent(int? figure) => figure is { } number && Launched > 0 ? Math.Round(100m * number / Launched, 1, MidpointRounding.AwayFromZero) : null;
}

/// <summary>
/// Takes rates from one claimant's days. Reports that tell only what was shot down, or only what was launched, are left out,
/// and so is a day on which what was launched is counted in two ways.
/// </summary>
public static class StrikeRates
{
    /// <summary>The stretches of days that were counted alike, in order.</summary>
    public static IReadOnlyList<RateSegment> Of(IEnumerable<DayReport> days, WeaponClass weapon)
    {
        var segments = new List<RateSegment>();
        var before = default(CountedWay?);
        foreach (var day in days)
        {
            if (CountedWay.Of(day, weapon) is not { } way)
            {
                continue;
            }

            var next = way.Rate(day, weapon);
            if (before is not null && Continue(segments[^1], before, next, way) is { } joined)
            {
                segments[^1] = joined;
                before = before.Lost is null ? way : before;
            }
            else
            {
                segments.Add(next);
                before = way;
            }
        }

        return segments;
    }

    // Where every one that was launched was shot down, a report need not say that none was lost.
    private static RateSegment? Continue(RateSegment segment, CountedWay before, RateSegment next, CountedWay way)
    {
        if ((before.Launched, before.Stopped) != (way.Launched, way.Stopped))
        {
            return null;
        }

        return (before.Lost, way.Lost) switch
        {
            var (left, right) when left == right => Join(segment, next),
            (not null, null) when next.ShotDown == next.Launched => Join(segment, NoneLost(next)),
            (null, not null) when segment.ShotDown == segment.Launched => Join(NoneLost(segment), next),
            _ => null,
        };
    }

    private static RateSegment NoneLost(RateSegment segment) => segment with { LostOrJammed = 0, ShotDownOrLost = segment.ShotDown };

    private static RateSegment Join(RateSegment left, RateSegment right) => left with
    {
        To = right.To,
        Days = left.Days + right.Days,
        Launched = left.Launched + right.Launched,
        ShotDown = left.ShotDown + right.ShotDown,
        LostOrJammed = left.LostOrJammed + right.LostOrJammed,
        ShotDownOrLost = left.ShotDownOrLost + right.ShotDownOrLost,
    };

    // How a day's report counts: a segment holds as long as this does.
    private sealed record CountedWay(Counted Launched, Counted Stopped, Counted? Lost)
    {
        public static CountedWay? Of(DayReport day, WeaponClass weapon)
        {
            var rated = day.Figures.Where(figure => figure.Key.Kind == weapon.Kind && figure.Key.SubKind == weapon.SubKind && (figure.Value.Alone < figure.Value.Best || figure.Value.Best == 0))
                .Select(figure => figure.Key).ToLookup(counted => counted.Figure);
            return (rated[Figure.Launched].ToList(), rated[Figure.ShotDown].ToList(), rated[Figure.LostOrJammed].ToList(), rated[Figure.ShotDownOrSuppressed].ToList()) switch
            {
                ([var launched], [] or [_], [] or [_], [var joined]) => new(launched, joined, null),
                // Of missiles hardly any report says how many were lost: there it is no part of the way of counting.
                ([var launched], [var down], [var lost], []) when weapon.Kind != WeaponKind.Missile => new(launched, down, lost),
                ([var launched], [var down], _, []) => new(launched, down, null),
                _ => null,
            };
        }

        public RateSegment Rate(DayReport day, WeaponClass weapon)
        {
            var (launched, stopped, lost) = (Rated(day, Launched), Rated(day, Stopped), Lost is { } counted ? Rated(day, counted) : (int?)null);
            if (Stopped.Figure == Figure.ShotDown)
            {
                return new(weapon, day.Day, day.Day, Stopped.Definition, 1, launched, stopped, lost, stopped + lost);
            }

            // Windows of the same day that still tell the two apart are added to the joined figure, which never comes apart.
            var apart = day.Figures.Keys.Where(key => key.Kind == weapon.Kind && key.SubKind == weapon.SubKind && key.Figure is Figure.ShotDown or Figure.LostOrJammed).Sum(key => Rated(day, key));
            return new(weapon, day.Day, day.Day, Stopped.Definition, 1, launched, null, null, stopped + apart);
        }

        private static int Rated(DayReport day, Counted counted) => day.Figures[counted].Best - day.Figures[counted].Alone;
    }
}
