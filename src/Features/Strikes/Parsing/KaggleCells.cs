using System.Globalization;
using CsvHelper;
using PeaceTracker.Files;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>The cells of the row that a reader stands on. What cannot be read becomes a fault, all of a row at once.</summary>
internal sealed class KaggleCells(string file, CsvReader csv, IReadOnlyDictionary<string, int> columns, ICollection<Fault> faults)
{
    // The longest cell seen lists regions in 409 bytes.
    private const int MaxBytes = 8000;

    // No window has had a thousandth of it; beyond that a cell holds something else.
    private const decimal MaxCount = 1_000_000;

    private static readonly string[] Identifying = ["time_start", "time_end", "model", "target", "launch_place", "source"];

    /// <summary>The row; null, with faults, where a cell cannot be read.</summary>
    public KaggleRow? Row()
    {
        var before = faults.Count;
        foreach (var (name, _) in columns.Where(column => csv.GetSpan(column.Value).Length > MaxBytes))
        {
            Add(name, $"is longer than {MaxBytes} bytes");
        }

        if (faults.Count > before)
        {
            return null;
        }

        var counts = KaggleColumns.Counts.ToDictionary(name => name, Count);
        var (start, end) = (Time("time_start"), Time("time_end"));
        return faults.Count > before
            ? null
            : new((int)csv.LineNumber, start, end, Text("model"), Text("target"), Text("source"),
                new(counts["launched"], counts["destroyed"], counts["not_reach_goal"], counts["still_attacking"], counts["num_hit_location"]),
                string.Join('\u001f', Identifying.Select(Text)));
    }

    /// <summary>A cell's text in a message.</summary>
    public static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";

    // Cells have stray spaces at their ends, and runs of them inside.
    private string Text(string name) =>
        string.Join(' ', csv.GetString(columns[name]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private ReportedTime Time(string name)
    {
        if (!ReportedTime.TryParse(Text(name), out var time))
        {
            Add(name, $"'{Shortened(Text(name))}' is not a day of the form 2025-04-24 or a time of the form 2025-04-24 06:30");
        }

        return time;
    }

    // "101.0": the publisher's tool writes whole numbers so.
    private int? Count(string name)
    {
        var text = Text(name);
        if (text.Length == 0)
        {
            return null;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            Add(name, $"'{Shortened(text)}' is not a number");
        }
        else if (number < 0)
        {
            Add(name, $"{Shortened(text)} is negative");
        }
        else if (number > MaxCount || number != decimal.Truncate(number))
        {
            Add(name, $"{Shortened(text)} is not a number of weapons");
        }
        else
        {
            return (int)number;
        }

        return null;
    }

    private void Add(string name, string message) => faults.Add(new(file, (int)csv.LineNumber, name, message));
}
