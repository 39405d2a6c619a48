namespace PeaceTracker.Domain;

/// <summary>Converts between the local times that reports give and UTC, by IANA zone.</summary>
public static class LocalClock
{
    /// <summary>
    /// The UTC time of a local one; null where there is none, the zone is unknown, or the clock skips that time. A time
    /// that the clock shows twice is taken as the first of the two.
    /// </summary>
    public static DateTime? ToUtc(DateTime? local, string zone)
    {
        if (local is not { } time || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var place) || place.IsInvalidTime(time))
        {
            return null;
        }

        var offset = place.IsAmbiguousTime(time) ? place.GetAmbiguousTimeOffsets(time).Max() : place.GetUtcOffset(time);
        return DateTime.SpecifyKind(time - offset, DateTimeKind.Utc);
    }

    /// <summary>The local time of a UTC one; UTC itself where the zone is unknown.</summary>
    public static DateTime FromUtc(DateTime utc, string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var place)
        ? TimeZoneInfo.ConvertTimeFromUtc(utc, place)
        : utc;
}
