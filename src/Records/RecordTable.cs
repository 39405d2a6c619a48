namespace PeaceTracker.Records;

/// <summary>One table of a dossier, in a file of its own.</summary>
internal sealed record RecordTable(string Name, string Description, IReadOnlyList<RecordField> Fields)
{
    public string File => Name + ".csv";

    public RecordField? Field(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
