using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Files;

namespace PeaceTracker.Features.Exchange;

/// <summary>What came of importing a dossier.</summary>
internal abstract record DossierOutcome
{
    /// <summary>It has faults; nothing was changed.</summary>
    public sealed record Refused(IReadOnlyList<Fault> Faults) : DossierOutcome;

    /// <summary>It is the very package that was imported last; nothing was changed.</summary>
    public sealed record Same(string Slug) : DossierOutcome;

    /// <summary>It was stored.</summary>
    public sealed record Stored(string Slug, ImportBatch Batch, IReadOnlyList<TableCount> Tables) : DossierOutcome;
}
