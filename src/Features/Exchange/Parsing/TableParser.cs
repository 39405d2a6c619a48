using System.Globalization;
using System.Text;
using CsvHelper;

namespace PeaceTracker.Features.Exchange.Parsing;

/// <summary>
/// Reads one table of a dossier and checks it as far as it can be checked by itself: the encoding, the header, the shape
/// of rows, the cells, the keys.
/// </summary>
internal static class TableParser
{
    // A dossier is kept by hand; beyond this something else was put in its place.
    private const long MaxBytes = 64 * 1024 * 1024;

    public static IReadOnlyList<DossierRow> Parse(DossierTable table, string file, byte[] bytes, ICollection<Fault> faults)
    {
        if (bytes.LongLength > MaxBytes)
        {
            faults.Add(new(file, null, null, "is larger than 64 MB"));
            return [];
        }

        if (Decode(file, bytes, faults) is not { } text)
        {
            return [];
        }

        using var csv = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = broken => faults.Add(new(file, (int)broken.LineNumber, null, Complaint(broken))),
        });

        var header = csv.Headers.ToArray().Select(name => name.Trim()).ToArray();
        return CheckHeader(table, file, header, faults) ? ReadRows(table, file, csv, header, faults) : [];
    }

    private static string Complaint(CsvMalformedRecord broken) => broken.Reason switch
    {
        CsvMalformedReason.FieldCountMismatch => "does not have as many cells as the header",
        CsvMalformedReason.UnterminatedQuote => "has a quotation mark that is never closed",
        _ => "has a stray quotation mark",
    };

    private static bool CheckHeader(DossierTable table, string file, string[] header, ICollection<Fault> faults)
    {
        var missing = table.Fields.Where(field => !header.Contains(field.Name)).Select(field => field.Name).ToList();
        var unknown = header.Where(name => table.Field(name) is null).ToList();
        var twice = header.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        AddIfAny(missing, "has no column {0}");
        AddIfAny(unknown, "has a column {0} that the format does not know");
        AddIfAny(twice, "has the column {0} twice");
        return missing.Count == 0 && unknown.Count == 0 && twice.Count == 0;

        void AddIfAny(List<string> names, string message)
        {
            foreach (var name in names)
            {
                faults.Add(new(file, 1, name, string.Format(CultureInfo.InvariantCulture, message, $"'{name}'")));
            }
        }
    }

    private static List<DossierRow> ReadRows(DossierTable table, string file, CsvReader csv, string[] header, ICollection<Fault> faults)
    {
        var rows = new List<DossierRow>();
        var firstLine = new Dictionary<string, int>(StringComparer.Ordinal);
        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            var cells = header.Select((name, i) => (name, cell: csv.GetString(i).Trim())).ToDictionary(pair => pair.name, pair => pair.cell);
            foreach (var field in table.Fields)
            {
                foreach (var message in field.Faults(cells[field.Name]))
                {
                    faults.Add(new(file, line, field.Name, message));
                }
            }

            if (!firstLine.TryAdd(cells["key"], line) && cells["key"].Length > 0)
            {
                faults.Add(new(file, line, "key", $"'{cells["key"]}' is already the key of line {firstLine[cells["key"]]}"));
            }

            rows.Add(new DossierRow(table, line, cells));
        }

        return rows;
    }

    private static string? Decode(string file, byte[] bytes, ICollection<Fault> faults)
    {
        try
        {
            var body = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body);
        }
        catch (DecoderFallbackException broken)
        {
            var line = bytes.AsSpan(0, Math.Clamp(broken.Index, 0, bytes.Length)).Count((byte)'\n') + 1;
            faults.Add(new(file, line, null, "is not UTF-8 text"));
            return null;
        }
    }
}
