using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation;

/// <summary>
/// Finds what stands in the way of publishing a draft: fields that break their rules, names that are not known, nouns that
/// break theirs, and newer versions than what was opened. Records may name those that come before them in the draft.
/// </summary>
/// <param name="db">Where what is published is read.</param>
/// <param name="negotiationId">Number of the negotiation.</param>
/// <param name="records">The records of the draft.</param>
/// <param name="correctionReason">Its public reason, where it puts an error right.</param>
internal sealed class DraftCheck(TrackerContext db, int negotiationId, IReadOnlyList<DraftedRecord> records, string? correctionReason)
{
    /// <summary>The longest text of a field, in characters.</summary>
    public const int MaxLength = 8_000;

    private readonly List<RecordFault> faults = [];

    public async Task<(IReadOnlyList<RecordFault> Faults, IReadOnlyList<RecordConflict> Conflicts)> RunAsync(CancellationToken cancellationToken)
    {
        var conflicts = new List<RecordConflict>();
        for (var i = 0; i < records.Count; i++)
        {
            var present = await RecordReader.PresentAsync(db, negotiationId, records[i], cancellationToken);
            await CheckFieldsAsync(i, cancellationToken);
            CheckPlace(i);
            if (faults.TrueForAll(fault => fault.Record != i))
            {
                await CheckMeaningAsync(i, cancellationToken);
            }

            if (string.IsNullOrWhiteSpace(correctionReason) && IsCorrectedRevision(records[i]))
            {
                faults.Add(new(i, "correction_reason", "must be given: readers are told why a published position was put right"));
            }

            if (RecordComparison.IsTaken(records[i], present))
            {
                faults.Add(new(i, "key", $"'{records[i].Key}' is taken: choose another"));
            }
            else if (RecordComparison.Conflict(i, records[i], present) is { } conflict)
            {
                var (by, at) = await LastChangeAsync(records[i].Table, present ?? records[i].Fields, cancellationToken);
                conflicts.Add(conflict with { ChangedBy = by, ChangedAt = at });
            }
        }

        return (faults, conflicts);
    }

    private async Task CheckFieldsAsync(int i, CancellationToken token)
    {
        var record = records[i];
        var table = RecordFormat.Find(record.Table)!;
        foreach (var field in table.Fields)
        {
            var cell = record.Fields.GetValueOrDefault(field.Name, "").Trim();
            faults.AddRange(field.Faults(cell).Select(message => new RecordFault(i, field.Name, message)));
            if (cell.Length > MaxLength)
            {
                faults.Add(new(i, field.Name, $"must have {MaxLength:N0} characters at most; it has {cell.Length:N0}"));
            }

            if (field.References is { } named && cell.Length > 0)
            {
                string[] keys = field.Type == RecordType.List ? RecordField.Entries(cell) : [cell];
                var known = await KeptKinds.Of(named).IdsAsync(db, negotiationId, keys, token);
                faults.AddRange(keys.Where(key => !known.ContainsKey(key) && Drafted(named, key, i) is null)
                    .Select(key => new RecordFault(i, field.Name, $"'{key}' is not known among the {named.Replace('_', ' ')}")));
            }
        }
    }

    // The second of a key would silently take the place of the first, and a correction the place of another party's words.
    private void CheckPlace(int i)
    {
        var record = records[i];
        if (record.Key.Length > 0 && Drafted(record.Table, record.Key, i) is not null)
        {
            faults.Add(new(i, "key", $"'{record.Key}' is twice in this draft: choose another"));
        }

        if (record.Opened is { } opened && record.Table == RecordFormat.Positions.Name && opened.GetValueOrDefault("key") == record.Key)
        {
            faults.AddRange(((string[])["party", "issue"]).Where(field => opened.GetValueOrDefault(field) != record.Fields.GetValueOrDefault(field, "").Trim())
                .Select(field => new RecordFault(i, field, $"must stay '{opened.GetValueOrDefault(field)}': a revision is corrected where it stands")));
        }
    }

    private async Task CheckMeaningAsync(int i, CancellationToken token)
    {
        var row = Row(records[i]);
        Add(RecordRules.Own(row, new RecordMapping(0, DateTime.UnixEpoch, KeyRing.ForChecking).Noun(row)));
        if (row.Table == RecordFormat.Positions)
        {
            var statements = new List<RecordRow>();
            foreach (var key in row.List("statements"))
            {
                statements.Add(await NamedAsync(RecordFormat.Statements, key, i, token));
            }

            var members = (await NamedAsync(RecordFormat.Parties, row.Needed("party"), i, token)).List("members");

            // What is wrong with a statement is told there.
            Add(StatementsAreSound ? RecordRules.Evidence(row, statements, members) : []);
            if (records[i].Opened?.GetValueOrDefault("key") != row.Key
                && await KeptKinds.Of("positions").FindAsync(db, negotiationId, row.Key, token) is not null)
            {
                Add([new("key", $"'{row.Key}' is taken: choose another")]);
            }
        }

        if (row.Table == RecordFormat.Responses && StatementsAreSound)
        {
            Add(RecordRules.Answer(
                row, await NamedAsync(RecordFormat.Statements, row.Needed("statement"), i, token),
                (await NamedAsync(RecordFormat.Parties, row.Needed("party"), i, token)).List("members")));
        }

        Add(await RecordNeighbours.BreachesAsync(db, negotiationId, row, token));

        void Add(IEnumerable<Breach> breaches) => faults.AddRange(breaches.Select(breach => new RecordFault(i, breach.Field, breach.Message)));
    }

    private bool StatementsAreSound => !faults.Exists(fault => records[fault.Record].Table == RecordFormat.Statements.Name);

    // As this draft would have it, else as it is published; that there is one was checked with the fields.
    private async Task<RecordRow> NamedAsync(RecordTable table, string key, int before, CancellationToken token) => new(
        table, 0, Drafted(table.Name, key, before)?.Fields ?? (await RecordReader.FindAsync(db, negotiationId, table.Name, key, token))!);

    private static bool IsCorrectedRevision(DraftedRecord record) => record.Table == RecordFormat.Positions.Name
        && record.Opened?.GetValueOrDefault("key") == record.Key && !RecordComparison.SayTheSame(record.Table, record.Opened, record.Fields);

    private DraftedRecord? Drafted(string table, string key, int before) => records.Take(before).FirstOrDefault(record => record.Table == table && record.Key == key);

    internal static RecordRow Row(DraftedRecord record) => RecordRow.Typed(RecordFormat.Find(record.Table)!, record.Fields);

    private async Task<(string? By, DateTime? At)> LastChangeAsync(string table, IReadOnlyDictionary<string, string> present, CancellationToken token)
    {
        var noun = RecordFormat.Find(table)!.Noun;
        var key = present.GetValueOrDefault("key", "");
        var last = await db.AuditEntries.Where(entry => entry.NegotiationId == negotiationId && entry.Noun == noun && entry.Key == key && HistoryQueries.Deeds.Contains(entry.Deed))
            .OrderByDescending(entry => entry.Seq).Select(entry => new { entry.Actor, entry.At }).FirstOrDefaultAsync(token);
        return (last?.Actor, last?.At);
    }
}
