using PeaceTracker.Features.Strikes.Parsing;
using PeaceTracker.Files;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>The file is another than the one that was looked at.</summary>
internal sealed class FileChangedException : IOException
{
    public FileChangedException()
        : base("The file was changed while it was read.")
    {
    }
}

/// <summary>Reads the rows of a file once more and stores them, portion by portion.</summary>
internal sealed class StrikeStoring(StrikeRows rows, QuarantineWriting quarantine)
{
    private const int RowsOfAPortion = 500;

    private readonly List<ReportedStrike> strikes = new(RowsOfAPortion);

    private readonly List<AsideRow> aside = [];

    /// <summary>What the file names, for telling what it does not name any more.</summary>
    public KeySet Keys { get; } = new();

    public async Task RunAsync(StrikeImport import, StrikeSummary summary, StrikeTerms terms, IProgress<ImportProgress>? progress, CancellationToken token)
    {
        var faults = new List<Fault>();
        await using var stream = new HashingStream(import.Open());
        using (var reading = FileReading.Open(import, stream, summary.Scan, faults))
        {
            foreach (var row in reading.Rows(terms, faults, "Storing", progress, token))
            {
                Take(row, reading);
                if (strikes.Count + aside.Count >= RowsOfAPortion)
                {
                    await StoreAsync(token);
                }
            }
        }

        await StoreAsync(token);
        if (faults.Count > 0 || stream.Hash != summary.Scan.Hash)
        {
            throw new FileChangedException();
        }
    }

    private void Take(ReadRow row, FileReading reading)
    {
        if (row.Strike is { } strike)
        {
            Keys.Add(strike.Key);
            strikes.Add(strike);
        }
        else if (row.Fate == RowFate.Quarantined)
        {
            aside.Add(new(row, reading.Header, reading.Sheet.Cells()));
        }
    }

    private async Task StoreAsync(CancellationToken token)
    {
        await rows.StoreAsync(strikes, token);
        await quarantine.AddAsync(aside, token);
        strikes.Clear();
        aside.Clear();
    }
}

/// <summary>A row that is put aside, with its cells as they are written.</summary>
internal sealed record AsideRow(ReadRow Row, IReadOnlyList<string> Columns, IReadOnlyList<string> Cells);
