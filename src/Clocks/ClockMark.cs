using PeaceTracker.Domain;

namespace PeaceTracker.Clocks;

/// <summary>What a mark on the line of time stands for.</summary>
public enum ClockMarkKind
{
    Talks,
    Proposal,
    Happening,
}

/// <summary>A day of a negotiation that a reader may want to see it from.</summary>
/// <param name="Day">The day that a clock is set to: the last day of an event, the day on which a text became public.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Title">What happened.</param>
/// <param name="Precision">How exactly the day is known.</param>
public sealed record ClockMark(DateOnly Day, ClockMarkKind Kind, string Title, DatePrecision Precision)
{
    /// <summary>"24 Apr 2025" or "Dec 2025", as exactly as it is known.</summary>
    public string When => SaidOn.Known(Day, Precision).ToString();
}

/// <summary>The days of a negotiation that clocks can be set to, ascending. Immutable: readers share it.</summary>
public sealed record ClockMarks(IReadOnlyList<ClockMark> Marks)
{
    /// <summary>Nothing to set a clock to.</summary>
    public static ClockMarks None { get; } = new([]);

    /// <summary>The days, each once.</summary>
    public IReadOnlyList<DateOnly> Days { get; } = [.. Marks.Select(mark => mark.Day).Distinct().Order()];

    /// <summary>The marks that a line to <paramref name="today"/> holds.</summary>
    public ClockMarks Until(DateOnly today) => Marks.Count == 0 || Marks[^1].Day <= today ? this : new([.. Marks.Where(mark => mark.Day <= today)]);

    /// <summary>The last day with a mark before a view; null where there is none.</summary>
    public DateOnly? Before(ClockView view)
    {
        var at = At(view);
        return Days.Where(day => at is null || day < at).Select(day => (DateOnly?)day).LastOrDefault();
    }

    /// <summary>The first day with a mark after a view; null where only the present comes after it.</summary>
    public DateOnly? After(ClockView view)
    {
        var at = At(view);
        return Days.Where(day => day > at).Select(day => (DateOnly?)day).FirstOrDefault();
    }

    // Where the clocks stand apart, the one that is further back is the one that a reader steps on from.
    private static DateOnly? At(ClockView view) => view.AsOf < view.KnownAt ? view.AsOf : view.KnownAt ?? view.AsOf;
}
