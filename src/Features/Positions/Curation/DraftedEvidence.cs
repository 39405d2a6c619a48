using PeaceTracker.Curation.Editing;
using PeaceTracker.Records;

namespace PeaceTracker.Features.Positions.Curation;

/// <summary>
/// The statements that a position which is being edited rests on: published ones by their keys, and those that are drafted
/// with it. A drafted statement may get its key late, and change it: the position names it all the same.
/// </summary>
/// <param name="records">All records being edited; statements come before the position.</param>
/// <param name="position">The position among them.</param>
public sealed class DraftedEvidence(List<EditedRecord> records, EditedRecord position)
{
    private readonly Dictionary<EditedRecord, string> keys = records.Where(record => record.Table == Statements).ToDictionary(record => record, record => record.Key);

    private int written;

    private static string Statements => RecordFormat.Statements.Name;

    /// <summary>The statements that are drafted with the position.</summary>
    public IReadOnlyList<EditedRecord> Drafted => [.. records.Where(record => record.Table == Statements)];

    /// <summary>Keys of the published statements that it rests on as they are.</summary>
    public IReadOnlyList<string> Chosen => [.. All.Where(key => Drafted.All(record => record.Key != key))];

    private IReadOnlyList<string> All => RecordField.Entries(position.Fields.GetValueOrDefault("statements", ""));

    /// <summary>Rests it on a published statement.</summary>
    public void Choose(string key) => Write(All.Append(key));

    /// <summary>Rests it on a statement no longer.</summary>
    public void Leave(string key) => Write(All.Where(other => other != key));

    /// <summary>Begins a statement that is not published yet.</summary>
    public EditedRecord Begin(string party)
    {
        string handle;
        do
        {
            handle = $"new-statement-{++written}";
        }
        while (records.Exists(record => record.Handle == handle));
        return Add(new(Statements, handle, new Dictionary<string, string> { ["party"] = party }, null));
    }

    /// <summary>Takes a published statement into the draft, to be changed along with the position.</summary>
    public EditedRecord Revise(IReadOnlyDictionary<string, string> published)
    {
        if (Drafted.FirstOrDefault(record => record.Key == published["key"]) is { } there)
        {
            return there;
        }

        Choose(published["key"]);
        return Add(new(Statements, $"statements:{published["key"]}", published, published));
    }

    /// <summary>Takes a statement out of the draft; a published one stays chosen, as it is published.</summary>
    public void Remove(EditedRecord statement)
    {
        records.Remove(statement);
        keys.Remove(statement);
        if (!statement.Existing)
        {
            Leave(statement.Key);
        }
    }

    /// <summary>Names the drafted statements by the keys that they have now.</summary>
    public void Settle()
    {
        foreach (var statement in Drafted)
        {
            var before = keys.GetValueOrDefault(statement, "");
            if (before != statement.Key)
            {
                Leave(before);
                keys[statement] = statement.Key;
            }

            if (statement.Key.Length > 0)
            {
                Choose(statement.Key);
            }
        }
    }

    private EditedRecord Add(EditedRecord statement)
    {
        records.Insert(records.IndexOf(position), statement);
        Settle();
        return statement;
    }

    private void Write(IEnumerable<string> all) =>
        position.Fields["statements"] = string.Join(RecordField.ListDelimiter, all.Where(key => key.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
