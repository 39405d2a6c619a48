namespace PeaceTracker.Domain;

/// <summary>What an item said before its publisher changed it. Never changed or deleted.</summary>
public sealed class NewsItemVersion
{
    public long Id { get; private set; }

    public required long ItemId { get; init; }

    /// <summary>Counted from 1, the version that was seen first.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }

    public string? Summary { get; init; }

    /// <summary>Sanitised HTML, as in <see cref="NewsItemBody"/>.</summary>
    public string? Body { get; init; }

    public string? Url { get; init; }

    public string? Author { get; init; }

    /// <summary>When its publisher said it was published, UTC.</summary>
    public DateTime? PublishedAt { get; init; }

    /// <summary>When its publisher said it was last changed, UTC.</summary>
    public DateTime? UpdatedAt { get; init; }

    /// <summary>When this version was first seen here, UTC.</summary>
    public required DateTime SeenAt { get; init; }

    /// <summary>When the next one was first seen here, UTC.</summary>
    public required DateTime ReplacedAt { get; init; }
}
