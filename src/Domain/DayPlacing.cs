namespace PeaceTracker.Domain;

/// <summary>To which days a figure belongs, by each <see cref="DayRule"/>.</summary>
public static class DayPlacing
{
    /// <summary>The longest window that is divided. What is given as longer is no window of one attack, and counts on its own day.</summary>
    public static readonly TimeSpan LongestWindow = TimeSpan.FromDays(31);

    /// <summary>The days of a figure with its share on each. The shares add up to the figure.</summary>
    public static IEnumerable<(DateOnly Day, Tally Tally)> Place(this StandingFigure figure, DayRule rule)
    {
        var claim = figure.Last;
        return (rule, claim.Window) switch
        {
            (DayRule.End, _) => [(claim.Day, figure.Tally)],
            (DayRule.Report, _) => [(claim.KnownOn, figure.Tally)],
            (DayRule.Start, ({ } start, _)) => [(DateOnly.FromDateTime(LocalClock.FromUtc(start, claim.Zone)), figure.Tally)],
            (_, ({ } start, { } end)) when rule.SplitZone() is { } zone && end - start <= LongestWindow && MinutesByDay(start, end, zone) is { Count: > 0 } minutes =>
                Divide(figure.Tally, minutes),
            _ => [(claim.Day, figure.Tally with { Untimed = 1 })],
        };
    }

    /// <summary>How many of a window's minutes lie on each day of a zone; empty where it has none.</summary>
    internal static IReadOnlyList<(DateOnly Day, long Minutes)> MinutesByDay(DateTime start, DateTime end, string zone)
    {
        var days = new List<(DateOnly, long)>();
        for (var from = start; from < end;)
        {
            var day = DateOnly.FromDateTime(LocalClock.FromUtc(from, zone));
            var midnight = LocalClock.ToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), zone) ?? end;
            var to = midnight > from && midnight < end ? midnight : end;
            if ((long)(to - from).TotalMinutes is > 0 and var minutes)
            {
                days.Add((day, minutes));
            }

            from = to;
        }

        return days;
    }

    /// <summary>Shares of a figure in proportion to weights, by the largest remainder: whole numbers that add up to it.</summary>
    internal static IReadOnlyList<int> Share(int figure, IReadOnlyList<long> weights)
    {
        var whole = weights.Sum();
        var exact = weights.Select(weight => (Int128)figure * weight).ToList();
        var shares = exact.Select(product => (int)(product / whole)).ToList();
        var left = figure - shares.Sum();
        foreach (var (_, i) in exact.Select((product, i) => (Remainder: product % whole, i)).OrderByDescending(pair => pair.Remainder).ThenBy(pair => pair.i).Take(left))
        {
            shares[i]++;
        }

        return shares;
    }

    private static IEnumerable<(DateOnly, Tally)> Divide(Tally tally, IReadOnlyList<(DateOnly Day, long Minutes)> minutes)
    {
        if (minutes is [var only])
        {
            return [(only.Day, tally)];
        }

        var weights = minutes.Select(day => day.Minutes).ToList();
        var (best, low, high, alone) = (Share(tally.Best, weights), Share(tally.Low, weights), Share(tally.High, weights), tally.Alone == 0);
        return minutes.Select((day, i) => (day.Day, new Tally(best[i], Bound.About)
        {
            Low = low[i], High = high[i], Strikes = tally.Strikes, Alone = alone ? 0 : best[i],
        }));
    }
}
