using PeaceTracker.Controls.Charts;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Charts;

/// <summary>What is known of a day in the calendar: three things that are never drawn alike, and days beyond all reports.</summary>
public enum CalendarState
{
    /// <summary>Before the claimant's first report here, or after the last: nothing can be said of it.</summary>
    Beyond,

    /// <summary>No report, or one that does not give this figure: not zero.</summary>
    NoFigure,

    /// <summary>Reported as none.</summary>
    Zero,

    /// <summary>A figure.</summary>
    Some,
}

/// <summary>One day in the calendar.</summary>
/// <param name="Day">The day.</param>
/// <param name="Week">Its column, from 0.</param>
/// <param name="Weekday">Its row, Monday is 0.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Shade">From 1, the palest, to 5; 0 without a figure.</param>
/// <param name="Figure">The figure.</param>
public sealed record CalendarCell(DateOnly Day, int Week, int Weekday, CalendarState State, int Shade, Tally? Figure);

/// <summary>A year of one figure, day by day.</summary>
/// <param name="Year">The year.</param>
/// <param name="Cells">All its days.</param>
public sealed record CalendarYear(int Year, IReadOnlyList<CalendarCell> Cells)
{
    /// <summary>The columns that months begin in.</summary>
    public IEnumerable<(int Week, DateOnly First)> Months => Cells.Where(cell => cell.Day.Day == 1).Select(cell => (cell.Weekday == 0 ? cell.Week : cell.Week + 1, cell.Day));

    /// <summary>A year of reports by a claimant that reports from one day to another.</summary>
    public static CalendarYear Of(int year, IReadOnlyList<DayReport> days, Counted counted, DateOnly first, DateOnly last, IReadOnlyList<int> shades)
    {
        var figures = days.ToDictionary(day => day.Day, day => day.Figures.TryGetValue(counted, out var tally) ? tally : (Tally?)null);
        return new(year, [.. Days(year).Select(day => Cell(day, figures.GetValueOrDefault(day), figures.ContainsKey(day) && day >= first && day <= last, shades))]);
    }

    /// <summary>Where shades begin: each at twice the one before, the darkest no higher than the most.</summary>
    public static IReadOnlyList<int> Shades(IEnumerable<int> figures) => ShadeSteps.Of(figures);

    private static IEnumerable<DateOnly> Days(int year)
    {
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private static CalendarCell Cell(DateOnly day, Tally? figure, bool within, IReadOnlyList<int> shades)
    {
        var weekday = Weekday(day);
        var week = (day.DayOfYear - 1 + Weekday(new(day.Year, 1, 1))) / 7;
        var state = figure is { } tally ? tally.Best == 0 ? CalendarState.Zero : CalendarState.Some : within ? CalendarState.NoFigure : CalendarState.Beyond;
        return new(day, week, weekday, state, figure is { Best: > 0 and var best } ? shades.Count(shade => best >= shade) : 0, figure);
    }

    private static int Weekday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;
}
