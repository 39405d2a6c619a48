using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Records;

namespace PeaceTracker.Features.News.Curation;

/// <summary>
/// The feeds of a negotiation as a subscription list: <c>/admin/{negotiation}/feeds.opml</c>. For administrators only: what other
/// readers wrote into their lists, and is given back with them, may hold what is nobody else's business.
/// </summary>
internal static class FeedListDownload
{
    public static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(
        string negotiation, IDbContextFactory<TrackerContext> contexts, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Negotiations.Where(row => row.Slug == negotiation).Select(row => new { row.Id, row.Title }).SingleOrDefaultAsync(cancellationToken) is not { } own)
        {
            return TypedResults.NotFound();
        }

        var feeds = await db.NewsFeeds.Where(feed => feed.NegotiationId == own.Id).OrderBy(feed => feed.Id).AsNoTracking().ToListAsync(cancellationToken);
        return TypedResults.File(OpmlWriter.Write($"Feeds: {own.Title}", feeds, clock.GetUtcNow().UtcDateTime), "text/x-opml; charset=utf-8", $"{negotiation}-feeds.opml");
    }
}
