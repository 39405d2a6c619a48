namespace PeaceTracker.Features.News.Parsing;

/// <summary>When something was published, as far as a feed tells.</summary>
/// <param name="Utc">The time, UTC; midnight where only the day is known.</param>
/// <param name="DayOnly">Only the day is known: the feed gives no time, or a time on a clock that it does not name.</param>
internal readonly record struct FeedDate(DateTime Utc, bool DayOnly)
{
    /// <summary>
    /// Puts a date together; null where there is no such day or time. Without an offset the time is that of a clock that
    /// nobody knows, up to 14 hours off; the day is what can be relied on.
    /// </summary>
    public static FeedDate? Of(DateOnly? day, TimeSpan? time, TimeSpan? offset)
    {
        if (day is not { Year: >= 1900 and <= 2200 } known)
        {
            return null;
        }

        var midnight = known.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return time is { } clock && offset is { } east
            ? Told(midnight + clock - east)
            : new(midnight, true);
    }

    // The first moment of 1970 is what a clock shows that was never set.
    private static FeedDate? Told(DateTime utc) => utc == DateTime.UnixEpoch ? null : new(utc, false);
}
