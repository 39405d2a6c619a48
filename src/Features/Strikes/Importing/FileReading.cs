using PeaceTracker.Features.Strikes.Parsing;
using PeaceTracker.Files;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>Reads the rows of a strike file one at a time; nothing of it is held but the row that is being read.</summary>
internal sealed class FileReading : IDisposable
{
    private const int RowsBetweenWords = 2000;

    private readonly Stream stream;

    private readonly FileScan scan;

    private FileReading(Stream stream, FileScan scan, StrikeSheet sheet) => (this.stream, this.scan, Sheet) = (stream, scan, sheet);

    public StrikeSheet Sheet { get; }

    /// <summary>The form that the file is in; null, with a fault, where it is none that is known.</summary>
    public StrikeFormat? Format { get; private set; }

    /// <summary>The names of its columns.</summary>
    public IReadOnlyList<string> Header { get; private set; } = [];

    /// <summary>
    /// Looks at the whole file and tells what it is and what would become of its rows; with faults where it is refused.
    /// </summary>
    public static async Task<StrikeSummary> InspectAsync(
        StrikeImport import, StrikeTerms terms, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        FileScan looked;
        await using (var whole = import.Open())
        {
            looked = await FileScan.ReadAsync(
                import.FileName, whole, bytes => progress?.Report(new("Looking at the file", 0, bytes, whole.Length)), cancellationToken);
        }

        var summary = new StrikeSummary(import.FileName, looked);
        if (looked.Fault is { } fault)
        {
            summary.Faults.Add(fault);
            return summary;
        }

        using var reading = Open(import, import.Open(), looked, summary.Faults);
        if (reading.Format is { } format)
        {
            summary.Begin(format, reading.Sheet.Separator, reading.Header);
            foreach (var row in reading.Rows(terms, summary.Faults, "Reading", progress, cancellationToken))
            {
                summary.Add(row);
            }
        }

        return summary;
    }

    /// <summary>Begins to read a file that was looked at: its form and its header.</summary>
    public static FileReading Open(StrikeImport import, Stream opened, FileScan looked, ICollection<Fault> faults)
    {
        var sheet = StrikeSheet.Open(import.FileName, opened, looked.Form!, faults);
        var reading = new FileReading(opened, looked, sheet)
        {
            Format = import.Format is null ? StrikeFormat.Of(sheet) : StrikeFormat.All.Single(known => known.Name == import.Format),
        };
        if (reading.Format is null)
        {
            faults.Add(new(
                import.FileName, 1, null, $"is not the header of a form that is known ({string.Join(", ", StrikeFormat.All.Select(known => known.Title))}): "
                + $"the first of its {sheet.First.Count:N0} columns is '{StrikeSheet.Shortened(sheet.First.Count == 0 ? "" : sheet.First[0])}'"));
            return reading;
        }

        reading.Header = reading.Format.Header(sheet, faults);
        return reading;
    }

    /// <summary>The rows that can be read; for the others there is a fault each.</summary>
    public IEnumerable<ReadRow> Rows(
        StrikeTerms terms, ICollection<Fault> faults, string stage, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        if (faults.Count > 0)
        {
            yield break;
        }

        var next = Format!.Begin(new StrikeCells(Sheet, Header, faults, Format.MostBytesOfACell), terms);
        for (var rows = 1L; Sheet.Read(); rows++)
        {
            if (next() is { } row)
            {
                yield return row;
            }

            if (rows % RowsBetweenWords == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new(stage, rows, Math.Min(Sheet.Position, scan.Bytes), scan.Bytes));
            }
        }
    }

    public void Dispose()
    {
        Sheet.Dispose();
        stream.Dispose();
    }
}
