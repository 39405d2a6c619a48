using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Controls;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Following.Webhooks;

/// <summary>
/// Stores the messages that webhooks are owed. The change log says what happened, each webhook up to where it was told, and
/// both move in one transaction: whenever the server is killed, no change is left out and no message is made twice.
/// </summary>
internal sealed class WebhookOutbox(IDbContextFactory<TrackerContext> contexts, Writer writer, PublicAddress site)
{
    /// <summary>Who writes down what became of messages.</summary>
    public const string Actor = "webhooks";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Makes what is owed.</summary>
    /// <returns>How many messages were made.</returns>
    public async Task<int> FillAsync(CancellationToken cancellationToken)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (!await Behind(db).AnyAsync(cancellationToken))
            {
                return 0;
            }
        }

        return await writer.WriteAsync(Actor, async (db, recording, token) =>
        {
            var made = 0;
            foreach (var owed in await Behind(db).ToListAsync(token))
            {
                made += await FillAsync(db, owed, recording.At, token);
            }

            var limit = recording.At - Kept;
            await db.WebhookDeliveries.Where(row => row.State != DeliveryState.Waiting && row.MadeAt < limit).ExecuteDeleteAsync(token);
            await db.SaveChangesAsync(token);
            return made;
        }, cancellationToken);
    }

    /// <summary>Where the change log and the corrections of a negotiation end.</summary>
    public static async Task<(long Change, int Correction)> EndAsync(TrackerContext db, int negotiation, CancellationToken cancellationToken) => (
        await db.Changes.Where(change => change.NegotiationId == negotiation).OrderByDescending(change => change.Seq).Select(change => change.Seq).FirstOrDefaultAsync(cancellationToken),
        await db.Corrections.Where(row => row.NegotiationId == negotiation).OrderByDescending(row => row.Id).Select(row => row.Id).FirstOrDefaultAsync(cancellationToken));

    /// <summary>A message, to be sent at once.</summary>
    public static WebhookDelivery Delivery(int webhook, string name, WebhookMessage message) => new()
    {
        WebhookId = webhook, MessageId = string.Create(CultureInfo.InvariantCulture, $"msg_{webhook}_{name}"), Type = message.Type, Body = message.Write(),
        MadeAt = message.Timestamp, NextAt = message.Timestamp,
    };

    // Those of a negotiation that is retired wait until it is restored.
    private static IQueryable<Owed> Behind(TrackerContext db) =>
        from hook in db.Webhooks
        join own in db.Negotiations on hook.NegotiationId equals own.Id
        where hook.PausedAt == null && hook.DisabledAt == null && hook.RemovedAt == null
            && (db.Changes.Any(change => change.NegotiationId == hook.NegotiationId && change.Seq > hook.SeenChange)
                || db.Corrections.Any(row => row.NegotiationId == hook.NegotiationId && row.Id > hook.SeenCorrection))
        orderby hook.Id
        select new Owed(hook, own.Slug);

    private async Task<int> FillAsync(TrackerContext db, Owed owed, DateTime now, CancellationToken token)
    {
        var hook = owed.Hook;
        var (change, correction) = await EndAsync(db, hook.NegotiationId, token);
        var composer = new WebhookComposer(db, hook.NegotiationId, owed.Slug, site, now);
        var made = 0;
        foreach (var topic in hook.Topics.Select(Enum.Parse<WebhookTopic>))
        {
            if (await composer.OfAsync(topic, hook, change, correction, token) is { } message)
            {
                db.Add(Delivery(hook.Id, string.Create(CultureInfo.InvariantCulture, $"{topic.ToString().ToLowerInvariant()}_{change}_{correction}"), message));
                made++;
            }
        }

        (hook.SeenChange, hook.SeenCorrection) = (change, correction);
        return made;
    }

    private sealed record Owed(Webhook Hook, string Slug);
}
