namespace PeaceTracker.Domain;

/// <summary>One visit to a feed, as it stands in the log of visits.</summary>
public sealed class FeedVisit
{
    public long Id { get; private set; }

    public required int FeedId { get; init; }

    /// <summary>When it ended, UTC.</summary>
    public required DateTime At { get; init; }

    public required FeedOutcome Outcome { get; init; }

    /// <summary>The status of the last answer; null where there was none.</summary>
    public int? Status { get; init; }

    /// <summary>Bytes of the document as they came over the wire.</summary>
    public long Bytes { get; init; }

    /// <summary>Items in the document.</summary>
    public int Items { get; init; }

    /// <summary>Items that were not known before.</summary>
    public int NewItems { get; init; }

    /// <summary>Items that said something else before.</summary>
    public int ChangedItems { get; init; }

    /// <summary>How long it took, from the question to the last byte.</summary>
    public int Milliseconds { get; init; }

    /// <summary>What went wrong, in words; null when nothing did.</summary>
    public string? Problem { get; init; }
}
