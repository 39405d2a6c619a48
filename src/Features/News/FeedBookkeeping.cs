using PeaceTracker.Domain;
using PeaceTracker.Features.News.Fetching;

namespace PeaceTracker.Features.News;

/// <summary>Writes down how a visit to a feed went, and when the next one is.</summary>
internal static class FeedBookkeeping
{
    /// <param name="state">The feed's state, which is overwritten.</param>
    /// <param name="outcome">How the visit ended.</param>
    /// <param name="pause">How long the feed asks to be left alone between visits, where it does.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="chance">From 0 up to 1: see <see cref="FeedPace"/>.</param>
    public static void Note(this FeedState state, FetchOutcome outcome, TimeSpan? pause, DateTime now, double chance)
    {
        state.LastCheckedAt = now;
        state.Problem = null;
        switch (outcome)
        {
            case FetchOutcome.Modified modified:
                state.ETag = modified.ETag;
                state.LastModified = modified.LastModified;
                Succeeded(state, FeedOutcome.Fetched, FeedPace.AfterSuccess(pause, chance), now);
                break;

            case FetchOutcome.NotModified:
                Succeeded(state, FeedOutcome.Unchanged, FeedPace.AfterSuccess(pause, chance), now);
                break;

            case FetchOutcome.RetryAfter asked:
                state.Outcome = FeedOutcome.AskedToWait;
                state.Problem = $"{asked.Reason} and asks to be left alone for a while";
                state.NextCheckAt = now + FeedPace.AsAsked(asked.Until - now);
                break;

            case FetchOutcome.Gone:
                state.Outcome = FeedOutcome.Gone;
                state.Problem = "answered 410: it is gone for good";
                break;

            case FetchOutcome.Failed failed:
                state.Outcome = FeedOutcome.Failed;
                state.Problem = failed.Reason;
                state.Failures++;
                state.NextCheckAt = now + FeedPace.AfterFailure(state.Failures, chance);
                break;
        }
    }

    /// <summary>What a reader is shown of a state: only a change of this is worth telling open pages.</summary>
    public static (bool Seen, bool Gone, string? Problem) Visible(this FeedState state) =>
        (state.Outcome != FeedOutcome.Never, state.Outcome == FeedOutcome.Gone, state.Problem);

    private static void Succeeded(FeedState state, FeedOutcome outcome, TimeSpan wait, DateTime now)
    {
        state.Outcome = outcome;
        state.LastSuccessAt = now;
        state.Failures = 0;
        state.NextCheckAt = now + wait;
    }
}
