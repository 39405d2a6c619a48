using PeaceTracker.Features.Strikes.Parsing;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>Writes doubts about rows so that a thousand alike are one line.</summary>
internal static class RowLines
{
    private const int Most = 10;

    /// <summary>"skipped: 2 rows: the source does not say who claims it (lines 2063, 3582)"</summary>
    public static IEnumerable<string> Of(string what, IEnumerable<RowDoubt> doubts) => doubts
        .GroupBy(doubt => doubt.Reason)
        .OrderByDescending(group => group.Count())
        .Select(group => group.Select(doubt => doubt.Line).ToList() is [var only]
            ? $"{what}: 1 row: {group.Key} (line {only})"
            : $"{what}: {group.Count():N0} rows: {group.Key} (lines {First([.. group.Select(doubt => $"{doubt.Line}")])})");

    /// <summary>The first of many, and that there are more.</summary>
    public static string First(IReadOnlyList<string> items) =>
        string.Join(", ", items.Take(Most)) + (items.Count > Most ? ", …" : "");

    /// <summary>A text from a file in a message.</summary>
    public static string Shortened(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
