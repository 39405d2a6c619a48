using PeaceTracker.Controls;

namespace PeaceTracker.Features.News.Screen;

/// <summary>Days that a page counts or shows, both ends inclusive, UTC.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Problems">What of the days asked for could not be as asked, in sentences.</param>
public sealed record DayRange(DateOnly From, DateOnly To, IReadOnlyList<string> Problems)
{
    /// <summary>The first moment, UTC.</summary>
    public DateTime Start => From.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary>The last moment, UTC.</summary>
    public DateTime End => To.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc);

    /// <summary>What an address asks for, as far as it can be.</summary>
    /// <param name="from">First day; null leaves it to <paramref name="days"/>.</param>
    /// <param name="to">Last day; null is today.</param>
    /// <param name="days">How many days up to the last one, where no first one is given.</param>
    /// <param name="most">Days that can be asked for at most.</param>
    /// <param name="today">The last day of which anything can be known, UTC.</param>
    public static DayRange Of(DateOnly? from, DateOnly? to, int days, int most, DateOnly today)
    {
        var problems = new List<string>();
        var last = to ?? today;
        if (from > last && to is not null)
        {
            problems.Add($"from: {from.Value.Text()} is after {last.Text()}. The two were taken in the other order.");
            (from, last) = (last, from.Value);
        }

        if (last > today)
        {
            problems.Add($"to: {last.Text()} is not known yet; the last day is {today.Text()}.");
            last = today;
        }

        if (from > last)
        {
            problems.Add($"from: {from.Value.Text()} is not known yet; the latest days are shown.");
            from = null;
        }

        var first = from ?? DateOnly.FromDayNumber(Math.Max(0, last.DayNumber + 1 - days));
        if (last.DayNumber - first.DayNumber >= most)
        {
            problems.Add($"from: {most} days are shown at most; these are the last of them.");
            first = DateOnly.FromDayNumber(last.DayNumber + 1 - most);
        }

        return new(first, last, problems);
    }
}
