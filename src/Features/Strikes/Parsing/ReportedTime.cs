using System.Globalization;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>A local time as a report gives it: always a day, not always an hour.</summary>
internal readonly record struct ReportedTime(DateOnly Day, TimeOnly? Time)
{
    // "2025-04-23", "2025-04-23 19:00", "2023-05-04 3:30": the publisher drops a leading zero now and then.
    private static readonly string[] Formats = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd H:mm"];

    // No report of this war is older, and none is from the future; beyond that a cell holds something else.
    private static readonly (int First, int Last) Years = (2014, 2099);

    /// <summary>The local time; null where only the day is known.</summary>
    public DateTime? Local => Time is { } time ? Day.ToDateTime(time) : null;

    /// <summary>The earliest it can be.</summary>
    public DateTime Earliest => Day.ToDateTime(Time ?? TimeOnly.MinValue);

    /// <summary>The latest it can be.</summary>
    public DateTime Latest => Day.ToDateTime(Time ?? TimeOnly.MaxValue);

    public static bool TryParse(string text, out ReportedTime time)
    {
        time = default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            time = new(day, null);
        }
        else if (DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var both))
        {
            time = new(DateOnly.FromDateTime(both), TimeOnly.FromDateTime(both));
        }

        return time.Day.Year >= Years.First && time.Day.Year <= Years.Last;
    }
}
