namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>What is worth knowing of an import, in lines that are kept with it; a thousand rows alike are one line.</summary>
internal static class ImportMessages
{
    private const int Most = 10;

    public static IReadOnlyList<string> Of(StrikeSummary summary, StrikeDifference difference) =>
    [
        .. summary.Lines(),
        .. summary.UnknownModels.Count == 0 ? (string[])[] : [$"unknown models: {First([.. summary.UnknownModels.Keys.Select(Shortened)])}"],
        .. difference.Removed == 0 ? (string[])[] : [$"kept: {Counted(difference.Removed, "row")} of earlier editions that this one does not have ({First(difference.FirstRemoved)})"],
        .. difference.FiguresRemoved == 0
            ? (string[])[]
            : [$"kept: {Counted(difference.FiguresRemoved, "figure")} that this edition leaves out of its rows ({First(difference.FirstFiguresRemoved)})"],
    ];

    /// <summary>The first of many, and that there are more.</summary>
    public static string First(IReadOnlyList<string> items) => string.Join(", ", items.Take(Most)) + (items.Count > Most ? ", …" : "");

    public static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count:N0} {noun}s";

    private static string Shortened(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
