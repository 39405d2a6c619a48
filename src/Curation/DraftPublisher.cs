using System.Text.Json;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation;

/// <summary>Puts the records of a draft in the place of what is published, within a write. Stops it where anything is wrong.</summary>
internal static class DraftPublisher
{
    public static async Task PublishAsync(TrackerContext db, Recording recording, Draft draft, CancellationToken token)
    {
        var records = new List<DraftedRecord>();
        foreach (var record in draft.Records)
        {
            records.Add(await QuoteCheck.SettleAsync(db, draft.NegotiationId, record, token));
        }

        var (faults, conflicts) = await new DraftCheck(db, draft.NegotiationId, records, draft.CorrectionReason).RunAsync(token);
        if (faults.Count > 0)
        {
            throw new PublicationStoppedException(new CurationOutcome.Invalid([.. faults.Select(fault => fault with { DraftId = draft.Id })]));
        }

        if (conflicts.Count > 0)
        {
            throw new PublicationStoppedException(new CurationOutcome.Conflict([.. conflicts.Select(conflict => conflict with { DraftId = draft.Id })]));
        }

        foreach (var record in records.Where(record => record.Opened is null || !RecordComparison.SayTheSame(record.Table, record.Opened, record.Fields)))
        {
            var row = DraftCheck.Row(record);
            var mapping = new RecordMapping(draft.NegotiationId, recording.At, await KeysAsync(db, draft.NegotiationId, row, token));
            var stored = await KeptKinds.Of(record.Table).StoreAsync(db, draft.NegotiationId, mapping, row, token);

            // A new revision of a position puts nothing right, though it was opened on the one before.
            if (draft.CorrectionReason is { } reason && record.Opened is { } opened && opened.GetValueOrDefault("key") == record.Key)
            {
                db.Corrections.Add(Correction(draft, recording, stored, reason, opened, record));
            }
        }

        await db.SaveChangesAsync(token);
    }

    private static async Task<KeyRing> KeysAsync(TrackerContext db, int negotiationId, RecordRow row, CancellationToken token)
    {
        var keys = new KeyRing(checkingOnly: false);
        foreach (var field in row.Table.Fields.Where(field => field.NamesOne && row.Text(field.Name) is not null))
        {
            var kind = KeptKinds.Of(field.References!);
            foreach (var (key, id) in await kind.IdsAsync(db, negotiationId, [row.Needed(field.Name)], token))
            {
                keys.Add(kind.Table, key, id);
            }
        }

        return keys;
    }

    private static Correction Correction(
        Draft draft, Recording recording, IKept stored, string reason, IReadOnlyDictionary<string, string> opened, DraftedRecord record)
    {
        var changed = record.Fields.Where(field => field.Value.Trim() != opened.GetValueOrDefault(field.Key, "")).Select(field => field.Key).ToList();
        return new()
        {
            NegotiationId = draft.NegotiationId,
            Noun = stored.Noun,
            Key = stored.Key,
            Headline = stored.Headline,
            Reason = reason,
            PublishedAt = recording.At,
            Revision = stored as PositionRevision,
            Before = JsonSerializer.Serialize(changed.ToDictionary(field => field, field => opened.GetValueOrDefault(field, ""))),
            After = JsonSerializer.Serialize(changed.ToDictionary(field => field, field => record.Fields[field].Trim())),
        };
    }
}
