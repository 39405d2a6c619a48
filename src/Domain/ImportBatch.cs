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

    /// <summary>Rows that were not stored; <see cref="Messages"/> says why.</summary>
    public int Skipped { get; set; }

    /// <summary>What is worth knowing of rows, with their lines.</summary>
    public IReadOnlyList<string> Messages { get; set; } = [];
}
