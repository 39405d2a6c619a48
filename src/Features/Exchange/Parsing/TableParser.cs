using System.Globalization;
using CsvHelper;
using PeaceTracker.Records;
using PeaceTracker.Files;

namespace PeaceTracker.Features.Exchange.Parsing;

/// <summary>
/// Reads one table of a dossier and checks it as far as it can be checked by itself: the encoding, the header, the shape
/// of rows, the cells, the keys.
/// </summary>
internal static class TableParser
{
    public static IReadOnlyList<RecordRow> Parse(RecordTable table, string file, byte[] bytes, ICollection<Fault> faults)
    {
        using var csv = CsvText.Open(file, bytes, faults);
        if (csv is null)
        {
            return [];
        }

        var header = csv.Headers.ToArray().Select(name => name.Trim()).ToArray();
        return CheckHeader(table, file, header, faults) ? ReadRows(table, file, csv, header, faults) : [];
    }

    private static bool CheckHeader(RecordTable table, string file, string[] header, ICollection<Fault> faults)
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

    private static List<RecordRow> ReadRows(RecordTable table, string file, CsvReader csv, string[] header, ICollection<Fault> faults)
    {
        var rows = new List<RecordRow>();
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

            rows.Add(new RecordRow(table, line, cells));
        }

        return rows;
    }
}
