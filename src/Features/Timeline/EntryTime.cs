using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Timeline;

/// <summary>When something was, as exactly as it is known. Days are inclusive.</summary>
/// <param name="First">The first day on which it can have begun; for "by", the day itself, as no earlier one is known.</param>
/// <param name="Last">The last day.</param>
/// <param name="Precision">How exactly it is known.</param>
public sealed record EntryTime(DateOnly First, DateOnly Last, DatePrecision Precision)
{
    /// <summary>The day by which it had begun for certain: what views are filtered and lists are ordered by.</summary>
    public DateOnly Sure => Precision == DatePrecision.Day ? First : Precision == DatePrecision.Month ? MonthEnd(First, Last) : Last;

    /// <summary>From the first to the last day; where only the month is known, all of it.</summary>
    public static EntryTime Of(DateOnly first, DateOnly last, DatePrecision precision) => precision switch
    {
        DatePrecision.Month => new(new(first.Year, first.Month, 1), SaidOn.Known(last, precision).Day, precision),
        DatePrecision.By => new(last, last, precision),
        _ => new(first, last, precision),
    };

    /// <summary>When something was said. A month that is cut short by the day of publication stays so.</summary>
    public static EntryTime Of(SaidOn said) => said.Precision == DatePrecision.Month
        ? new(new(said.Day.Year, said.Day.Month, 1), said.Day, said.Precision)
        : new(said.Day, said.Day, said.Precision);

    /// <summary>Whether any of it can lie in a range.</summary>
    public bool Touches(DateOnly from, DateOnly to) => First <= to && Last >= from;

    /// <summary>"24 Apr 2025", "23 – 24 Jan 2026", "Jan 2026" or "by 23 Nov 2025".</summary>
    public override string ToString() => Precision == DatePrecision.Day ? Dates.Span(First, Last) : SaidOn.Known(Last, Precision).ToString();

    private static DateOnly MonthEnd(DateOnly first, DateOnly last)
    {
        var end = SaidOn.Known(first, DatePrecision.Month).Day;
        return end < last ? end : last;
    }
}
