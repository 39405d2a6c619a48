using PeaceTracker.Domain;
using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Features.News;

/// <summary>A subscribed feed and how its last visit went. Times are UTC.</summary>
public sealed record FeedLine(
    string Title, string Url, string? HomePage, FeedOutcome Outcome, string? Problem, DateTime? LastCheckedAt, DateTime? LastSuccessAt, DateTime NextCheckAt)
{
    /// <summary>Its number.</summary>
    public int Id { get; init; }

    /// <summary>In words, that it has brought nothing for longer than is usual with it; null where that is not so.</summary>
    public string? Silence { get; init; }

    /// <summary>When it would be visited next, were that not in an hour or on a day that it asks to skip; null where it is not.</summary>
    public DateTime? HeldFrom { get; init; }

    /// <summary>Where it says it has moved for good, once that can be believed; null where it has not.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Whether the last visit brought what it was meant to.</summary>
    public bool IsReached => Outcome is FeedOutcome.Fetched or FeedOutcome.Unchanged;

    /// <summary>Whether something kept the last visit from bringing anything.</summary>
    public bool IsFailing => Outcome is FeedOutcome.Failed or FeedOutcome.Gone or FeedOutcome.AskedToWait;

    /// <summary>Whether somebody is to look after it: what only asks for patience is left alone.</summary>
    public bool IsInNeed => Outcome is FeedOutcome.Failed or FeedOutcome.Gone || Silence is not null || MovedTo is not null;

    internal static FeedLine Of(NewsFeed feed, FeedState state, DateTime now) => new(
        feed.Title, feed.Url, feed.HomePage, state.Outcome, state.Problem, state.LastCheckedAt, state.LastSuccessAt, state.NextCheckAt)
    {
        Id = feed.Id,
        Silence = state.Outcome is FeedOutcome.Fetched or FeedOutcome.Unchanged && FeedSilence.Of(state.RhythmMinutes, state.LastItemAt, Seen(state, now)) is { } silence
            ? $"silent for {FeedWords.Span(silence)}; usually something every {FeedWords.Span(TimeSpan.FromMinutes(state.RhythmMinutes!.Value))}"
            : null,
        HeldFrom = state.HeldFrom,
        MovedTo = FeedMove.Proposed(state.MovedTo, state.MovedSightings),
    };

    // While it is left alone as it asks, nobody knows whether it is silent.
    private static DateTime Seen(FeedState state, DateTime now) => state.HeldFrom < now ? state.LastSuccessAt ?? now : now;
}
