namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>What becomes of a row. Every row that was read has one of these, and a word for it.</summary>
internal enum RowFate
{
    /// <summary>It is stored, perhaps with doubts that are stored with it.</summary>
    Stored,

    /// <summary>It needs a decision: it waits beside what is stored.</summary>
    Quarantined,

    /// <summary>It says again, to the letter, what an earlier row of the file says.</summary>
    Duplicate,

    /// <summary>It is about something else than what is imported here.</summary>
    LeftOut,
}

/// <summary>One row of a file, and what becomes of it.</summary>
/// <param name="Line">The line it stands on.</param>
/// <param name="Key">The same for the same row of a later edition.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Strike">What is stored; null where nothing is.</param>
/// <param name="Doubts">Why it is not stored, or what is doubtful about what is.</param>
internal sealed record ReadRow(int Line, string Key, RowFate Fate, ReportedStrike? Strike, IReadOnlyList<RowDoubt> Doubts)
{
    /// <summary>A weapon that nobody knows the kind of.</summary>
    public string? UnknownModel { get; init; }

    /// <summary>The place that the row is about, as it is named.</summary>
    public string? Place { get; init; }

    public static ReadRow Without(int line, string key, RowFate fate, string reason, string? column = null) =>
        new(line, key, fate, null, [new(line, reason, column)]);
}

/// <summary>A doubt about one row, in words that many rows may share.</summary>
/// <param name="Line">The line it stands on.</param>
/// <param name="Reason">What is doubtful.</param>
/// <param name="Column">The column where that shows; null where it is the row as a whole.</param>
internal sealed record RowDoubt(int Line, string Reason, string? Column = null);
