using PeaceTracker.Domain;

namespace PeaceTracker.Records;

/// <summary>One noun's written form, a table with its fields: a file of a dossier, a form on screen, a record of a draft.</summary>
internal sealed record RecordTable(string Name, Noun Noun, string Description, IReadOnlyList<RecordField> Fields)
{
    public string File => Name + ".csv";

    /// <summary>"counting_definitions" → "Counting definitions".</summary>
    public string Title => char.ToUpperInvariant(Name[0]) + Name[1..].Replace('_', ' ');

    public RecordField? Field(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
