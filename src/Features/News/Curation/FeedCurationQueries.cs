using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;

namespace PeaceTracker.Features.News.Curation;

/// <summary>Reads all feeds for those who keep them, the retired among them.</summary>
public sealed class FeedCurationQueries(IDbContextFactory<TrackerContext> contexts, NewsSettings settings)
{
    public async Task<KeptFeeds> AllAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var negotiations = await db.Negotiations.WithRetired().OrderBy(row => row.Title)
            .Select(row => new FeedOwner(row.Id, row.Slug, row.Title, EF.Property<DateTime?>(row, Retirement.Property) != null)).ToListAsync(cancellationToken);
        var rows = await db.NewsFeeds.WithRetired().OrderBy(feed => feed.Title).ThenBy(feed => feed.Id)
            .Select(feed => new { Feed = feed, feed.State, Retired = EF.Property<DateTime?>(feed, Retirement.Property) != null })
            .AsNoTracking().ToListAsync(cancellationToken);
        var owners = negotiations.ToDictionary(owner => owner.Id);
        return new(
            negotiations,
            [
                .. rows.Select(row => new KeptFeed(
                    new(row.Feed.Id, FeedFields.Of(row.Feed), row.Retired), owners[row.Feed.NegotiationId], row.Feed.SubscribedAt, row.State.Failures,
                    new(row.Feed.Title, row.Feed.Url, row.Feed.HomePage, row.State.Outcome, row.State.Problem, row.State.LastCheckedAt, row.State.LastSuccessAt, row.State.NextCheckAt))),
            ],
            settings.Refresh);
    }
}

/// <summary>All feeds of all negotiations by title.</summary>
public sealed record KeptFeeds(IReadOnlyList<FeedOwner> Negotiations, IReadOnlyList<KeptFeed> Feeds, bool Refreshing);

/// <summary>A negotiation that feeds belong to.</summary>
public sealed record FeedOwner(int Id, string Slug, string Title, bool Retired);

/// <summary>A feed with its health, as it stands at this moment. Times are UTC.</summary>
public sealed record KeptFeed(OpenedFeed Opened, FeedOwner Owner, DateTime SubscribedAt, int Failures, FeedLine Health)
{
    /// <summary>How it is, in the one word that lists are narrowed by.</summary>
    public FeedStanding Standing => Opened.Retired ? FeedStanding.Retired
        : Health.IsFailing ? FeedStanding.Failing
        : Health.IsReached ? FeedStanding.Reached
        : FeedStanding.Waiting;
}

/// <summary>How a feed is.</summary>
public enum FeedStanding
{
    Failing,
    Waiting,
    Reached,
    Retired,
}
