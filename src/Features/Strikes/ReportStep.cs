using PeaceTracker.Controls.Charts;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes;

/// <summary>One bar and one row of the table: a day, or a week or month of days.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Reported">Days with a report.</param>
/// <param name="Figures">Sums over the days that were reported.</param>
public sealed record ReportStep(DateOnly From, DateOnly To, int Reported, IReadOnlyDictionary<Counted, Tally> Figures)
{
    /// <summary>The most bars that a chart draws; beyond it, days become weeks and weeks months.</summary>
    public const int MostBars = 180;

    private const int MostSpread = 12;

    /// <summary>Where its bar stands: the day, the Monday, the first of the month, also where the range begins later.</summary>
    public DateOnly Start(ChartStep step) => StartOf(From, step);

    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The figure; null where it was not reported.</summary>
    public Tally? this[Counted counted] => Figures.TryGetValue(counted, out var tally) ? tally : null;

    /// <summary>How wide a bar is for so many days.</summary>
    public static ChartStep For(int days) => days <= MostBars ? ChartStep.Day : days <= MostBars * 7 ? ChartStep.Week : ChartStep.Month;

    /// <summary>The same where a width is wished for: it is granted as long as there are not more bars than a chart draws.</summary>
    public static ChartStep For(int days, ChartStep? wanted) => wanted is { } step && step > For(days) ? step : For(days);

    /// <summary>Gathers days into bars.</summary>
    public static IReadOnlyList<ReportStep> Gather(IReadOnlyList<DayReport> days, ChartStep step) =>
        [.. days.GroupBy(day => StartOf(day.Day, step)).Select(group => Sum([.. group]))];

    /// <summary>Where the bar of a day stands.</summary>
    public static DateOnly StartOf(DateOnly day, ChartStep step) => step switch
    {
        ChartStep.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        ChartStep.Month => new DateOnly(day.Year, day.Month, 1),
        _ => day,
    };

    /// <summary>A few of the reported days, spread over all of them, each as a range of its own.</summary>
    public static IReadOnlyList<(DateOnly First, DateOnly Last)> Spread(IReadOnlyList<DayReport> days)
    {
        var reported = days.Where(day => day.IsReported).Select(day => day.Day).ToList();
        return [.. Enumerable.Range(0, MostSpread).Select(i => i * (reported.Count - 1) / (MostSpread - 1)).Where(i => i >= 0).Distinct().Take(reported.Count).Select(i => (reported[i], reported[i]))];
    }

    private static ReportStep Sum(List<DayReport> days) => new(
        days[0].Day, days[^1].Day, days.Count(day => day.IsReported),
        days.SelectMany(day => day.Figures).GroupBy(figure => figure.Key).ToDictionary(
            group => group.Key, group => group.Select(figure => figure.Value).Aggregate((sum, next) => sum + next)));
}
