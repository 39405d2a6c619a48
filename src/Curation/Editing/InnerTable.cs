using PeaceTracker.Domain;

namespace PeaceTracker.Curation.Editing;

/// <summary>The records that are kept on the page of another, such as the provisions of a proposal.</summary>
/// <param name="Table">Name of their table.</param>
/// <param name="Field">Their field that names the other.</param>
public sealed record InnerTable(string Table, string Field)
{
    /// <summary>What a silent provision says.</summary>
    public const string SilentText = "The text as published does not address this.";

    /// <summary>The records that are kept with those of a table; null where there are none.</summary>
    public static InnerTable? Of(string table) =>
        KeptKinds.All.Where(kind => kind.Within?.Table.Name == table).Select(kind => new InnerTable(kind.Table.Name, kind.Within!.Value.Field)).FirstOrDefault();

    /// <summary>Another one, with what it most likely has in common with its owner and the one before it.</summary>
    public EditedRecord Begin(string handle, EditedRecord owner, EditedRecord? before)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { [Field] = owner.Key };
        foreach (var field in (string[])["source", "url"])
        {
            Copy(field, owner);
        }

        if (Table == "strike_claims")
        {
            foreach (var field in (string[])["claimant", "kind", "bound", "known_on", "source", "url"])
            {
                Copy(field, before);
            }

            fields["known_on"] = fields.GetValueOrDefault("known_on") ?? owner.Fields.GetValueOrDefault("day", "");
        }

        return new(Table, handle, fields, opened: null);

        void Copy(string field, EditedRecord? from)
        {
            if (from?.Fields.GetValueOrDefault(field) is { Length: > 0 } value)
            {
                fields[field] = value;
            }
        }
    }

    /// <summary>A provision of a text that does not address an issue.</summary>
    public EditedRecord Silent(EditedRecord proposal, string issue)
    {
        var silent = Begin($"{Table}:+{issue}", proposal, before: null);
        (silent.Fields["issue"], silent.Fields["stance"], silent.Fields["text"]) = (issue, RecordWords.Silent, SilentText);
        return silent;
    }
}

/// <summary>Words of the written form that pages put in by themselves.</summary>
internal static class RecordWords
{
    public static string Silent { get; } = Records.RecordField.Kebab(nameof(Stance.Silent));
}
