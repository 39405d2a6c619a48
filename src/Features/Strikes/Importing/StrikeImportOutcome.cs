using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Parsing;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>What came of importing a strike file.</summary>
internal abstract record StrikeImportOutcome
{
    /// <summary>It was refused; nothing was changed.</summary>
    public sealed record Refused(IReadOnlyList<string> Faults) : StrikeImportOutcome;

    /// <summary>These very bytes were imported before; nothing was changed.</summary>
    public sealed record Same(string Name, DateTime ImportedAt) : StrikeImportOutcome;

    /// <summary>It was stored, or would be where the import was a rehearsal.</summary>
    public sealed record Stored(StrikeFile File, ImportBatch Batch, IReadOnlyList<TableCount> Tables) : StrikeImportOutcome;
}
