using PeaceTracker.Domain;
using PeaceTracker.Features.News.Fetching;
using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Tests.Features.News.Visiting;

/// <summary>What is remembered of a visit until the next one.</summary>
public sealed class FeedBookkeepingTests
{
    private static readonly DateTime Now = new(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc);

    private static readonly Uri Old = new("https://gazette.example/feed"), New = new("https://gazette.example/new"), Other = new("https://gazette.example/other");

    private readonly FeedState state = new();

    [Fact]
    public void What_a_feed_asks_for_is_kept_while_it_has_not_changed()
    {
        Note(Document() with { FreshFor = TimeSpan.FromMinutes(40) });
        Assert.Equal((40, Now.AddMinutes(40)), (state.PauseMinutes, state.NextCheckAt));
        Note(new FetchOutcome.NotModified());
        Assert.Equal((40, Now.AddMinutes(40)), (state.PauseMinutes, state.NextCheckAt));

        // An answer may ask for a longer pause for once.
        Note(new FetchOutcome.NotModified { FreshFor = TimeSpan.FromMinutes(50) });
        Assert.Equal((40, Now.AddMinutes(50)), (state.PauseMinutes, state.NextCheckAt));
        Note(Document());
        Assert.Equal((null, Now.AddMinutes(15)), (state.PauseMinutes, state.NextCheckAt));
    }

    [Fact]
    public void A_move_is_proposed_after_three_visits_that_were_sent_to_the_same_address()
    {
        Assert.Equal([null, null, New.AbsoluteUri, New.AbsoluteUri], Enumerable.Range(0, 4).Select(_ => Sighted(New)));
        Assert.Null(Sighted(Other));
        Assert.Null(Sighted(New));
        Assert.Null(Sighted(New));
        Note(new FetchOutcome.Failed("answered 500"));
        Assert.Equal(New.AbsoluteUri, Sighted(New));
        Assert.Null(Sighted(null));
        Assert.Null(state.MovedTo);
    }

    [Fact]
    public void An_unchanged_feed_that_is_sent_elsewhere_has_moved_as_well()
    {
        for (var visit = 0; visit < 3; visit++)
        {
            Note(new FetchOutcome.NotModified(New));
        }

        Assert.Equal(New.AbsoluteUri, state.Visible().Move);
    }

    [Fact]
    public void What_was_rejected_is_not_proposed_again_and_another_address_is()
    {
        (state.MovedTo, state.MovedSightings) = (New.AbsoluteUri, FeedMove.Rejected);
        Assert.Equal([null, null, null, null], Enumerable.Range(0, 4).Select(_ => Sighted(New)));
        Assert.Equal([null, null, Other.AbsoluteUri], Enumerable.Range(0, 3).Select(_ => Sighted(Other)));
    }

    [Fact]
    public void A_visit_ends_the_lease_whatever_came_of_it()
    {
        FetchOutcome[] outcomes =
        [
            Document(), new FetchOutcome.NotModified(), new FetchOutcome.RetryAfter(Now.AddHours(1), "answered 429"), new FetchOutcome.Gone(), new FetchOutcome.Failed("answered 500"),
        ];
        Assert.All(outcomes, outcome =>
        {
            state.LeasedUntil = Now.AddMinutes(10);
            Note(outcome);
            Assert.Null(state.LeasedUntil);
        });
    }

    private static FetchOutcome.Modified Document(Uri? movedTo = null) => new([], null, null, null, Old, movedTo);

    private string? Sighted(Uri? movedTo)
    {
        Note(Document(movedTo));
        return state.Visible().Move;
    }

    private void Note(FetchOutcome outcome) => state.Note(outcome, VisitYield.Nothing, Now, 0);
}
