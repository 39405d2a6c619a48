using Microsoft.EntityFrameworkCore;
using PeaceTracker.Accounts;
using PeaceTracker.Controls;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Following.Digests;

namespace PeaceTracker.Features.Following.Curation;

/// <summary>Subscribes an account to digests and cancels them. Everybody decides for themselves.</summary>
internal sealed class DigestCurator(Gate gate, Writer writer, IDbContextFactory<TrackerContext> contexts, DigestPost post, PublicAddress site)
{
    /// <summary>What the caller is told of.</summary>
    [Requires(Role.Curator)]
    public async Task<DigestDesk> MineAsync(CancellationToken cancellationToken)
    {
        var admission = await gate.LookAsync(Role.Curator, cancellationToken);
        if (admission.Caller is not { } caller)
        {
            return new("", admission.Refusal, []);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var own = await db.DigestSubscriptions.AsNoTracking().Where(row => row.AccountId == caller.AccountId).ToDictionaryAsync(row => row.NegotiationId, cancellationToken);
        var negotiations = await db.Negotiations.OrderBy(row => row.Title).Select(row => new { row.Id, row.Slug, row.Title }).ToListAsync(cancellationToken);
        return new(
            caller.Name, post.Missing ?? (site.Configured is null ? "The address of this site is not configured (PublicAddress): no digest is sent." : null),
            [.. negotiations.Select(row => own.TryGetValue(row.Id, out var found)
                ? new DigestChoice(row.Slug, row.Title, new(found.Rhythm, found.Weekday, found.Hour, found.Zone), found.NextAt, found.SentAt, found.Problem)
                : new DigestChoice(row.Slug, row.Title, null, null, null, null))]);
    }

    /// <summary>Subscribes the caller, or changes when the digest comes. It tells what changes from now on.</summary>
    [Requires(Role.Curator)]
    public Task<CurationOutcome> SubscribeAsync(string negotiation, DigestTyped typed, CancellationToken cancellationToken) => gate.AdmitAsync(Role.Curator, async caller =>
    {
        if (typed.Breaches().ToList() is { Count: > 0 } breaches)
        {
            return new CurationOutcome.Invalid([.. breaches.Select(breach => new RecordFault(0, breach.Field, breach.Message))]);
        }

        return await writer.WriteAsync<CurationOutcome>(caller.Name, async (db, recording, token) =>
        {
            if (await db.FindNegotiationAsync(negotiation, token) is not { } id)
            {
                return new CurationOutcome.Invalid([new(0, "negotiation", await db.WhyNotAsync(negotiation, token))]);
            }

            var next = DigestTimes.Next(typed.Rhythm, typed.Weekday, typed.Hour, typed.Zone, recording.At);
            if (await db.DigestSubscriptions.SingleOrDefaultAsync(row => row.AccountId == caller.AccountId && row.NegotiationId == id, token) is { } known)
            {
                (known.Rhythm, known.Weekday, known.Hour, known.Zone, known.NextAt) = (typed.Rhythm, typed.Weekday, typed.Hour, typed.Zone, next);
            }
            else
            {
                db.Add(new DigestSubscription
                {
                    AccountId = caller.AccountId, NegotiationId = id, Rhythm = typed.Rhythm, Weekday = typed.Weekday, Hour = typed.Hour, Zone = typed.Zone,
                    SubscribedAt = recording.At, CoveredUntil = recording.At, NextAt = next,
                });
            }

            recording.Note(Deed.DigestSubscribed, caller.Name, id);
            await db.SaveChangesAsync(token);
            return new CurationOutcome.Done();
        }, cancellationToken);
    }, cancellationToken);

    /// <summary>Sends the caller no more of them.</summary>
    [Requires(Role.Curator)]
    public Task<CurationOutcome> CancelAsync(string negotiation, CancellationToken cancellationToken) => gate.AdmitAsync(Role.Curator, caller => writer.WriteAsync<CurationOutcome>(caller.Name, async (db, recording, token) =>
    {
        var id = await db.FindNegotiationAsync(negotiation, token);
        if (await db.DigestSubscriptions.SingleOrDefaultAsync(row => row.AccountId == caller.AccountId && row.NegotiationId == id, token) is not { } known)
        {
            return new CurationOutcome.NotFound();
        }

        db.Remove(known);
        recording.Note(Deed.DigestUnsubscribed, caller.Name, id);
        await db.SaveChangesAsync(token);
        return new CurationOutcome.Done();
    }, cancellationToken), cancellationToken);
}
