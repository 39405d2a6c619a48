namespace PeaceTracker.Domain;

/// <summary>Items that tell the same: several articles, often of one origin. They are grouped, never deleted. Counts are kept with the items.</summary>
public sealed class Story
{
    public long Id { get; private set; }

    public required int NegotiationId { get; init; }

    /// <summary>The item that was published first.</summary>
    public required long LeadItemId { get; set; }

    /// <summary>The item that was published last.</summary>
    public required long LatestItemId { get; set; }

    /// <summary>When its first item was published, UTC, as lists sort it.</summary>
    public required DateTime FirstAt { get; set; }

    /// <summary>When its last item was published, UTC, as lists sort it.</summary>
    public required DateTime LastAt { get; set; }

    /// <summary>How many items.</summary>
    public required int Items { get; set; }

    /// <summary>How many of them are independent: items of one news agency, or of one publisher, are one origin.</summary>
    public required int Origins { get; set; }
}
