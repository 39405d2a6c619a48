using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Curation;

/// <summary>Reads all feeds for those who keep them, the retired among them.</summary>
public sealed class FeedCurationQueries(IDbContextFactory<TrackerContext> contexts, NewsSettings settings, TimeProvider clock)
{
    /// <summary>Visits on a page.</summary>
    public const int VisitsShown = 50;

    public async Task<KeptFeeds> AllAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var negotiations = await db.Negotiations.WithRetired().OrderBy(row => row.Title)
            .Select(row => new FeedOwner(row.Id, row.Slug, row.Title, EF.Property<DateTime?>(row, Retirement.Property) != null)).ToListAsync(cancellationToken);
        var rows = await db.NewsFeeds.WithRetired().OrderBy(feed => feed.Title).ThenBy(feed => feed.Id)
            .Select(feed => new { Feed = feed, feed.State, Outlet = db.Sources.Where(source => source.Id == feed.SourceId).Select(source => source.Key).FirstOrDefault(), Retired = EF.Property<DateTime?>(feed, Retirement.Property) != null })
            .AsNoTracking().ToListAsync(cancellationToken);
        var owners = negotiations.ToDictionary(owner => owner.Id);
        return new(negotiations, [.. rows.Select(row => Kept(row.Feed, row.Outlet, row.State, row.Retired, owners[row.Feed.NegotiationId]))], settings.Refresh);
    }

    /// <summary>One feed with its visits, newest first, before a number where one is given; null where there is none.</summary>
    public async Task<FeedSheet?> SheetAsync(int id, long? before, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await db.NewsFeeds.WithRetired().Where(feed => feed.Id == id)
            .Select(feed => new { Feed = feed, feed.State, Outlet = db.Sources.Where(source => source.Id == feed.SourceId).Select(source => source.Key).FirstOrDefault(), Retired = EF.Property<DateTime?>(feed, Retirement.Property) != null })
            .AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var owner = await db.Negotiations.WithRetired().Where(own => own.Id == row.Feed.NegotiationId)
            .Select(own => new FeedOwner(own.Id, own.Slug, own.Title, EF.Property<DateTime?>(own, Retirement.Property) != null)).SingleAsync(cancellationToken);
        // One more than is shown tells whether there are older ones.
        var visits = await db.FeedVisits.Where(visit => visit.FeedId == id && (before == null || visit.Id < before))
            .OrderByDescending(visit => visit.Id).Take(VisitsShown + 1).AsNoTracking().ToListAsync(cancellationToken);
        return new(
            Kept(row.Feed, row.Outlet, row.State, row.Retired, owner), row.State, [.. visits.Take(VisitsShown)], visits.Count > VisitsShown ? visits[VisitsShown - 1].Id : null, settings.Refresh);
    }

    private KeptFeed Kept(NewsFeed feed, string? outlet, FeedState state, bool retired, FeedOwner owner) => new(
        new(feed.Id, FeedFields.Of(feed, outlet), retired), owner, feed.SubscribedAt, state.Failures, FeedLine.Of(feed, state, clock.GetUtcNow().UtcDateTime));
}

/// <summary>One feed: how it is, what is known of its rhythm, and its visits. Read and not tracked.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="State">What its visits left behind.</param>
/// <param name="Visits">A page of its visits, newest first.</param>
/// <param name="Older">Number of the visit before which the next page begins; null at the end.</param>
/// <param name="Refreshing">Whether feeds are fetched at all.</param>
public sealed record FeedSheet(KeptFeed Feed, FeedState State, IReadOnlyList<FeedVisit> Visits, long? Older, bool Refreshing);

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
        : Health.MovedTo is not null ? FeedStanding.Moved
        : Health.Silence is not null ? FeedStanding.Silent
        : Health.IsReached ? FeedStanding.Reached
        : FeedStanding.Waiting;
}

/// <summary>How a feed is.</summary>
public enum FeedStanding
{
    Failing,
    Moved,
    Silent,
    Waiting,
    Reached,
    Retired,
}
