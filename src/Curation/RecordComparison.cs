using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation;

/// <summary>Compares written forms field by field.</summary>
internal static class RecordComparison
{
    /// <summary>Whether two written forms say the same; a field that is missing is an empty one.</summary>
    public static bool SayTheSame(string table, IReadOnlyDictionary<string, string>? left, IReadOnlyDictionary<string, string>? right) =>
        RecordFormat.Find(table)!.Fields.All(field => Cell(left, field) == Cell(right, field));

    /// <summary>Whether a record that is not there yet found its key taken: a new revision of a position has one to stand on.</summary>
    public static bool IsTaken(DraftedRecord record, IReadOnlyDictionary<string, string>? present) =>
        record.Opened is null && present is not null && record.Table != RecordFormat.Positions.Name;

    /// <summary>Whether something newer is present than what was opened.</summary>
    public static bool IsOvertaken(DraftedRecord record, IReadOnlyDictionary<string, string>? present) =>
        !IsTaken(record, present) && !SayTheSame(record.Table, record.Opened, present);

    /// <summary>What differs where something newer is present than what was opened; null where it is not.</summary>
    public static RecordConflict? Conflict(int place, DraftedRecord record, IReadOnlyDictionary<string, string>? present)
    {
        if (SayTheSame(record.Table, record.Opened, present))
        {
            return null;
        }

        // A revision's own name is not what two people differ about.
        var fields = RecordFormat.Find(record.Table)!.Fields
            .Where(field => !(field.IsKey && record.Table == RecordFormat.Positions.Name))
            .Select(field => new FieldConflict(field.Name, Cell(record.Opened, field), Cell(record.Fields, field), Cell(present, field)))
            .Where(field => field.Mine != field.Theirs || field.Opened != field.Theirs);
        return new(place, record.Table, record.Key, ChangedBy: null, ChangedAt: null, [.. fields]);
    }

    private static string Cell(IReadOnlyDictionary<string, string>? fields, RecordField field) => fields?.GetValueOrDefault(field.Name, "").Trim() ?? "";
}
