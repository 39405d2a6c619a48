using System.Text;
using CsvHelper;
using PeaceTracker.Files;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>
/// A table of text that is read row by row and never held as a whole: its first row, then one row at a time. Every broken row
/// is a fault with its line, and none is mended in silence.
/// </summary>
internal sealed class StrikeSheet : IDisposable
{
    /// <summary>A file of another kind has a fault in each line; so many are enough to see it.</summary>
    public const int MostFaults = 100;

    // The longest row seen has 4 KB; beyond this a quotation mark was never closed, or it is no table.
    private const int MostBytesOfARow = 8 * 1024 * 1024;

    private readonly CsvReader csv;

    private readonly ICollection<Fault> faults;

    private bool given;

    private StrikeSheet(string file, CsvReader csv, ICollection<Fault> faults) => (File, this.csv, this.faults) = (file, csv, faults);

    public string File { get; }

    /// <summary>The cells of the first row, whether it is a header or not.</summary>
    public IReadOnlyList<string> First { get; private set; } = [];

    /// <summary>What stands between cells.</summary>
    public char Separator { get; private set; } = ',';

    /// <summary>The line on which the row begins, 1 for the first.</summary>
    public int Line { get; private set; }

    /// <summary>How many bytes of UTF-8 stand before the row.</summary>
    public long Position => csv.ByteOffset;

    /// <summary>Opens a table and reads its first row. Faults are added as they are met.</summary>
    public static StrikeSheet Open(string file, Stream stream, TextForm form, ICollection<Fault> faults)
    {
        var told = 0;
        var reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            HasHeader = false,
            Encoding = form == TextForm.Utf8 ? null : form.Encoding,
            TrackLineNumbers = true,
            MaxRecordSize = MostBytesOfARow,
            OnMalformedRecord = broken =>
            {
                if (++told <= MostFaults)
                {
                    faults.Add(new(file, (int)broken.LineNumber, null, Complaint(broken)));
                }
            },
        }, leaveOpen: true);
        var sheet = new StrikeSheet(file, reader, faults);
        if (sheet.Next())
        {
            sheet.Separator = reader.Separator;
            sheet.First = [.. Enumerable.Range(0, reader.FieldCount).Select(index => reader.GetString(index).Trim())];
        }

        return sheet;
    }

    /// <summary>Makes <see cref="Read"/> give the first row too, where it is no header.</summary>
    public void ReadFirstAgain() => given = true;

    /// <summary>Goes to the next row that has as many cells as the first; false at the end, or after so many faults that the file is another.</summary>
    public bool Read()
    {
        if (given)
        {
            given = false;
            return true;
        }

        while (faults.Count < MostFaults && Next())
        {
            if (csv.FieldCount != First.Count)
            {
                faults.Add(new(File, Line, null, "does not have as many cells as the header"));
            }
            else if (csv.RawRecord.Contains((byte)0))
            {
                faults.Add(new(File, Line, null, "holds a NUL character"));
            }
            else
            {
                return true;
            }
        }

        if (faults.Count >= MostFaults)
        {
            faults.Add(new(File, null, null, "has more faults than are told: reading stopped here"));
        }

        return false;
    }

    /// <summary>The bytes of a cell, in UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes(int index) => csv.GetSpan(index);

    /// <summary>The text of a cell. Cells have stray spaces at their ends, and runs of them inside.</summary>
    public string Text(int index) => string.Join(' ', csv.GetString(index).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The row as it stands in the file.</summary>
    public ReadOnlySpan<byte> Raw => csv.RawRecord;

    /// <summary>The row's cells as they are written, for somebody to look at and for another reading.</summary>
    public IReadOnlyList<string> Cells() => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];

    public void Dispose() => csv.Dispose();

    private bool Next()
    {
        try
        {
            var more = csv.Read();
            Line = more ? (int)csv.LineNumber : Line;
            return more;
        }
        catch (CsvFormatException)
        {
            faults.Add(new(File, Line + 1, null, "has a row of more than 8 MB, or a quotation mark that is never closed"));
            return false;
        }
    }

    private static string Complaint(CsvMalformedRecord broken) => broken.Reason switch
    {
        CsvMalformedReason.FieldCountMismatch => "does not have as many cells as the header",
        CsvMalformedReason.UnterminatedQuote => "has a quotation mark that is never closed",
        _ => "has a stray quotation mark",
    };

    /// <summary>A cell's text in a message.</summary>
    public static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";

    /// <summary>A table of one row, for a row that was kept apart.</summary>
    public static byte[] Written(IReadOnlyList<string> header, IReadOnlyList<string> cells)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        using (var writer = CsvWriter.Create(text, new CsvWriterOptions(), true))
        {
            writer.WriteHeader([.. header]);
            writer.WriteRecord([.. cells]);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
