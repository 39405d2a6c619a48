namespace PeaceTracker.Domain;

/// <summary>What an item says at length, where its feed carries more than a summary.</summary>
public sealed class NewsItemBody
{
    /// <summary>The longest body that is kept, in characters.</summary>
    public const int MaxLength = 64 * 1024;

    public required long ItemId { get; init; }

    /// <summary>Sanitised HTML of few elements, without pictures; made harmless once more wherever it is shown.</summary>
    public required string Html { get; set; }
}
