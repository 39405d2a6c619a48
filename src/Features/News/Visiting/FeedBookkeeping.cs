using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Fetching;

namespace PeaceTracker.Features.News.Visiting;

/// <summary>Writes down how a visit to a feed went, and when the next one is.</summary>
internal static class FeedBookkeeping
{
    /// <summary>Notes a visit in the feed's state and in the log of visits, with the context's next save.</summary>
    /// <param name="db">The context that is written with.</param>
    /// <param name="feed">The feed with its state, which is overwritten.</param>
    /// <param name="outcome">How the visit ended.</param>
    /// <param name="brought">What it brought.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static Task NoteVisitAsync(this TrackerContext db, NewsFeed feed, FetchOutcome outcome, VisitYield brought, DateTime now, CancellationToken cancellationToken)
    {
        feed.State.Note(outcome, brought, now, Random.Shared.NextDouble());
        return VisitLog.AddAsync(db, feed, outcome.Trace, brought, now, cancellationToken);
    }

    /// <summary>Notes a visit in the feed's state alone.</summary>
    /// <param name="state">The feed's state, which is overwritten.</param>
    /// <param name="outcome">How the visit ended.</param>
    /// <param name="brought">What it brought.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="chance">From 0 up to 1: see <see cref="FeedPace"/>.</param>
    public static void Note(this FeedState state, FetchOutcome outcome, VisitYield brought, DateTime now, double chance)
    {
        state.LastCheckedAt = now;
        state.LeasedUntil = null;
        state.Problem = null;
        switch (outcome)
        {
            case FetchOutcome.Modified modified:
                state.ETag = modified.ETag;
                state.LastModified = modified.LastModified;
                state.PauseMinutes = Minutes(Longer(brought.Document?.Pause, modified.FreshFor));
                (state.SkipHours, state.SkipDays) = brought.Document?.Skipped ?? default;
                state.Outcome = FeedOutcome.Fetched;
                NoteItems(state, brought, now);
                NoteSuccess(state, modified.MovedTo, null, now, chance);
                break;

            case FetchOutcome.NotModified unchanged:
                state.Outcome = FeedOutcome.Unchanged;
                NoteSuccess(state, unchanged.MovedTo, unchanged.FreshFor, now, chance);
                break;

            case FetchOutcome.RetryAfter asked:
                state.Outcome = FeedOutcome.AskedToWait;
                state.Problem = $"{asked.Reason} and asks to be left alone for a while";
                state.PlanAt(now + FeedPace.AsAsked(asked.Until - now));
                break;

            case FetchOutcome.Gone:
                state.Outcome = FeedOutcome.Gone;
                state.Problem = "answered 410: it is gone for good";
                break;

            case FetchOutcome.Failed failed:
                state.Outcome = FeedOutcome.Failed;
                state.Problem = failed.Reason;
                state.Failures++;
                state.PlanAt(now + FeedPace.AfterFailure(state.Failures, chance));
                break;
        }
    }

    /// <summary>What a reader is shown of a state: only a change of this is worth telling open pages.</summary>
    public static (bool Seen, bool Gone, string? Problem, string? Move, bool Held) Visible(this FeedState state) =>
        (state.Outcome != FeedOutcome.Never, state.Outcome == FeedOutcome.Gone, state.Problem, FeedMove.Proposed(state.MovedTo, state.MovedSightings), state.HeldFrom is not null);

    private static void NoteItems(FeedState state, VisitYield brought, DateTime now)
    {
        var usual = FeedRhythm.Of((brought.Document?.Items ?? []).Select(item => item.Published?.Utc).OfType<DateTime>(), now);
        if (brought.New.Count > 0)
        {
            var newest = brought.New.Max(item => item.SortAt);
            usual ??= state.LastItemAt < newest ? FeedRhythm.Moved(state.RhythmMinutes, newest - state.LastItemAt.Value) : null;
            state.LastItemAt = newest > state.LastItemAt || state.LastItemAt is null ? newest : state.LastItemAt;
        }

        state.RhythmMinutes = usual ?? state.RhythmMinutes;
    }

    private static void NoteSuccess(FeedState state, Uri? movedTo, TimeSpan? freshFor, DateTime now, double chance)
    {
        state.LastSuccessAt = now;
        state.Failures = 0;
        state.Sight(movedTo);
        state.PlanAt(now + FeedPace.AfterSuccess(
            Longer(state.PauseMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null, freshFor),
            state.RhythmMinutes is { } usual ? TimeSpan.FromMinutes(usual) : null,
            now - state.LastItemAt,
            chance));
    }

    private static TimeSpan? Longer(TimeSpan? one, TimeSpan? other) => one is null || other > one ? other : one;

    // A year is as long as for ever.
    private static int? Minutes(TimeSpan? pause) => pause is { } asked ? (int)Math.Clamp(asked.TotalMinutes, 0, 525_600) : null;
}
