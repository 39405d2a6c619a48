using System.Globalization;
using PeaceTracker.Domain;

namespace PeaceTracker.Controls;

/// <summary>How days and times are written, everywhere alike. Times are UTC and say so.</summary>
public static class Dates
{
    /// <summary>"24 Apr 2025"</summary>
    public static string Text(this DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"2025-04-24", for machines.</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"24 Apr 2025, 17:05 UTC"</summary>
    public static string Text(this DateTime time) => time.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>"2025-04-24T17:05:00Z", for machines.</summary>
    public static string Iso(this DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>"24 Apr 2025", or "24 Apr 2025, 17:05:30 UTC" where a second of it is meant.</summary>
    public static string Text(this (DateOnly Day, TimeOnly? Time) at) =>
        at.Time is { } time ? at.Day.ToDateTime(time, DateTimeKind.Utc).ToString("d MMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) : at.Day.Text();

    /// <summary>"2025-04-24", or "2025-04-24T17:05:30Z", for machines.</summary>
    public static string Iso(this (DateOnly Day, TimeOnly? Time) at) => at.Time is { } time ? at.Day.ToDateTime(time, DateTimeKind.Utc).Iso() : at.Day.Iso();

    /// <summary>"24 Apr 2025", "23 – 24 Jan 2026" or "20 Dec 2025 – 3 Jan 2026": days from the first to the last, inclusive.</summary>
    public static string Span(DateOnly first, DateOnly last) => last <= first
        ? first.Text()
        : $"{((last.Month, last.Year) == (first.Month, first.Year) ? first.Day.ToString(CultureInfo.InvariantCulture) : first.Text())} – {last.Text()}";

    /// <summary>The machine's form of a day that may be known less exactly: "2025-04-24" or "2025-04".</summary>
    public static string Iso(this SaidOn said) => said.Precision == DatePrecision.Month ? said.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture) : said.Day.Iso();

    /// <summary>How long before <paramref name="now"/> a day was, in one short word: "today", "3 d", "5 wk", "7 mo", "2 y".</summary>
    public static string Age(DateOnly day, DateOnly now) => (now.DayNumber - day.DayNumber) switch
    {
        <= 0 => "today",
        < 14 and var days => $"{days} d",
        < 60 and var days => $"{days / 7} wk",
        < 730 and var days => $"{days * 12 / 365} mo",
        var days => $"{days / 365} y",
    };
}
