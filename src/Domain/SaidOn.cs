using System.Globalization;

namespace PeaceTracker.Domain;

/// <summary>How exactly the day of saying is known.</summary>
public enum DatePrecision
{
    /// <summary>On that day.</summary>
    Day,

    /// <summary>Some time in that month.</summary>
    Month,

    /// <summary>On that day or before it; usually the day of publication, where the page does not say when it was said.</summary>
    By,
}

/// <summary>
/// When something was said or done, as exactly as it is known. <see cref="Day"/> is always the latest possible day, so
/// that a view as of a date never shows what may not have been said yet.
/// </summary>
public readonly record struct SaidOn
{
    /// <summary>The latest possible day.</summary>
    public DateOnly Day { get; init; }

    public DatePrecision Precision { get; init; }

    /// <summary>A day known as exactly as <paramref name="precision"/> says; for a month, any day in it.</summary>
    public static SaidOn Known(DateOnly day, DatePrecision precision = DatePrecision.Day) => new()
    {
        Day = precision == DatePrecision.Month
            ? new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))
            : day,
        Precision = precision,
    };

    /// <summary>The day of saying is not known, only that it was published on this day.</summary>
    public static SaidOn By(DateOnly published) => Known(published, DatePrecision.By);

    /// <summary>
    /// The same, no later than the day of publication: what was published within a month was said by then.
    /// </summary>
    public SaidOn Before(DateOnly published) => Precision == DatePrecision.Month && Day > published && (Day.Year, Day.Month) == (published.Year, published.Month)
        ? this with { Day = published }
        : this;

    /// <summary>"24 Apr 2025", "Apr 2025" or "by 24 Apr 2025".</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Month => Day.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        DatePrecision.By => "by " + Day.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        _ => Day.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
    };
}
