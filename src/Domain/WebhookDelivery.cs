namespace PeaceTracker.Domain;

/// <summary>How far a message has come.</summary>
public enum DeliveryState
{
    Waiting,
    Delivered,

    /// <summary>Given up.</summary>
    Failed,
}

/// <summary>A message to a webhook. It is stored before it is sent, and is sent in the same words as often as it takes.</summary>
public sealed class WebhookDelivery
{
    public long Id { get; private set; }

    public required int WebhookId { get; init; }

    /// <summary>The name of the message, the same in each attempt: who gets it twice can tell.</summary>
    public required string MessageId { get; init; }

    /// <summary>What it is about: "news.added".</summary>
    public required string Type { get; init; }

    /// <summary>Its words, as they are sent.</summary>
    public required string Body { get; init; }

    public required DateTime MadeAt { get; init; }

    public DeliveryState State { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>When it was last tried, UTC.</summary>
    public DateTime? TriedAt { get; set; }

    /// <summary>When it is tried next, UTC; null where it is not.</summary>
    public DateTime? NextAt { get; set; }

    /// <summary>The status of the last answer; null where there was none.</summary>
    public int? Status { get; set; }

    /// <summary>How long the last attempt took.</summary>
    public int Milliseconds { get; set; }

    /// <summary>What went wrong in the last attempt, in words; null when nothing did.</summary>
    public string? Problem { get; set; }
}
