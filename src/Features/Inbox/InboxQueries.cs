using Microsoft.EntityFrameworkCore;
using PeaceTracker.Curation;
using PeaceTracker.Curation.Review;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News;
using PeaceTracker.Features.News.Triaging;

namespace PeaceTracker.Features.Inbox;

/// <summary>Reads what waits for an account.</summary>
public sealed class InboxQueries(IDbContextFactory<TrackerContext> contexts, DraftQueries drafts, ReviewQueries review, NewsQueries news, TriageQueries triage)
{
    private const int MostImports = 5;

    private const int MostMessages = 40;

    /// <summary>What waits for an account of this role.</summary>
    public async Task<InboxView> ReadAsync(int account, Role role, CancellationToken cancellationToken)
    {
        var own = (await drafts.ListAsync(new(DraftStatuses.UnderWay, account), cancellationToken)).Lines;
        var overtaken = await drafts.OvertakenAsync([.. own.Select(line => line.Id)], cancellationToken);

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var negotiations = await db.Negotiations.OrderBy(row => row.Title).Select(row => row.Slug).ToListAsync(cancellationToken);
        return new(
            [.. own.Where(line => line.Status == DraftStatus.Returned)],
            [.. own.Where(line => overtaken.Contains(line.Id))],
            [.. own.Where(line => line.Status == DraftStatus.Open && !overtaken.Contains(line.Id))],
            role >= Role.Editor ? await ToReviewAsync(account, cancellationToken) : new([], 0),
            role >= Role.Administrator ? await FeedsAsync(negotiations, cancellationToken) : [],
            role >= Role.Editor ? await ImportsAsync(db, cancellationToken) : [], await triage.WaitingAsync(cancellationToken), negotiations);
    }

    private async Task<DraftList> ToReviewAsync(int account, CancellationToken cancellationToken) => await drafts.ListAsync(
        new([DraftStatus.Submitted]) { OldestFirst = true, NotAuthorId = await review.FourEyesAsync(cancellationToken) ? account : null }, cancellationToken);

    private async Task<IReadOnlyList<FeedInNeed>> FeedsAsync(List<string> negotiations, CancellationToken cancellationToken)
    {
        var feeds = new List<FeedInNeed>();
        foreach (var negotiation in negotiations)
        {
            feeds.AddRange((await news.FeedsAsync(negotiation, cancellationToken)).Feeds
                .Where(feed => feed.IsInNeed).Select(feed => new FeedInNeed(negotiation, feed)));
        }

        return feeds;
    }

    private static async Task<IReadOnlyList<ImportRemarks>> ImportsAsync(TrackerContext db, CancellationToken cancellationToken)
    {
        // The latest that left anything out; messages alone are told of later imports only, they may be many.
        var rows = await (from batch in db.ImportBatches
                          join negotiation in db.Negotiations on batch.NegotiationId equals negotiation.Id
                          where batch.Skipped > 0
                          orderby batch.Id descending
                          select new { Batch = batch, negotiation.Title }).AsNoTracking().Take(MostImports).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ImportRemarks(
            row.Batch.Id, row.Title, row.Batch.Name, row.Batch.Format, row.Batch.ImportedAt, row.Batch.Actor, row.Batch.Skipped,
            [.. row.Batch.Messages.Take(MostMessages)], row.Batch.Messages.Count))];
    }
}
