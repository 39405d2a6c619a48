using System.Globalization;
using PeaceTracker.Files;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>The cells of the row that a sheet stands on, by the names of their columns. What cannot be read becomes a fault, all of a row at once.</summary>
internal sealed class StrikeCells
{
    // No window has had a thousandth of it; beyond that a cell holds something else.
    private const decimal MaxCount = 1_000_000;

    private readonly StrikeSheet sheet;

    private readonly Dictionary<string, int> columns;

    private readonly ICollection<Fault> faults;

    private readonly int maxBytes;

    private int before;

    /// <param name="sheet">The table.</param>
    /// <param name="header">The names of its columns, in the order in which they stand.</param>
    /// <param name="faults">Where faults are told.</param>
    /// <param name="maxBytes">The longest that a cell can be.</param>
    public StrikeCells(StrikeSheet sheet, IReadOnlyList<string> header, ICollection<Fault> faults, int maxBytes = 8000)
    {
        (this.sheet, this.faults, this.maxBytes) = (sheet, faults, maxBytes);
        columns = new(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < header.Count; i++)
        {
            columns.TryAdd(header[i], i);
        }
    }

    public int Line => sheet.Line;

    /// <summary>Whether a cell of this row could not be read.</summary>
    public bool AreFaulty => faults.Count > before;

    /// <summary>Goes on to the row that the sheet stands on now. False, with faults, where a cell is too long to be one.</summary>
    public bool Begin()
    {
        before = faults.Count;
        foreach (var (name, index) in columns)
        {
            if (sheet.Bytes(index).Length > maxBytes)
            {
                Add(name, $"is longer than {maxBytes} bytes");
            }
        }

        return !AreFaulty;
    }

    public bool Has(string name) => columns.ContainsKey(name);

    /// <summary>The text of a cell; empty where there is no such column.</summary>
    public string Text(string name) => columns.TryGetValue(name, out var index) ? sheet.Text(index) : "";

    /// <summary>A local time, or a day.</summary>
    public ReportedTime Time(string name)
    {
        if (!ReportedTime.TryParse(Text(name), out var time))
        {
            Add(name, $"'{StrikeSheet.Shortened(Text(name))}' is not a day of the form 2025-04-24 or a time of the form 2025-04-24 06:30");
        }

        return time;
    }

    /// <summary>A whole number that is no less than zero; null where the cell is empty. "101.0": some tools write whole numbers so.</summary>
    public int? Count(string name)
    {
        var text = Text(name);
        if (text.Length == 0)
        {
            return null;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            Add(name, $"'{StrikeSheet.Shortened(text)}' is not a number");
        }
        else if (number < 0)
        {
            Add(name, $"{StrikeSheet.Shortened(text)} is negative");
        }
        else if (number > MaxCount || number != decimal.Truncate(number))
        {
            Add(name, $"{StrikeSheet.Shortened(text)} is not a number of weapons, places or people");
        }
        else
        {
            return (int)number;
        }

        return null;
    }

    public void Add(string name, string message) => faults.Add(new(sheet.File, sheet.Line, name, message));
}
