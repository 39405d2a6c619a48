using Microsoft.EntityFrameworkCore;
using PeaceTracker.Accounts;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Features.News.Curation;

/// <summary>A move as an administrator saw it: both commands carry it, so that nobody agrees to what they have not seen.</summary>
/// <param name="Feed">Number of the feed.</param>
/// <param name="From">Its address.</param>
/// <param name="To">Where it says it has moved for good.</param>
public sealed record SeenMove(int Feed, string From, string To);

/// <summary>Decides about feeds that say they have moved for good. What they brought and their history stay theirs.</summary>
public sealed class FeedMover(Gate gate, Writer writer, NewsSettings settings)
{
    /// <summary>From now on the feed is fetched at its new address, at once and as a whole.</summary>
    [Requires(Role.Administrator)]
    public Task<CurationOutcome> ApproveAsync(SeenMove move, CancellationToken cancellationToken) => DecideAsync(move, async (db, feed, recording, token) =>
    {
        if (await WhyNotAsync(db, feed, move.To, token) is { } why)
        {
            return new CurationOutcome.Refused(why);
        }

        db.Entry(feed).Property(row => row.Url).CurrentValue = move.To;
        var state = feed.State;
        (state.MovedTo, state.MovedSightings) = (null, 0);
        // Validators belong to the address that they came from.
        (state.ETag, state.LastModified) = (null, null);
        state.PlanNow(recording.At);
        return new CurationOutcome.Done();
    }, cancellationToken);

    /// <summary>The feed stays where it is, and is not proposed for this address again.</summary>
    [Requires(Role.Administrator)]
    public Task<CurationOutcome> RejectAsync(SeenMove move, CancellationToken cancellationToken) => DecideAsync(move, (_, feed, recording, _) =>
    {
        feed.State.MovedSightings = FeedMove.Rejected;
        recording.Note(Deed.Revised, $"{feed.Title} stays at its address: its move was rejected", feed.NegotiationId, Noun.NewsFeed, feed.Url, after: move.To);
        recording.Touch(feed.NegotiationId, Noun.NewsFeed);
        return Task.FromResult<CurationOutcome>(new CurationOutcome.Done());
    }, cancellationToken);

    private Task<CurationOutcome> DecideAsync(
        SeenMove move, Func<TrackerContext, NewsFeed, Recording, CancellationToken, Task<CurationOutcome>> decide, CancellationToken cancellationToken) =>
        gate.AdmitAsync(Role.Administrator, caller => writer.WriteAsync(caller.Name, async (db, recording, token) =>
        {
            if (await db.NewsFeeds.Include(row => row.State).SingleOrDefaultAsync(row => row.Id == move.Feed, token) is not { } feed)
            {
                return new CurationOutcome.NotFound();
            }

            if (feed.Url != move.From || FeedMove.Proposed(feed.State.MovedTo, feed.State.MovedSightings) != move.To)
            {
                return new CurationOutcome.Refused("It says something else by now. Look at it again, then decide.");
            }

            var outcome = await decide(db, feed, recording, token);
            if (outcome is CurationOutcome.Done)
            {
                await db.SaveChangesAsync(token);
            }

            return outcome;
        }, cancellationToken), cancellationToken);

    // What redirected there went by the guard; an address is judged again before it is kept.
    private async Task<string?> WhyNotAsync(TrackerContext db, NewsFeed feed, string to, CancellationToken cancellationToken)
    {
        if (FeedRules.Address(to).Select(breach => breach.Message).FirstOrDefault() is { } fault)
        {
            return $"The new address {fault}.";
        }

        if (new Uri(to).Scheme == Uri.UriSchemeHttp && feed.Url.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
        {
            return "The new address is http and the old one https: what comes from there could be changed on the way.";
        }

        if (FeedRules.Notice(to, settings) is not null)
        {
            return "The new address is on a private network, from which nothing is fetched.";
        }

        var others = await db.NewsFeeds.WithRetired().Where(row => row.NegotiationId == feed.NegotiationId && row.Id != feed.Id)
            .Select(row => new { row.Url, row.Title }).ToListAsync(cancellationToken);
        return others.Find(row => FeedRules.Plain(row.Url) == FeedRules.Plain(to)) is { } same
            ? $"The new address is subscribed already, as “{same.Title}”: retire one of the two."
            : null;
    }
}
