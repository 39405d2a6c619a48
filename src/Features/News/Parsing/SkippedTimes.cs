using System.Globalization;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>Hours of the day and days of the week in which a feed need not be visited, in UTC.</summary>
/// <param name="Hours">A bit for each hour, the lowest that from midnight to one.</param>
/// <param name="Days">A bit for each day, the lowest Sunday.</param>
internal readonly record struct SkippedTimes(int Hours, int Days)
{
    public const int AllHours = (1 << 24) - 1;

    public const int AllDays = (1 << 7) - 1;

    // <skipHours><hour>0</hour><hour>23</hour></skipHours><skipDays><day>Sunday</day></skipDays>
    /// <summary>What the head of a feed names. What is no hour or day is passed over, and so is more than there are.</summary>
    public static SkippedTimes Of(FeedElement head) => new(Bits(head, "skiphours", "hour", 24, Hour), Bits(head, "skipdays", "day", 7, Day));

    /// <summary>Whether a moment lies in what is named.</summary>
    /// <param name="moment">UTC.</param>
    public bool Include(DateTime moment) => HasHour(moment.Hour) || HasDay(moment.DayOfWeek);

    public bool HasHour(int hour) => hour is >= 0 and < 24 && ((Hours >> hour) & 1) != 0;

    public bool HasDay(DayOfWeek day) => ((Days >> (int)day) & 1) != 0;

    private static int Bits(FeedElement head, string list, string entry, int most, Func<string, int?> read) =>
        head.Children(list).SelectMany(named => named.Children(entry)).Take(most).Select(element => read(element.Text.Trim())).OfType<int>().Aggregate(0, (bits, place) => bits | (1 << place));

    // Midnight is 24 where hours are counted from one.
    private static int? Hour(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 24 ? hour % 24 : null;

    private static int? Day(string text) => Array.FindIndex(Enum.GetNames<DayOfWeek>(), name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var day ? day : null;
}
