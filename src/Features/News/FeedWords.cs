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
            FeedOutcome.Fetched or FeedOutcome.Unchanged => $"reached {feed.LastSuccessAt?.Text()}",
            FeedOutcome.Gone => "gone for good, no longer fetched",
            FeedOutcome.AskedToWait => $"asked to be left alone until {feed.NextCheckAt.Text()}; {last}",
            _ => $"{feed.Problem}; {last}; next try {feed.NextCheckAt.Text()}",
        };
    }
}
