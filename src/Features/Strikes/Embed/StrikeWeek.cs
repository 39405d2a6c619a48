using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Embed;

/// <summary>A column of the calendar.</summary>
/// <param name="Monday">The day that it begins with.</param>
/// <param name="Days">Seven days; null where a day lies outside the range.</param>
public sealed record StrikeWeek(DateOnly Monday, IReadOnlyList<DayReport?> Days)
{
    /// <summary>The weeks that the days of a range lie in.</summary>
    public static IReadOnlyList<StrikeWeek> Of(IReadOnlyList<DayReport> days) =>
    [
        .. days.GroupBy(day => ReportStep.StartOf(day.Day, Controls.Charts.ChartStep.Week)).Select(week =>
        {
            var known = week.ToDictionary(day => Weekday(day.Day));
            return new StrikeWeek(week.Key, [.. Enumerable.Range(0, 7).Select(known.GetValueOrDefault)]);
        }),
    ];

    /// <summary>Monday is 0.</summary>
    public static int Weekday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;

    /// <summary>Where months begin, as hundredths of the width; the first column has a name too where none follows at once.</summary>
    public static IReadOnlyList<(int Place, DateOnly First)> Months(IReadOnlyList<StrikeWeek> weeks)
    {
        var begins = weeks.Select((week, i) => (Week: i, First: week.Days.OfType<DayReport>().Select(day => day.Day).FirstOrDefault(day => day.Day == 1)))
            .Where(week => week.First != default).ToList();
        if (begins.Count == 0 || begins[0].Week > 2)
        {
            begins.Insert(0, (0, weeks[0].Days.OfType<DayReport>().First().Day));
        }

        return [.. begins.Select(week => (100 * week.Week / weeks.Count, week.First))];
    }
}
