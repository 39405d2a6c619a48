using Microsoft.EntityFrameworkCore;
using PeaceTracker.Accounts;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Triaging;

/// <summary>Decides on items in triage. Where somebody else did meanwhile, nothing is changed, and it says who.</summary>
public sealed class TriageCurator(Gate gate, Writer writer)
{
    /// <summary>Puts an item aside, keeps it in view, or puts it back with what nobody has looked at.</summary>
    [Requires(Role.Curator)]
    public Task<CurationOutcome> MoveAsync(TriageAt at, TriageState state, CancellationToken cancellationToken) =>
        state is TriageState.Drafted or TriageState.Cited
            ? Task.FromResult<CurationOutcome>(new CurationOutcome.Refused("Drafting and citing are not said by hand."))
            : ChangeAsync(at, (triage, _) =>
            {
                triage.State = state;
                return state switch { TriageState.Dismissed => "dismissed", TriageState.Relevant => "relevant", _ => "to be looked at again" };
            }, cancellationToken);

    /// <summary>Gives an item to whoever asks, or takes it from whomever it is given to.</summary>
    [Requires(Role.Curator)]
    public Task<CurationOutcome> AssignAsync(TriageAt at, bool toMe, CancellationToken cancellationToken) => ChangeAsync(at, (triage, caller) =>
    {
        (triage.AssigneeId, triage.Assignee) = toMe ? ((int?)caller.AccountId, (string?)caller.Name) : (null, null);
        return toMe ? $"given to {caller.Name}" : "given to nobody";
    }, cancellationToken);

    /// <summary>Puts an item into triage that no rule found, as relevant and given to whoever asks; one that is there already stays as it is.</summary>
    [Requires(Role.Curator)]
    public Task<CurationOutcome> PutInAsync(long itemId, CancellationToken cancellationToken) =>
        gate.AdmitAsync(Role.Curator, caller => writer.WriteAsync<CurationOutcome>(caller.Name, async (db, recording, token) =>
        {
            if (await db.NewsItems.SingleOrDefaultAsync(row => row.Id == itemId && db.Negotiations.Any(own => own.Id == row.NegotiationId), token) is not { } item)
            {
                return new CurationOutcome.NotFound();
            }

            if (await db.Triages.AnyAsync(triage => triage.ItemId == itemId, token))
            {
                return new CurationOutcome.Done();
            }

            db.Add(new Triage
            {
                ItemId = itemId, NegotiationId = item.NegotiationId, State = TriageState.Relevant, AssigneeId = caller.AccountId, Assignee = caller.Name,
                ArrivedAt = recording.At, ChangedAt = recording.At, Actor = caller.Name, Version = 1,
            });
            recording.Note(Deed.NewsTriaged, $"{item.Title}: put in", item.NegotiationId, Noun.NewsItem);
            await db.SaveChangesAsync(token);
            return new CurationOutcome.Done();
        }, cancellationToken), cancellationToken);

    private Task<CurationOutcome> ChangeAsync(TriageAt at, Func<Triage, Caller, string> change, CancellationToken cancellationToken) =>
        gate.AdmitAsync(Role.Curator, caller => writer.WriteAsync<CurationOutcome>(caller.Name, async (db, recording, token) =>
        {
            if (await db.Triages.SingleOrDefaultAsync(row => row.ItemId == at.ItemId && db.Negotiations.Any(own => own.Id == row.NegotiationId), token) is not { } triage)
            {
                return new CurationOutcome.NotFound();
            }

            if (triage.State is TriageState.Drafted or TriageState.Cited)
            {
                return new CurationOutcome.Refused("A position has been drafted from this item: what becomes of the draft decides.");
            }

            if (triage.Version != at.Version)
            {
                return DraftOrigin.Overtaken(triage);
            }

            var word = change(triage, caller);
            (triage.Version, triage.ChangedAt, triage.Actor) = (triage.Version + 1, recording.At, caller.Name);
            var title = await db.NewsItems.Where(item => item.Id == at.ItemId).Select(item => item.Title).SingleAsync(token);
            recording.Note(Deed.NewsTriaged, $"{title}: {word}", triage.NegotiationId, Noun.NewsItem);
            await db.SaveChangesAsync(token);
            return new CurationOutcome.Done();
        }, cancellationToken), cancellationToken);
}
