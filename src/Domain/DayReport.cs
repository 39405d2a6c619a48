namespace PeaceTracker.Domain;

/// <summary>
/// What one claimant reports for a day. A figure that is missing was not reported, which is not zero; a day without any
/// figure has no report.
/// </summary>
public sealed record DayReport(DateOnly Day, IReadOnlyDictionary<Counted, Tally> Figures)
{
    public bool IsReported => Figures.Count > 0;

    /// <summary>
    /// The reports of each day from <paramref name="from"/> to <paramref name="to"/>, of claims by one claimant about one
    /// side's attacks: of the kinds as a whole, or of sub-kinds where one is asked for.
    /// </summary>
    public static IReadOnlyList<DayReport> RollUp(
        IEnumerable<ClaimedFigure> claims, DateOnly from, DateOnly to, DayRule rule = DayRule.End, WeaponSubKind? sub = null) => Of(
        StandingFigure.Of(claims).Where(figure => figure.Counted.SubKind == sub)
            .SelectMany(figure => figure.Place(rule).Select(placed => (placed.Day, figure.Counted, placed.Tally))),
        from, to);

    /// <summary>The reports of each day of figures that stand, added where they count the same on the same day.</summary>
    public static IReadOnlyList<DayReport> Of(IEnumerable<(DateOnly Day, Counted Counted, Tally Tally)> figures, DateOnly from, DateOnly to)
    {
        var byDay = new Dictionary<DateOnly, Dictionary<Counted, Tally>>();
        foreach (var (day, counted, tally) in figures.Where(figure => figure.Day >= from && figure.Day <= to))
        {
            if (!byDay.TryGetValue(day, out var report))
            {
                byDay.Add(day, report = []);
            }

            report[counted] = report.TryGetValue(counted, out var sum) ? sum + tally : tally;
        }

        return [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Select(day => new DayReport(day, byDay.GetValueOrDefault(day, [])))];
    }
}
