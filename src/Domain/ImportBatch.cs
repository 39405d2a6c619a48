namespace PeaceTracker.Domain;

/// <summary>One import of a file or folder: what it was, and what came of its rows.</summary>
public sealed class ImportBatch
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    /// <summary>The format, for example <c>dossier</c> or <c>kaggle-missile-attacks</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The file's or folder's own name, without its path.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of what was read, in lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ImportedAt { get; init; }

    public required string Actor { get; init; }

    public required int RowsRead { get; init; }

    /// <summary>Rows that were new.</summary>
    public int Added { get; set; }

    /// <summary>Rows that said something else before.</summary>
    public int Revised { get; set; }

    /// <summary>Rows that said the same before.</summary>
    public int Unchanged { get; set; }

    /// <summary>Rows that are about something else and were not stored; <see cref="Messages"/> says why.</summary>
    public int Skipped { get; set; }

    /// <summary>Rows that wait for a decision, or waited for one: a <see cref="QuarantinedRow"/> each.</summary>
    public int Quarantined { get; set; }

    /// <summary>Rows that say again what an earlier row of the same file says.</summary>
    public int Duplicates { get; set; }

    /// <summary>When all of it was taken back, UTC; null while it stands.</summary>
    public DateTime? UndoneAt { get; set; }

    /// <summary>Who took it back.</summary>
    public string? UndoneBy { get; set; }

    /// <summary>What is worth knowing of rows, with their lines.</summary>
    public IReadOnlyList<string> Messages { get; set; } = [];
}
