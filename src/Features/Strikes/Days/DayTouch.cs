using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Days;

/// <summary>Which days a claim touches under each rule of the day: those that its figures are placed on, however much of them.</summary>
internal static class DayTouch
{
    /// <summary>How far from the day on which a window ends a rule that goes by its hours may place it.</summary>
    public static readonly int ReachInDays = DayPlacing.LongestWindow.Days + 1;

    /// <summary>The days of a claim.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="ends">The day on which the window ends, in its own zone.</param>
    /// <param name="window">Its start and end, UTC; null where only the day is known.</param>
    /// <param name="zone">Its own zone.</param>
    /// <param name="knownOn">When the claim was made.</param>
    public static IReadOnlyList<DateOnly> Days(DayRule rule, DateOnly ends, (DateTime? Start, DateTime? End) window, string zone, DateOnly knownOn) => (rule, window) switch
    {
        (DayRule.Report, _) => [knownOn],
        (DayRule.Start, ({ } start, _)) => [DateOnly.FromDateTime(LocalClock.FromUtc(start, zone))],
        (_, ({ } start, { } end)) when rule.SplitZone() is { } midnights && end - start <= DayPlacing.LongestWindow && DayPlacing.MinutesByDay(start, end, midnights) is { Count: > 0 } minutes =>
            [.. minutes.Select(day => day.Day)],
        _ => [ends],
    };

    /// <summary>The one day that a claim is counted with where it is not divided: under a rule that divides, the day on which its window ends.</summary>
    public static DateOnly DayOf(DayWindow window, DayClaim claim, DayRule rule) =>
        rule.SplitZone() is null ? Days(rule, window.Day, (window.StartsAt, window.EndsAt), window.Zone, claim.KnownOn)[0] : window.Day;
}
