using PeaceTracker.Clocks;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.Timeline;

/// <summary>Which days count as inside a window, by one rule for all: only where sources give both its first and its last day.</summary>
/// <param name="From">The first day counted; null where none is.</param>
/// <param name="To">The last day counted, inclusive.</param>
/// <param name="Words">What is counted until when, or why nothing is.</param>
public sealed record WindowCount(DateOnly? From, DateOnly? To, string Words)
{
    /// <summary>How many days are counted.</summary>
    public int Days => From is { } from && To is { } to ? to.DayNumber - from.DayNumber + 1 : 0;

    /// <summary>The last day of a view: what had happened and was known by its end.</summary>
    public static DateOnly By(ClockView clocks) => clocks.Moment.AsOf < clocks.Moment.KnownAt ? clocks.Moment.AsOf : clocks.Moment.KnownAt;

    /// <summary>The days of a window that lie before the end of a view; <paramref name="by"/> is its last day.</summary>
    public static WindowCount Of(DateOnly? startsOn, DateOnly? endsOn, DateOnly by) => (startsOn, endsOn) switch
    {
        (null, _) => new(null, null, "Not counted: no source here gives a first day in force."),
        (_, null) => new(null, null, "Not counted: no source here gives an end."),
        ({ } from, _) when from > by => new(null, null, $"Not counted: it had not begun by {by.Text()}."),
        ({ } from, { } to) when to > by => new(from, by, $"Counted from {from.Text()} to {by.Text()}, the last day of this view; the window runs to {to.Text()}."),
        ({ } from, { } to) => new(from, to, $"Counted: {Dates.Span(from, to)}."),
    };
}
