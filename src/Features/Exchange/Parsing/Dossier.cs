using PeaceTracker.Records;
using PeaceTracker.Files;

namespace PeaceTracker.Features.Exchange.Parsing;

/// <summary>A dossier that was read and found free of faults in form, keys and references.</summary>
internal sealed record Dossier(
    DossierDescriptor Descriptor,
    string Hash,
    IReadOnlyDictionary<string, IReadOnlyList<RecordRow>> Tables,
    IReadOnlyList<OpmlFeed> Feeds)
{
    public IReadOnlyList<RecordRow> Rows(RecordTable table) => Tables[table.Name];

    public int RowCount => Tables.Values.Sum(rows => rows.Count);
}

/// <summary>What came of reading a dossier: the dossier, or every fault that was found.</summary>
internal sealed record DossierReading(Dossier? Dossier, IReadOnlyList<Fault> Faults);
