namespace PeaceTracker.Domain;

/// <summary>What happened to a noun.</summary>
public enum ChangeKind
{
    Added,
    Revised,

    /// <summary>It is no longer shown, and can be restored.</summary>
    Retired,

    Restored,
}

/// <summary>
/// One row of the change log. It is written in the transaction of the change itself and is never altered: live signals
/// are only hints to come and read it.
/// </summary>
public sealed class Change
{
    /// <summary>Ever rising; the cursor of whoever follows.</summary>
    public long Seq { get; private set; }

    public int NegotiationId { get; init; }

    /// <summary>The negotiation itself, where it is as new as the change.</summary>
    public Negotiation? Negotiation { get; init; }

    /// <summary>When it was recorded, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who did it: a curator, or what the application did on whose behalf.</summary>
    public required string Actor { get; init; }

    public required Noun Noun { get; init; }

    public required string Key { get; init; }

    public required ChangeKind Kind { get; init; }

    /// <summary>What it is about, in one line, as it read then.</summary>
    public required string Headline { get; init; }

    /// <summary>The day in the world that it is about, where it has one.</summary>
    public DateOnly? Day { get; init; }

    public int? ImportBatchId { get; init; }
}
