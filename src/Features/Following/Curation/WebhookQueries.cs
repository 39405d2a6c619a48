using Microsoft.EntityFrameworkCore;
using PeaceTracker.Controls;
using PeaceTracker.Data;

namespace PeaceTracker.Features.Following.Curation;

/// <summary>Reads webhooks and their log, for those who keep them.</summary>
internal sealed class WebhookQueries(IDbContextFactory<TrackerContext> contexts, PublicAddress site)
{
    private const int Most = 100;

    public async Task<WebhookLists?> AllAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return new(
            await db.Negotiations.OrderBy(row => row.Title).Select(row => new WebhookPlace(row.Slug, row.Title)).ToListAsync(cancellationToken),
            await (from hook in db.Webhooks
                   join own in db.Negotiations.WithRetired() on hook.NegotiationId equals own.Id
                   where hook.RemovedAt == null
                   orderby own.Title, hook.Id
                   select new WebhookLine(hook.Id, own.Title, hook.Url, hook.Topics, hook.AddedAt, hook.AddedBy, hook.PausedAt, hook.DisabledAt, hook.DisabledWhy, hook.FailingSince)).ToListAsync(cancellationToken),
            await (from row in db.WebhookDeliveries
                   join hook in db.Webhooks on row.WebhookId equals hook.Id
                   orderby row.Id descending
                   select new DeliveryLine(row.Id, hook.Url, row.MessageId, row.Type, row.MadeAt, row.State, row.Attempts, row.TriedAt, row.NextAt, row.Status, row.Milliseconds, row.Problem))
                .Take(Most).ToListAsync(cancellationToken),
            site.Configured is not null);
    }
}
