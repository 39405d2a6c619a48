using System.Globalization;
using System.Text.RegularExpressions;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>
/// Reads dates as feeds write them. A date that can be understood in two ways, or hardly, is no date: none is better than
/// a wrong one.
/// </summary>
internal static partial class FeedDates
{
    private const int MaxLength = 100;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const string Time = "(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})([.,](?<fraction>[0-9]+))?)?(\\s*(?<half>[ap]m)\\b)?";

    /// <summary>The first of several texts that is a date.</summary>
    public static FeedDate? First(params IEnumerable<string?> texts) => texts.Select(Parse).FirstOrDefault(date => date is not null);

    public static FeedDate? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength)
        {
            return null;
        }

        var written = text.Trim();
        foreach (var form in (ReadOnlySpan<Regex>)[Iso(), DayFirst(), MonthFirst(), Clock()])
        {
            var match = form.Match(written);
            if (match.Success)
            {
                return Read(match);
            }
        }

        return null;
    }

    private static FeedDate? Read(Match match)
    {
        if (Day(match) is not { } day)
        {
            return null;
        }

        if (!match.Groups["hour"].Success)
        {
            return FeedDate.Of(day, null, null);
        }

        var zone = match.Groups["zone"].Value;
        var offset = DateZones.Offset(zone);
        return TimeOfDay(match) is { } time && (offset is not null || string.IsNullOrWhiteSpace(zone)) ? FeedDate.Of(day, time, offset) : null;
    }

    private static DateOnly? Day(Match match)
    {
        var year = Number(match, "year");
        if (match.Groups["year"].Length == 2)
        {
            // RFC 5322, section 4.3.
            year += year < 50 ? 2000 : 1900;
        }

        var month = match.Groups["name"].Success ? MonthNames.Number(match.Groups["name"].Value) : Number(match, "month");
        var day = Number(match, "day");
        if (year is 0 or > 9998)
        {
            return null;
        }

        if (match.Groups["ordinal"].Success)
        {
            var ordinal = Number(match, "ordinal");
            return ordinal is >= 1 && ordinal <= (DateTime.IsLeapYear(year) ? 366 : 365) ? new DateOnly(year, 1, 1).AddDays(ordinal - 1) : null;
        }

        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static TimeSpan? TimeOfDay(Match match)
    {
        var hour = Number(match, "hour");
        var minute = Number(match, "minute");
        if (match.Groups["half"].Success)
        {
            if (hour is 0 or > 12)
            {
                return null;
            }

            hour = hour % 12 + (match.Groups["half"].Value[0] is 'p' or 'P' ? 12 : 0);
        }

        // A leap second is the last of its minute here; 24:00 is the end of its day.
        var second = Math.Min(Number(match, "second"), 59);
        var fraction = match.Groups["fraction"].Success
            ? double.Parse("0." + match.Groups["fraction"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : 0;
        return minute < 60 && Number(match, "second") <= 60 && (hour < 24 || (hour, minute, second) == (24, 0, 0))
            ? new TimeSpan(hour, minute, second) + TimeSpan.FromMilliseconds(Math.Truncate(fraction * 1000))
            : null;
    }

    private static int Number(Match match, string name) =>
        match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    // 2025-07-24T08:15:30.5+03:00   2025-07-24 08:15:30Z   20250724T081530Z   2025-07-24   2025-205
    [GeneratedRegex("^(?<year>[0-9]{4})(([-/](?<month>[0-9]{1,2})[-/](?<day>[0-9]{1,2}))|((?<month>[0-9]{2})(?<day>[0-9]{2}))|(-(?<ordinal>[0-9]{3})))((T|\\s)\\s*(?<hour>[0-9]{2}):?(?<minute>[0-9]{2})(:?(?<second>[0-9]{2})([.,](?<fraction>[0-9]+))?)?(?<zone>.*))?$", Options)]
    private static partial Regex Iso();

    // Thu, 24 Jul 2025 08:15:30 +0300   24 July 2025   Thu, 24-Jul-25 08:15:30 MSK
    [GeneratedRegex("^([\\p{L}.]+,?\\s*)?(?<day>[0-9]{1,2})[\\s-]+(?<name>\\p{L}{3,})[.,]?[\\s-]+(?<year>[0-9]{4}|[0-9]{2})(,?\\s+" + Time + "(?<zone>.*))?$", Options)]
    private static partial Regex DayFirst();

    // July 24, 2025 8:15 am EST   Thursday, July 24, 2025
    [GeneratedRegex("^(\\p{L}+,\\s*)?(?<name>\\p{L}{3,})\\.?\\s+(?<day>[0-9]{1,2}),?\\s+(?<year>[0-9]{4})(,?\\s+" + Time + "(?<zone>.*))?$", Options)]
    private static partial Regex MonthFirst();

    // Thu Jul 24 08:15:30 MSK 2025, as C and Java print it
    [GeneratedRegex("^\\p{L}+,?\\s+(?<name>\\p{L}{3,})\\s+(?<day>[0-9]{1,2})\\s+" + Time + "\\s+((?<zone>[A-Z]\\S*|[+-][0-9:]+)\\s+)?(?<year>[0-9]{4})$", Options)]
    private static partial Regex Clock();
}
