using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation;

/// <summary>Where a draft is looked at, and where its author goes on with it.</summary>
public static class DraftAddress
{
    /// <summary>The page on which editors read it.</summary>
    public static string Review(int id) => $"/admin/drafts/{id}";

    /// <summary>The form in which its author goes on with it.</summary>
    public static string Editor(string negotiation, Draft draft)
    {
        var table = RecordFormat.Tables.First(known => known.Noun == draft.Noun);
        var main = draft.Records.First(record => record.Table == table.Name);
        return table == RecordFormat.Positions
            ? $"/admin/{negotiation}/positions/{Escaped(main, "party")}/{Escaped(main, "issue")}?draft={draft.Id}"
            : RecordAddress.Draft(negotiation, table.Name, draft.Id);
    }

    /// <summary>The matrix as it would be with it; null where it is not about a position.</summary>
    public static string? Preview(string negotiation, Noun noun, int id) => noun == Noun.Position ? $"/admin/{negotiation}/preview?draft={id}" : null;

    // Keys are typed by people: while they are wrong they may hold anything.
    private static string Escaped(DraftedRecord record, string field) =>
        record.Fields.GetValueOrDefault(field, "").Trim() is { Length: > 0 } key ? Uri.EscapeDataString(key) : "new";
}
