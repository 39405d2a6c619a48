using Microsoft.EntityFrameworkCore;
using PeaceTracker.Accounts;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation;

/// <summary>
/// What curators do with their drafts. A draft may be saved with faults in it, so that nothing typed is lost; it cannot be
/// submitted with any.
/// </summary>
public sealed class DraftCurator(Gate gate, Writer writer)
{
    private const int MaxRecords = 40;

    /// <summary>Keeps a draft as it is, and says what stands in the way of its publication.</summary>
    [Requires(Role.Curator)]
    public Task<CurationOutcome> SaveAsync(SaveDraft command, CancellationToken cancellationToken) =>
        gate.AdmitAsync(Role.Curator, async caller =>
        {
            if (Malformed(command) is { } why)
            {
                return new CurationOutcome.Refused(why);
            }

            return await writer.WriteAsync(caller.Name, (db, recording, token) => SaveAsync(db, recording, caller, command, token), cancellationToken);
        }, cancellationToken);

    /// <summary>Gives a draft to the editors. With a fault in it, or something newer published meanwhile, it stays.</summary>
    [Requires(Role.Curator)]
    public Task<CurationOutcome> SubmitAsync(DraftAt draft, string? note, CancellationToken cancellationToken) =>
        ChangeAsync(draft, [DraftStatus.Open, DraftStatus.Returned], async (db, recording, found, token) =>
        {
            var (faults, conflicts) = await new DraftCheck(db, found.NegotiationId, found.Records, found.CorrectionReason).RunAsync(token);
            if (faults.Count > 0)
            {
                return new CurationOutcome.Invalid(faults);
            }

            if (conflicts.Count > 0)
            {
                return new CurationOutcome.Conflict(conflicts);
            }

            (found.Status, found.Note) = (DraftStatus.Submitted, Trimmed(note));
            recording.Note(Deed.DraftSubmitted, found.Headline, found.NegotiationId, found.Noun, found.Key);
            return null;
        }, cancellationToken);

    /// <summary>Takes a draft back from the editors before they have decided.</summary>
    [Requires(Role.Curator)]
    public Task<CurationOutcome> WithdrawAsync(DraftAt draft, CancellationToken cancellationToken) =>
        MoveAsync(draft, [DraftStatus.Submitted], DraftStatus.Open, Deed.DraftWithdrawn, cancellationToken);

    /// <summary>Gives a draft up. It can be taken up again.</summary>
    [Requires(Role.Curator)]
    public Task<CurationOutcome> DiscardAsync(DraftAt draft, CancellationToken cancellationToken) =>
        MoveAsync(draft, [DraftStatus.Open, DraftStatus.Returned], DraftStatus.Discarded, Deed.DraftDiscarded, cancellationToken);

    /// <summary>Takes a discarded draft up again.</summary>
    [Requires(Role.Curator)]
    public Task<CurationOutcome> RestoreAsync(DraftAt draft, CancellationToken cancellationToken) =>
        MoveAsync(draft, [DraftStatus.Discarded], DraftStatus.Open, Deed.DraftSaved, cancellationToken);

    private static async Task<CurationOutcome> SaveAsync(
        TrackerContext db, Recording recording, Caller caller, SaveDraft command, CancellationToken token)
    {
        if (await db.FindNegotiationAsync(command.Negotiation, token) is not { } negotiation)
        {
            return new CurationOutcome.NotFound();
        }

        var records = new List<DraftedRecord>();
        foreach (var record in command.Records)
        {
            records.Add(Known(await QuoteCheck.SettleAsync(db, negotiation, record, token)));
        }

        var main = records.First(record => record.Table == command.Table);
        var draft = command.DraftId is { } id ? await db.Drafts.SingleOrDefaultAsync(row => row.Id == id && row.NegotiationId == negotiation, token) : null;
        if (command.DraftId is not null && (draft is null || draft.AuthorId != caller.AccountId))
        {
            return draft is null ? new CurationOutcome.NotFound() : new CurationOutcome.Refused($"This draft is {draft.Author}’s: only they can change it.");
        }

        if (draft is not null && draft.Status is not (DraftStatus.Open or DraftStatus.Returned))
        {
            return new CurationOutcome.Refused($"This draft is {draft.Status.Word()} and cannot be changed now.");
        }

        // Its list and its page look for the noun that it is about: a draft without it would break them for everybody.
        if (draft is not null && draft.Noun != RecordFormat.Find(command.Table)!.Noun)
        {
            return new CurationOutcome.Refused("This draft is about something else: open it from the list of drafts.");
        }

        if (draft is not null && draft.Version != command.Version)
        {
            return new CurationOutcome.Conflict([.. records.Select((record, i) => (record, i)).Select(pair => Elsewhere(draft, pair.record, pair.i)).OfType<RecordConflict>()]);
        }

        Triage? triage = null;
        if (draft is null && command.From is { } from)
        {
            (triage, var stopped) = await DraftOrigin.FindAsync(db, negotiation, from, token);
            if (stopped is not null)
            {
                return stopped;
            }
        }

        if (draft is null)
        {
            draft = new Draft
            {
                NegotiationId = negotiation, Noun = RecordFormat.Find(command.Table)!.Noun, Key = "", Headline = "", Records = [],
                AuthorId = caller.AccountId, Author = caller.Name, CreatedAt = recording.At, ChangedAt = recording.At, Version = 0,
            };
            db.Add(draft);
        }

        draft.Key = main.Key;
        draft.Headline = await DraftHeadline.OfAsync(db, negotiation, main, token);
        draft.Records = records;
        draft.CorrectionReason = Trimmed(command.CorrectionReason);
        draft.ChangedAt = recording.At;
        draft.Version++;
        recording.Note(Deed.DraftSaved, draft.Headline, negotiation, draft.Noun, draft.Key);
        await db.SaveChangesAsync(token);
        if (triage is not null)
        {
            DraftOrigin.Take(triage, recording, draft);
            await db.SaveChangesAsync(token);
        }

        var (faults, conflicts) = await new DraftCheck(db, negotiation, records, draft.CorrectionReason).RunAsync(token);
        return new CurationOutcome.Saved(draft.Id, draft.Version, faults, conflicts);
    }

