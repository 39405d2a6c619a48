namespace PeaceTracker.Features.Exchange.Parsing;

/// <summary>One table of a dossier, in a file of its own.</summary>
internal sealed record DossierTable(string Name, string Description, IReadOnlyList<DossierField> Fields)
{
    public string File => Name + ".csv";

    public DossierField? Field(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
