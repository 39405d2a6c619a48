namespace PeaceTracker.Domain;

/// <summary>How often a digest comes.</summary>
public enum DigestRhythm
{
    Daily,
    Weekly,
}

/// <summary>An account that is told by e-mail what changed in a negotiation.</summary>
public sealed class DigestSubscription
{
    public int Id { get; private set; }

    public required int AccountId { get; init; }

    public required int NegotiationId { get; init; }

    public required DigestRhythm Rhythm { get; set; }

    /// <summary>The day of a weekly one.</summary>
    public DayOfWeek Weekday { get; set; } = DayOfWeek.Monday;

    /// <summary>The hour of the day, in its zone, from 0 to 23.</summary>
    public required int Hour { get; set; }

    /// <summary>IANA name of the zone.</summary>
    public required string Zone { get; set; }

    public required DateTime SubscribedAt { get; init; }

    /// <summary>When the next one is due, UTC. It moves on before a digest is sent, so that none is sent twice.</summary>
    public required DateTime NextAt { get; set; }

    /// <summary>Up to when it was told what changed, UTC. It moves on after a digest was sent, so that nothing is left out.</summary>
    public required DateTime CoveredUntil { get; set; }

    /// <summary>When the last one was sent, UTC.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>What kept the last one from being sent, in words.</summary>
    public string? Problem { get; set; }
}