    private Task<CurationOutcome> MoveAsync(DraftAt draft, DraftStatus[] from, DraftStatus to, Deed deed, CancellationToken cancellationToken) =>
        ChangeAsync(draft, from, async (db, recording, found, token) =>
        {
            found.Status = to;
            recording.Note(deed, found.Headline, found.NegotiationId, found.Noun, found.Key);
            await DraftOrigin.FollowAsync(db, recording, found, token);
            return null;
        }, cancellationToken);

    // What every change of one's own draft has in common; null from the change means that it is done.
    private Task<CurationOutcome> ChangeAsync(
        DraftAt at, DraftStatus[] from, Func<TrackerContext, Recording, Draft, CancellationToken, Task<CurationOutcome?>> change, CancellationToken cancellationToken) =>
        gate.AdmitAsync(Role.Curator, caller => writer.WriteAsync(caller.Name, async (db, recording, token) =>
        {
            var draft = await db.Drafts.SingleOrDefaultAsync(row => row.Id == at.Id, token);
            if (draft is null || draft.AuthorId != caller.AccountId)
            {
                return draft is null ? new CurationOutcome.NotFound() : new CurationOutcome.Refused($"This draft is {draft.Author}’s: only they can change it.");
            }

            if (!from.Contains(draft.Status) || draft.Version != at.Version)
            {
                return new CurationOutcome.Refused($"This draft was changed elsewhere and is now {draft.Status.Word()}. Open it again to see it.");
            }

            if (await change(db, recording, draft, token) is { } stopped)
            {
                return stopped;
            }

            draft.ChangedAt = recording.At;
            draft.Version++;
            await db.SaveChangesAsync(token);
            return new CurationOutcome.Saved(draft.Id, draft.Version, [], []);
        }, cancellationToken), cancellationToken);

    private static RecordConflict? Elsewhere(Draft stored, DraftedRecord mine, int place) =>
        RecordComparison.Conflict(place, mine, stored.Records.FirstOrDefault(record => record.Table == mine.Table && record.Key == mine.Key)?.Fields)
            is { } conflict ? conflict with { ChangedBy = stored.Author, ChangedAt = stored.ChangedAt } : null;

    // A correction tells readers of every field that changed: what is no field of the table does not come that far.
    private static DraftedRecord Known(DraftedRecord record) => record with { Fields = Known(record.Table, record.Fields), Opened = record.Opened is { } opened ? Known(record.Table, opened) : null };

    private static Dictionary<string, string> Known(string table, IReadOnlyDictionary<string, string> fields) => fields
        .Where(field => RecordFormat.Find(table)!.Fields.Any(known => known.Name == field.Key)).ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);

    private static string? Malformed(SaveDraft command) =>
        command.Records.Count is 0 or > MaxRecords ? $"A draft has 1 to {MaxRecords} records."
        : command.Records.FirstOrDefault(record => !KeptKinds.Has(record.Table)) is { } unknown ? $"'{unknown.Table}' is not kept by curators."
        : command.Records.All(record => record.Table != command.Table) ? $"The draft has no record of '{command.Table}'."
        : command.Records.SelectMany(record => record.Fields.Concat(record.Opened ?? new Dictionary<string, string>())).Select(field => field.Value).Append(command.CorrectionReason ?? "").Any(value => value.Length > 4 * DraftCheck.MaxLength) ? "A field is too long to be kept."
        : null;

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
