using PeaceTracker.Controls;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation.Review;

/// <summary>Says a drafted record in words: what it names by name, what changes apart from what stays.</summary>
internal sealed class RecordWording(TrackerContext db, int negotiationId, IReadOnlyList<DraftedRecord> drafted)
{
    // Below this a text is a value, and reads better as one in the place of another.
    private const int Long = 40;

    private readonly Dictionary<(string Table, string Key), string> names = [];

    public async Task<RecordSheet> SheetAsync(DraftedRecord record, bool corrects, CancellationToken token)
    {
        var table = RecordFormat.Find(record.Table)!;
        var (changed, unchanged) = (new List<FieldSheet>(), new List<FieldSheet>());
        foreach (var field in table.Fields.Where(field => !field.IsKey))
        {
            var (before, after) = (Cell(record.Opened, field), Cell(record.Fields, field));
            if (before.Length > 0 || after.Length > 0)
            {
                (before == after ? unchanged : changed).Add(await FieldAsync(field, before, after, token));
            }
        }

        return new(
            FieldWords.One(record.Table), record.Key, await DraftHeadline.OfAsync(db, negotiationId, record, token), Deed(record, corrects), changed, unchanged,
            await EvidenceAsync(record, token));
    }

    private static string Deed(DraftedRecord record, bool corrects) =>
        record.Opened is not { } opened ? "new"
        : RecordComparison.SayTheSame(record.Table, opened, record.Fields) ? "as it is"
        : corrects ? "correction"
        : record.Table == RecordFormat.Positions.Name && opened.GetValueOrDefault("key") != record.Key ? "new revision"
        : "change";

    private static string Cell(IReadOnlyDictionary<string, string>? fields, RecordField field) => fields?.GetValueOrDefault(field.Name, "").Trim() ?? "";

    private async Task<FieldSheet> FieldAsync(RecordField field, string before, string after, CancellationToken token)
    {
        var label = FieldWords.Label(field.Name);
        if (field.Type == RecordType.List)
        {
            var (old, now) = (await ListAsync(field, before, token), await ListAsync(field, after, token));
            return new(field.Name, label, FieldLook.List, string.Join('\n', old), string.Join('\n', now), WordDifference.BetweenLists(old, now));
        }

        if (field.Name == "stance")
        {
            return new(field.Name, label, FieldLook.Stance, before, after, []);
        }

        var (was, becomes) = (await ValueAsync(field, before, token), await ValueAsync(field, after, token));
        if (was == becomes && before != after)
        {
            (was, becomes) = ($"{was} ({before})", $"{becomes} ({after})");
        }

        var running = field is { Type: RecordType.String, References: null, Words: null, IsAddress: false } && was.Length > 0 && Math.Max(was.Length, becomes.Length) > Long;
        return new(field.Name, label, running ? FieldLook.Words : FieldLook.Value, was, becomes, running ? WordDifference.Between(was, becomes) : []);
    }

    private async Task<List<string>> ListAsync(RecordField field, string cell, CancellationToken token)
    {
        var entries = new List<string>();
        foreach (var entry in RecordField.Entries(cell))
        {
            entries.Add(field.References is { } named ? await NameAsync(named, entry, token) : entry);
        }

        return entries;
    }

    private async Task<string> ValueAsync(RecordField field, string cell, CancellationToken token) =>
        field.References is { } named && cell.Length > 0 ? await NameAsync(named, cell, token) : FieldWords.Cell(field, cell);

    private async Task<string> NameAsync(string table, string key, CancellationToken token)
    {
        if (!names.TryGetValue((table, key), out var name))
        {
            name = drafted.FirstOrDefault(record => record.Table == table && record.Key == key) is { } own ? await DraftHeadline.OfAsync(db, negotiationId, own, token)
                : await KeptKinds.Of(table).FindAsync(db, negotiationId, key, token) is { } noun ? noun.Headline
                : $"“{key}”, which is not known";
            names[(table, key)] = name;
        }

        return name;
    }

    private async Task<IReadOnlyList<EvidenceSheet>> EvidenceAsync(DraftedRecord record, CancellationToken token)
    {
        if (record.Table == RecordFormat.Statements.Name)
        {
            return [await StatementAsync(record.Key, record.Fields, inDraft: true, token)];
        }

        if (record.Table != RecordFormat.Positions.Name)
        {
            return [];
        }

        var evidence = new List<EvidenceSheet>();
        foreach (var key in RecordField.Entries(record.Fields.GetValueOrDefault("statements", "")))
        {
            var own = drafted.FirstOrDefault(other => other.Table == RecordFormat.Statements.Name && other.Key == key);
            if ((own?.Fields ?? await RecordReader.FindAsync(db, negotiationId, RecordFormat.Statements.Name, key, token)) is { } fields)
            {
                evidence.Add(await StatementAsync(key, fields, own is not null, token));
            }
        }

        return evidence;
    }

    private async Task<EvidenceSheet> StatementAsync(string key, IReadOnlyDictionary<string, string> fields, bool inDraft, CancellationToken token)
    {
        string? Text(string field) => fields.GetValueOrDefault(field, "").Trim() is { Length: > 0 } text ? text : null;
        var url = Text("url") is { } address && !Rules.WebAddress("url", address).Any() ? address : null;
        return new(
            key, Text("paraphrase") ?? "", Text("quote"), Text("language"),
            RecordField.Word<QuoteState>(Text("quote_state")) ?? QuoteState.Quoted,
            Text("source") is { } source ? await NameAsync(RecordFormat.Sources.Name, source, token) : "no source", url, inDraft);
    }
}
