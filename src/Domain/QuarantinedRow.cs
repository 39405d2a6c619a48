namespace PeaceTracker.Domain;

/// <summary>What was decided about a row that an import put aside.</summary>
public enum QuarantineState
{
    /// <summary>Nothing yet.</summary>
    Waiting,

    /// <summary>It was stored after all.</summary>
    Accepted,

    /// <summary>It is not to be stored, for a reason that is written down.</summary>
    Dismissed,

    /// <summary>A later edition says it anew, or its import was taken back: there is nothing left to decide.</summary>
    Overtaken,
}

/// <summary>
/// A row of a file that could be read and could not be stored as it is: an unknown weapon, a source that names nobody. It waits
/// beside what is stored until somebody decides; no figure counts it.
/// </summary>
public sealed class QuarantinedRow
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    /// <summary>The import that put it aside.</summary>
    public required int ImportBatchId { get; init; }

    /// <summary>The same for the same row of a later edition.</summary>
    public required string Key { get; init; }

    /// <summary>The line of the file that it stood on.</summary>
    public required int Line { get; init; }

    /// <summary>The names of the columns.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The cells as they were written.</summary>
    public required IReadOnlyList<string> Cells { get; init; }

    /// <summary>Why it could not be stored.</summary>
    public required string Reason { get; init; }

    /// <summary>The column where that shows; null where it is the row as a whole.</summary>
    public string? Column { get; init; }

    public QuarantineState State { get; set; }

    /// <summary>When it was decided, UTC.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>Why, in the words of who decided; what overtook it otherwise.</summary>
    public string? Decision { get; set; }
}
