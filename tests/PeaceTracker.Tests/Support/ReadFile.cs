using PeaceTracker.Features.Strikes.Importing;
using PeaceTracker.Features.Strikes.Parsing;
using PeaceTracker.Files;

namespace PeaceTracker.Tests.Support;

/// <summary>A strike file that was read as an import reads it, with all of its rows.</summary>
/// <param name="Faults">What is wrong with the file.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Scan">What its bytes are.</param>
/// <param name="Format">The form that it was found to be in.</param>
internal sealed record ReadFile(IReadOnlyList<Fault> Faults, IReadOnlyList<ReadRow> Rows, FileScan Scan, StrikeFormat? Format)
{
    public static StrikeTerms Terms { get; } = new(KnownWeapons.Dictionary, new("russia", ["Russian Federation", "Russia"]), new("ukraine", ["Ukraine"]))
    {
        Keys = new Dictionary<string, IReadOnlySet<string>>
        {
            ["parties"] = new HashSet<string> { "russia", "ukraine" },
            ["claimants"] = new HashSet<string> { "gazette" },
            ["counting_definitions"] = new HashSet<string> { "as-told" },
            ["sources"] = new HashSet<string> { "gazette" },
        },
    };

    public int RowsRead => Rows.Count;

    public IEnumerable<ReportedStrike> Strikes => Rows.Select(row => row.Strike).OfType<ReportedStrike>();

    public IEnumerable<RowDoubt> Aside => Of(RowFate.Quarantined);

    public IEnumerable<RowDoubt> Flagged => Of(RowFate.Stored);

    public IEnumerable<string> UnknownModels => Rows.Select(row => row.UnknownModel).OfType<string>();

    public static async Task<ReadFile> OfAsync(byte[] bytes, string name = KaggleText.Name)
    {
        var import = new StrikeImport(name, () => new MemoryStream(bytes), "", "russia", "ukraine");
        var scan = await FileScan.ReadAsync(name, import.Open(), null, CancellationToken.None);
        var faults = new List<Fault>();
        if (scan.Fault is { } fault)
        {
            return new([fault], [], scan, null);
        }

        using var reading = FileReading.Open(import, import.Open(), scan, faults);
        List<ReadRow> rows = reading.Format is null ? [] : [.. reading.Rows(Terms, faults, "", null, CancellationToken.None)];
        return new(faults, rows, scan, reading.Format);
    }

    public int Count(RowFate fate) => Rows.Count(row => row.Fate == fate);

    public IEnumerable<RowDoubt> Of(RowFate fate) => Rows.Where(row => row.Fate == fate).SelectMany(row => row.Doubts);
}
