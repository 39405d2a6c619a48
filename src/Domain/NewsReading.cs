namespace PeaceTracker.Domain;

/// <summary>
/// How far somebody with an account has read the news of a negotiation, for themselves alone: what had arrived up to an
/// item counts as read, in one row however many there are. A <see cref="NewsMark"/> says otherwise of single items.
/// </summary>
public sealed class NewsReading
{
    public required int AccountId { get; init; }

    public required int NegotiationId { get; init; }

    /// <summary>The last item that had arrived: numbers rise as items are stored, also where an old one comes in late.</summary>
    public required long ThroughItemId { get; set; }

    /// <summary>When that was said, UTC.</summary>
    public required DateTime At { get; set; }
}
