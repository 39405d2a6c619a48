using Microsoft.EntityFrameworkCore;
using PeaceTracker.Accounts;
using PeaceTracker.Controls;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Following.Webhooks;

namespace PeaceTracker.Features.Following.Curation;

/// <summary>Adds, tests, pauses and removes webhooks.</summary>
internal sealed class WebhookCurator(Gate gate, Writer writer, WebhookSecrets secrets, WebhookSettings settings, PublicAddress site)
{
    /// <summary>Adds one; it is told of what changes from now on.</summary>
    [Requires(Role.Editor)]
    public Task<CurationOutcome> AddAsync(string negotiation, string address, IReadOnlyCollection<WebhookTopic> topics, CancellationToken cancellationToken) =>
        gate.AdmitAsync(Role.Editor, async caller =>
        {
            var url = address.Trim();
            if (WebhookRules.Breaches(url, topics, settings).ToList() is { Count: > 0 } breaches)
            {
                return new CurationOutcome.Invalid([.. breaches.Select(breach => new RecordFault(0, breach.Field, breach.Message))]);
            }

            return await writer.WriteAsync<CurationOutcome>(caller.Name, async (db, recording, token) =>
            {
                if (await db.FindNegotiationAsync(negotiation, token) is not { } id)
                {
                    return new CurationOutcome.Invalid([new(0, "negotiation", await db.WhyNotAsync(negotiation, token))]);
                }

                var secret = WebhookSignature.NewSecret();
                var (change, correction) = await WebhookOutbox.EndAsync(db, id, token);
                db.Add(new Webhook
                {
                    NegotiationId = id, Url = url, Secret = secrets.Seal(secret), Topics = [.. topics.Distinct().Order().Select(topic => topic.ToString())],
                    AddedAt = recording.At, AddedBy = caller.Name, SeenChange = change, SeenCorrection = correction,
                });
                recording.Note(Deed.WebhookAdded, WebhookWords.Host(url), id);
                await db.SaveChangesAsync(token);
                return new WebhookAdded(secret);
            }, cancellationToken);
        }, cancellationToken);

    /// <summary>Sends a message that is about nothing.</summary>
    [Requires(Role.Editor)]
    public Task<CurationOutcome> TestAsync(int webhook, CancellationToken cancellationToken) => ChangeAsync(webhook, Deed.WebhookTested, async (db, hook, now, token) =>
    {
        if (!hook.IsActive)
        {
            return new CurationOutcome.Refused("It is not in use: resume it first.");
        }

        var slug = await db.Negotiations.WithRetired().Where(row => row.Id == hook.NegotiationId).Select(row => row.Slug).SingleAsync(token);
        db.Add(WebhookOutbox.Delivery(hook.Id, "test_" + Guid.NewGuid().ToString("N"), new("webhook.test", now, new(slug, site.Link($"/{slug}"), 0, []))));
        return new CurationOutcome.Done();
    }, cancellationToken);

    /// <summary>Lets one rest. What is made already waits.</summary>
    [Requires(Role.Editor)]
    public Task<CurationOutcome> PauseAsync(int webhook, CancellationToken cancellationToken) => ChangeAsync(webhook, Deed.WebhookPaused, (_, hook, now, _) =>
    {
        hook.PausedAt ??= now;
        return Task.FromResult<CurationOutcome>(new CurationOutcome.Done());
    }, cancellationToken);

    /// <summary>Uses one again that rested or was given up. It is told of what changes from now on.</summary>
    [Requires(Role.Editor)]
    public Task<CurationOutcome> ResumeAsync(int webhook, CancellationToken cancellationToken) => ChangeAsync(webhook, Deed.WebhookResumed, async (db, hook, _, token) =>
    {
        (hook.SeenChange, hook.SeenCorrection) = await WebhookOutbox.EndAsync(db, hook.NegotiationId, token);
        (hook.PausedAt, hook.DisabledAt, hook.DisabledWhy, hook.FailingSince) = (null, null, null, null);
        return new CurationOutcome.Done();
    }, cancellationToken);

    /// <summary>Removes one for good, and its secret with it.</summary>
    [Requires(Role.Editor)]
    public Task<CurationOutcome> RemoveAsync(int webhook, CancellationToken cancellationToken) => ChangeAsync(webhook, Deed.WebhookRemoved, (_, hook, now, _) =>
    {
        (hook.RemovedAt, hook.Secret) = (now, "");
        return Task.FromResult<CurationOutcome>(new CurationOutcome.Done());
    }, cancellationToken);

    private Task<CurationOutcome> ChangeAsync(
        int webhook, Deed deed, Func<TrackerContext, Webhook, DateTime, CancellationToken, Task<CurationOutcome>> change, CancellationToken cancellationToken) =>
        gate.AdmitAsync(Role.Editor, caller => writer.WriteAsync(caller.Name, async (db, recording, token) =>
        {
            if (await db.Webhooks.SingleOrDefaultAsync(row => row.Id == webhook && row.RemovedAt == null, token) is not { } hook)
            {
                return new CurationOutcome.NotFound();
            }

            var outcome = await change(db, hook, recording.At, token);
            if (outcome is CurationOutcome.Done)
            {
                recording.Note(deed, WebhookWords.Host(hook.Url), hook.NegotiationId);
                await db.SaveChangesAsync(token);
            }

            return outcome;
        }, cancellationToken), cancellationToken);
}

/// <summary>It is added.</summary>
/// <param name="Secret">What its messages are signed with, told this once.</param>
internal sealed record WebhookAdded(string Secret) : CurationOutcome
{
    public override string ToString() => nameof(WebhookAdded);
}
