using System.Globalization;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.News;

/// <summary>How a feed is, in words.</summary>
internal static class FeedWords
{
    public static string Told(this FeedLine feed)
    {
        var last = feed.LastSuccessAt is { } success ? $"last reached {success.Text()}" : "never reached";
        return feed.Outcome switch
        {
            FeedOutcome.Never => "not visited yet",
            FeedOutcome.Fetched or FeedOutcome.Unchanged => $"reached {feed.LastSuccessAt?.Text()}{(feed.Silence is null ? null : $"; {feed.Silence}")}",
            FeedOutcome.Gone => "gone for good, no longer fetched",
            FeedOutcome.AskedToWait => $"asked to be left alone until {feed.NextCheckAt.Text()}; {last}",
            _ => $"{feed.Problem}; {last}; next try {feed.NextCheckAt.Text()}",
        };
    }

    /// <summary>What somebody is to look after, in words: what keeps it from being read, where it moved, that it fell silent.</summary>
    public static string Need(this FeedLine feed) =>
        feed.IsFailing ? $"{feed.Problem ?? "gone for good, no longer fetched"}; {(feed.LastSuccessAt is { } at ? $"last reached {at.Text()}" : "never reached")}"
        : feed.MovedTo is { } address ? $"says it has moved for good, to {address}"
        : feed.Silence ?? "";

    /// <summary>"40 min", "5 h" or "3 days".</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { TotalMinutes: < 90 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} min"),
        { TotalHours: < 48 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0} days"),
    };
}
