using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Charts;

/// <summary>An event, or the window of a truce or promise, that days can be counted from.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">What it is.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="IsCommitment">Whether it is a truce or promise.</param>
public sealed record AroundChoice(string Key, string Title, DateOnly From, DateOnly To, bool IsCommitment);

/// <summary>A stretch of days and what is reported of it.</summary>
/// <param name="Name">"before", "during", "after"</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Reported">Days with the figure.</param>
/// <param name="Sum">The sum over these.</param>
public sealed record AroundPeriod(string Name, DateOnly From, DateOnly To, int Reported, int Sum)
{
    /// <summary>All days.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Days without a report, which count neither as zero nor at all.</summary>
    public int Unreported => Days - Reported;

    /// <summary>Per day that has a report, with one decimal; null where none has.</summary>
    public decimal? Mean => Reported == 0 ? null : Math.Round((decimal)Sum / Reported, 1, MidpointRounding.AwayFromZero);
}

/// <summary>As many days before an event as after it, and the event itself, each for itself. It compares; it explains nothing.</summary>
public static class AroundPeriods
{
    /// <summary>Before, during and after, of one figure.</summary>
    public static IReadOnlyList<AroundPeriod> Of(IReadOnlyList<DayReport> days, Counted counted, AroundChoice around, int span) =>
    [
        Of(days, counted, "before", around.From.AddDays(-span), around.From.AddDays(-1)),
        Of(days, counted, "during", around.From, around.To),
        Of(days, counted, "after", around.To.AddDays(1), around.To.AddDays(span)),
    ];

    private static AroundPeriod Of(IReadOnlyList<DayReport> days, Counted counted, string name, DateOnly from, DateOnly to)
    {
        var figures = days.Where(day => day.Day >= from && day.Day <= to && day.Figures.ContainsKey(counted)).Select(day => day.Figures[counted].Best).ToList();
        return new(name, from, to, figures.Count, figures.Sum());
    }
}
