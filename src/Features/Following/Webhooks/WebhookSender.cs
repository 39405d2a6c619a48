using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Following.Webhooks;

/// <summary>
/// Sends the messages that are due, a few webhooks at a time, and writes down what became of them. A message counts as
/// delivered once that is stored: who is killed in between sends it again, under the same name.
/// </summary>
internal sealed class WebhookSender(IDbContextFactory<TrackerContext> contexts, Writer writer, WebhookClient client, WebhookSecrets secrets, TimeProvider clock)
{
    private const int AtOnce = 4;

    private const int MostAtATime = 100;

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        List<Due> due;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var now = clock.GetUtcNow().UtcDateTime;
            due = await (from delivery in db.WebhookDeliveries
                         join hook in db.Webhooks on delivery.WebhookId equals hook.Id
                         where delivery.State == DeliveryState.Waiting && delivery.NextAt <= now && hook.PausedAt == null && hook.DisabledAt == null && hook.RemovedAt == null
                         orderby delivery.Id
                         select new Due(delivery.Id, hook.Id, hook.Url, hook.Secret, delivery.MessageId, delivery.Body)).Take(MostAtATime).ToListAsync(cancellationToken);
        }

        await Parallel.ForEachAsync(
            due.GroupBy(one => one.Webhook), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (own, token) =>
            {
                foreach (var one in own)
                {
                    // Where one message is not taken, the others need not knock now.
                    if (!await SendAsync(one, token))
                    {
                        break;
                    }
                }
            });
    }

    private async Task<bool> SendAsync(Due due, CancellationToken cancellationToken)
    {
        var attempt = secrets.Open(due.Secret) is { } secret
            ? await client.PostAsync(new(due.Url), due.MessageId, due.Body, secret, cancellationToken)
            : new(null, "its secret can no longer be read: remove this webhook and add it anew", TimeSpan.Zero);
        return await writer.WriteAsync(WebhookOutbox.Actor, async (db, recording, token) =>
        {
            var delivery = await db.WebhookDeliveries.SingleAsync(row => row.Id == due.Id, token);
            var hook = await db.Webhooks.SingleAsync(row => row.Id == due.Webhook, token);
            Note(delivery, hook, attempt, recording.At);
            if (hook.DisabledAt is not null)
            {
                var left = await db.WebhookDeliveries.Where(row => row.WebhookId == hook.Id && row.Id != delivery.Id && row.State == DeliveryState.Waiting).ToListAsync(token);
                left.ForEach(row => (row.State, row.NextAt, row.Problem) = (DeliveryState.Failed, null, "the webhook was given up"));
            }

            await db.SaveChangesAsync(token);
            return attempt.Problem is null;
        }, cancellationToken);
    }

    private static void Note(WebhookDelivery delivery, Webhook hook, WebhookAttempt attempt, DateTime now)
    {
        delivery.Attempts++;
        (delivery.TriedAt, delivery.Status, delivery.Problem, delivery.Milliseconds) = (now, (int?)attempt.Status, attempt.Problem, (int)attempt.Took.TotalMilliseconds);
        if (attempt.Problem is null)
        {
            (delivery.State, delivery.NextAt, hook.FailingSince) = (DeliveryState.Delivered, null, null);
            return;
        }

        hook.FailingSince ??= now;
        if (attempt.Status == System.Net.HttpStatusCode.Gone)
        {
            (hook.DisabledAt, hook.DisabledWhy) = (now, "Its server says that it is gone for good (410).");
        }
        else if (now - hook.FailingSince >= WebhookPace.Patience)
        {
            (hook.DisabledAt, hook.DisabledWhy) = (now, $"No attempt succeeded for {WebhookPace.Patience.TotalDays:0} days; the last one {attempt.Problem}.");
        }

        var pause = hook.DisabledAt is null ? WebhookPace.After(delivery.Attempts, Random.Shared.NextDouble()) : null;
        delivery.State = pause is null ? DeliveryState.Failed : DeliveryState.Waiting;
        delivery.NextAt = pause is { } wait ? now + Longer(wait, attempt.Wait) : null;
    }

    private static TimeSpan Longer(TimeSpan pause, TimeSpan? asked) => asked > pause ? asked < LongestWait ? asked.Value : LongestWait : pause;

    private sealed record Due(long Id, int Webhook, string Url, string Secret, string MessageId, string Body);
}
