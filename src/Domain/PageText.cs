namespace PeaceTracker.Domain;

/// <summary>
/// The text of a page, as a curator found it, for quotes to be checked against. It is not shown to the public: the words
/// belong to whoever wrote them. Never altered; a page that changed is stored anew.
/// </summary>
public sealed class PageText
{
    /// <summary>The longest text that is stored, in characters.</summary>
    public const int MaxLength = 500_000;

    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Url { get; init; }

    public required string Text { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime StoredAt { get; init; }

    public required string StoredBy { get; init; }
}
