using System.Globalization;
using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Parsing;
using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Features.News;

/// <summary>How a feed is, in words.</summary>
internal static class FeedWords
{
    public static string Told(this FeedLine feed)
    {
        var last = feed.LastSuccessAt is { } success ? $"last reached {success.Text()}" : "never reached";
        var held = feed.HeldFrom is null ? null : $"; next visit {feed.NextCheckAt.Text()}, past the hours and days that it asks to skip";
        return feed.Outcome switch
        {
            FeedOutcome.Never => "not visited yet",
            FeedOutcome.Fetched or FeedOutcome.Unchanged => $"reached {feed.LastSuccessAt?.Text()}{(feed.Silence is null ? null : $"; {feed.Silence}")}{held}",
            FeedOutcome.Gone => "gone for good, no longer fetched",
            FeedOutcome.AskedToWait => $"asked to be left alone until {(feed.HeldFrom ?? feed.NextCheckAt).Text()}; {last}{held}",
            _ => $"{feed.Problem}; {last}{held ?? $"; next try {feed.NextCheckAt.Text()}"}",
        };
    }

    /// <summary>What somebody is to look after, in words: what keeps it from being read, where it moved, that it fell silent.</summary>
    public static string Need(this FeedLine feed) =>
        feed.IsFailing ? $"{feed.Problem ?? "gone for good, no longer fetched"}; {(feed.LastSuccessAt is { } at ? $"last reached {at.Text()}" : "never reached")}"
        : feed.MovedTo is { } address ? $"says it has moved for good, to {address}"
        : feed.Silence ?? "";

    /// <summary>The hours and days in which a feed asks not to be visited; null where it names none.</summary>
    public static string? Told(this SkippedTimes skipped)
    {
        if (skipped.LeaveNothing())
        {
            return "no visits at any time, which is not heeded";
        }

        // 22:00–24:00: hours that follow each other are one span.
        var begins = Enumerable.Range(0, 24).Where(hour => skipped.HasHour(hour) && !skipped.HasHour(hour - 1)).Select(hour => (From: hour, To: Enumerable.Range(hour, 25 - hour).First(end => !skipped.HasHour(end))));
        var hours = string.Join(", ", begins.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.From:00}:00–{span.To:00}:00")));
        var days = string.Join(", ", Enum.GetValues<DayOfWeek>().Where(skipped.HasDay));
        return (hours.Length, days.Length) switch
        {
            (0, 0) => null,
            (_, 0) => $"no visits {hours} UTC",
            (0, _) => $"no visits on {days} (UTC)",
            _ => $"no visits {hours}, nor on {days} (UTC)",
        };
    }

    /// <summary>"40 min", "5 h" or "3 days".</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { TotalMinutes: < 90 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} min"),
        { TotalHours: < 48 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0} days"),
    };
}
