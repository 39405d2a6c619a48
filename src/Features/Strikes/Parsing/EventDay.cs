using System.Globalization;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>A day as data sets of events write it, with or without a time that says nothing.</summary>
internal static class EventDay
{
    // 2025-04-24 · 2025-04-24 00:00:00.000 · 24 April 2025 · 24/04/2025
    private static readonly string[] Formats =
        ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss.FFF", "yyyy-MM-dd'T'HH:mm:ss", "d MMMM yyyy", "dd/MM/yyyy"];

    private static readonly (int First, int Last) Years = (1946, 2099);

    /// <summary>The day in a cell; null, with a fault, where it holds none.</summary>
    public static DateOnly? Read(StrikeCells cells, string column)
    {
        var text = cells.Text(column);
        if (DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year >= Years.First && day.Year <= Years.Last)
        {
            return DateOnly.FromDateTime(day);
        }

        cells.Add(column, $"'{StrikeSheet.Shortened(text)}' is not a day such as 2025-04-24");
        return null;
    }
}
