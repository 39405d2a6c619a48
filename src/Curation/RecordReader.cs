using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation;

/// <summary>Reads what is published, in its written form.</summary>
internal static class RecordReader
{
    /// <summary>A record by its key; null where there is none.</summary>
    public static async Task<IReadOnlyDictionary<string, string>?> FindAsync(
        TrackerContext db, int negotiationId, string table, string key, CancellationToken cancellationToken) =>
        await KeptKinds.Of(table).FindAsync(db, negotiationId, key, cancellationToken) is { } noun
            ? (await WriteAsync(db, RecordFormat.Find(table)!, [noun], cancellationToken))[0]
            : null;

    /// <summary>
    /// What a drafted record must have been opened on: the record of its key; for a new revision of a position the one that
    /// was recorded last in its cell; null where there is none.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string>?> PresentAsync(
        TrackerContext db, int negotiationId, DraftedRecord record, CancellationToken cancellationToken) =>
        record.Table != RecordFormat.Positions.Name || record.Opened?.GetValueOrDefault("key") == record.Key
            ? await FindAsync(db, negotiationId, record.Table, record.Key, cancellationToken)
            : await LatestAsync(db, negotiationId, record.Fields.GetValueOrDefault("party", ""), record.Fields.GetValueOrDefault("issue", ""), cancellationToken);

    /// <summary>The revision of a party on an issue that was recorded last; null where there is none.</summary>
    public static async Task<IReadOnlyDictionary<string, string>?> LatestAsync(
        TrackerContext db, int negotiationId, string party, string issue, CancellationToken cancellationToken) =>
        await PositionKind.LatestAsync(db, negotiationId, party, issue, cancellationToken) is { } latest
            ? (await WriteAsync(db, RecordFormat.Positions, [latest], cancellationToken))[0]
            : null;

    /// <summary>Nouns of one table in their written form, in the same order.</summary>
    public static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> WriteAsync(
        TrackerContext db, RecordTable table, IReadOnlyList<IKept> nouns, CancellationToken cancellationToken)
    {
        var keys = new Dictionary<(string, int), string>();
        foreach (var group in table.Fields.Where(field => field.NamesOne).GroupBy(field => field.References!, StringComparer.Ordinal))
        {
            var ids = nouns.SelectMany(noun => group.Select(field => Number(noun, field))).OfType<int>().Distinct().ToList();
            foreach (var (id, key) in await KeptKinds.Of(group.Key).KeysAsync(db, ids, cancellationToken))
            {
                keys[(group.Key, id)] = key;
            }
        }

        var writing = new RecordWriting((named, id) => keys[(named.Name, id)]);
        return [.. nouns.Select(writing.Of)];
    }

    // "source" → SourceId; a revision's party and issue are its position's.
    private static int? Number(IKept noun, RecordField field)
    {
        object owner = noun is PositionRevision revision ? revision.Position : noun;
        var name = field.Name == "definition" ? nameof(StrikeClaim.CountingDefinitionId) : char.ToUpperInvariant(field.Name[0]) + field.Name[1..] + "Id";
        return (int?)owner.GetType().GetProperty(name)?.GetValue(owner);
    }
}
