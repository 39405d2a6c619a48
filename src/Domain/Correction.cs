namespace PeaceTracker.Domain;

/// <summary>A published error that was put right, with the reason that readers are given. Never altered.</summary>
public sealed class Correction
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required Noun Noun { get; init; }

    public required string Key { get; init; }

    /// <summary>What was corrected, in one line.</summary>
    public required string Headline { get; init; }

    /// <summary>Why, in words for the public.</summary>
    public required string Reason { get; init; }

    /// <summary>When the correction was published, UTC.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>The revision that put a position right; null for other nouns.</summary>
    public int? RevisionId { get; init; }

    public PositionRevision? Revision { get; init; }

    /// <summary>What it said before, by field of the written form, as JSON: the fields that changed and no others.</summary>
    public required string Before { get; init; }

    /// <summary>What it says now, for the same fields.</summary>
    public required string After { get; init; }
}
