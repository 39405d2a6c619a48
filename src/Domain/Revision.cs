namespace PeaceTracker.Domain;

/// <summary>What a noun said before it was changed. Written in the transaction of the change, never altered.</summary>
public sealed class Revision
{
    public long Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required Noun Noun { get; init; }

    public required string Key { get; init; }

    /// <summary>When it was changed, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    public required string Actor { get; init; }

    /// <summary>The former values by field name, as JSON.</summary>
    public required string Former { get; init; }

    public int? ImportBatchId { get; init; }
}
