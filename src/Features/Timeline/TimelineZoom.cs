using System.Globalization;

namespace PeaceTracker.Features.Timeline;

/// <summary>The ways to a longer, shorter, earlier or later part of the line. Each is an address.</summary>
public static class TimelineZoom
{
    /// <summary>No step goes below so many days.</summary>
    public const int Least = 7;

    /// <summary>So many days are shown on both sides of an entry that is looked at closely.</summary>
    public const int Around = 14;

    /// <summary>Half as long, twice as long, and half a length earlier or later; null where it would change nothing.</summary>
    public static IReadOnlyList<ZoomStep> Steps(DateOnly from, DateOnly to, (DateOnly First, DateOnly Last) span)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        var half = Math.Max(1, days / 2);
        var quarter = days / 4;
        return
        [
            new("−", "Twice as long", TimelineSheet.Shifted(from, -half), TimelineSheet.Shifted(to, half), from > span.First || to < span.Last),
            new("+", "Half as long", from.AddDays(quarter), to.AddDays(-quarter), days > Least * 2),
            new("‹", "Earlier", TimelineSheet.Shifted(from, -half), TimelineSheet.Shifted(to, -half), from > span.First),
            new("›", "Later", TimelineSheet.Shifted(from, half), TimelineSheet.Shifted(to, half), to < span.Last),
        ];
    }

    /// <summary>The years of anything; the quarters of the years shown, where these are two at most; the months of the quarters shown, where these are two at most.</summary>
    public static IReadOnlyList<IReadOnlyList<ZoomStep>> Calendar(DateOnly from, DateOnly to, (DateOnly First, DateOnly Last) span)
    {
        var years = Periods(span.First, span.Last, 12, start => start.ToString("yyyy", CultureInfo.InvariantCulture), span);
        var quarters = to.Year - from.Year > 1 ? [] : Periods(new(from.Year, 1, 1), new(to.Year, 12, 31), 3, start => $"Q{(start.Month + 2) / 3}{(from.Year == to.Year ? null : $" {start.Year}")}", span);
        var months = (to.Year - from.Year) * 4 + ((to.Month - 1) / 3) - ((from.Month - 1) / 3) > 1 ? []
            : Periods(Start(from, 3), Start(to, 3).AddMonths(2), 1, start => start.ToString("MMM", CultureInfo.InvariantCulture), span);
        return [.. new[] { years, quarters, months }.Where(row => row.Count > 0)];
    }

    /// <summary>The days around an entry.</summary>
    public static (DateOnly From, DateOnly To) AroundEntry(EntryTime time) => (TimelineSheet.Shifted(time.First, -Around), TimelineSheet.Shifted(time.Last, Around));

    private static List<ZoomStep> Periods(DateOnly from, DateOnly to, int months, Func<DateOnly, string> words, (DateOnly First, DateOnly Last) span)
    {
        var steps = new List<ZoomStep>();
        for (var start = Start(from, months); start <= to && steps.Count < 40; start = start.AddMonths(months))
        {
            var end = start.Year == DateOnly.MaxValue.Year ? DateOnly.MaxValue.AddDays(-1) : start.AddMonths(months).AddDays(-1);
            if (start <= span.Last && end >= span.First)
            {
                steps.Add(new(words(start), null, start, end, true));
            }

            if (end >= to)
            {
                break;
            }
        }

        return steps;
    }

    private static DateOnly Start(DateOnly day, int months) => new(day.Year, (day.Month - 1) / months * months + 1, 1);
}

/// <summary>A part of the line that can be gone to.</summary>
/// <param name="Words">What stands on the link.</param>
/// <param name="Means">What it does, where the words are a sign.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Useful">Whether it leads anywhere.</param>
public sealed record ZoomStep(string Words, string? Means, DateOnly From, DateOnly To, bool Useful);
