using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Days;

/// <summary>Which windows belong to a day, whole or in part, under each rule of the day.</summary>
internal static class DayTouch
{
    /// <summary>The windows that touch a day, with the claims that do.</summary>
    public static IReadOnlyList<DayWindow> Of(IEnumerable<DayWindow> windows, DateOnly day, DayRule rule) =>
    [
        .. windows
            .Select(window => rule == DayRule.Report ? window with { Claims = [.. window.Claims.Where(claim => claim.KnownOn == day)] } : window)
            .Where(window => window.Claims.Count > 0 && (rule == DayRule.Report || Touches(window, day, rule))),
    ];

    /// <summary>The one day that a claim is counted with where it is not divided: under a rule that divides, the day on which its window ends.</summary>
    public static DateOnly DayOf(DayWindow window, DayClaim claim, DayRule rule) => rule switch
    {
        DayRule.Report => claim.KnownOn,
        DayRule.Start when window.StartsAt is { } start => DayOf(start, window.Zone),
        _ => window.Day,
    };

    private static bool Touches(DayWindow window, DateOnly day, DayRule rule)
    {
        if (rule == DayRule.Start)
        {
            return day == (window.StartsAt is { } start ? DayOf(start, window.Zone) : window.Day);
        }

        if (rule.SplitZone() is not { } zone || window is not { StartsAt: { } first, EndsAt: { } last })
        {
            // Where the hours are not known there is nothing to divide.
            return day == window.Day;
        }

        // A window that ends at midnight has no part in the day that begins then.
        return day >= DayOf(first, zone) && day <= DayOf(last > first ? last.AddTicks(-1) : last, zone);
    }

    private static DateOnly DayOf(DateTime utc, string zone) => DateOnly.FromDateTime(LocalClock.FromUtc(utc, zone));
}
