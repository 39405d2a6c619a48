namespace PeaceTracker.Domain;

/// <summary>What a webhook can be told of.</summary>
public enum WebhookTopic
{
    News,
    Positions,

    /// <summary>Whatever changed: positions, texts, events, commitments and strikes.</summary>
    Changes,

    Corrections,
    Strikes,
}

/// <summary>An address elsewhere that is told when something changes in a negotiation.</summary>
public sealed class Webhook
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Url { get; init; }

    /// <summary>What messages are signed with, sealed; empty once the webhook is removed.</summary>
    public required string Secret { get; set; }

    /// <summary>Names of the topics that it is told of.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    public required DateTime AddedAt { get; init; }

    /// <summary>Who added it.</summary>
    public required string AddedBy { get; init; }

    /// <summary>Up to which row of the change log messages have been made.</summary>
    public required long SeenChange { get; set; }

    /// <summary>Up to which correction messages have been made.</summary>
    public required int SeenCorrection { get; set; }

    /// <summary>Since when a curator lets it rest, UTC.</summary>
    public DateTime? PausedAt { get; set; }

    /// <summary>When it was given up, UTC.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>Why, in words.</summary>
    public string? DisabledWhy { get; set; }

    /// <summary>Since when no attempt has succeeded, UTC; null while the last one did.</summary>
    public DateTime? FailingSince { get; set; }

    /// <summary>When a curator removed it, UTC: its log is kept for a while.</summary>
    public DateTime? RemovedAt { get; set; }

    /// <summary>Whether it is told of what changes.</summary>
    public bool IsActive => PausedAt is null && DisabledAt is null && RemovedAt is null;
}
