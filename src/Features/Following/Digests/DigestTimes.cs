using PeaceTracker.Domain;

namespace PeaceTracker.Features.Following.Digests;

/// <summary>When digests are due.</summary>
internal static class DigestTimes
{
    /// <summary>The first time after a moment, UTC: at the hour of the zone's clocks, also over a change of these.</summary>
    public static DateTime Next(DigestRhythm rhythm, DayOfWeek weekday, int hour, string zone, DateTime after)
    {
        var today = LocalClock.FromUtc(after, zone).Date;
        for (var days = 0; days <= 8; days++)
        {
            var local = DateTime.SpecifyKind(today.AddDays(days).AddHours(hour), DateTimeKind.Unspecified);

            // An hour that the clocks skip is the next one.
            if ((rhythm == DigestRhythm.Daily || local.DayOfWeek == weekday) && (LocalClock.ToUtc(local, zone) ?? LocalClock.ToUtc(local.AddHours(1), zone)) is { } due && due > after)
            {
                return due;
            }
        }

        return after.AddDays(7);
    }
}
