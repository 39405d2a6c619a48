using PeaceTracker.Domain;

namespace PeaceTracker.Features.Following.Curation;

/// <summary>All webhooks, and what was last sent.</summary>
public sealed record WebhookLists(IReadOnlyList<WebhookPlace> Negotiations, IReadOnlyList<WebhookLine> Webhooks, IReadOnlyList<DeliveryLine> Deliveries, bool HasAddress);

/// <summary>A negotiation that a webhook can be added to.</summary>
public sealed record WebhookPlace(string Slug, string Title);

/// <summary>A webhook in a list. Times are UTC.</summary>
public sealed record WebhookLine(
    int Id, string Negotiation, string Url, IReadOnlyList<string> Topics, DateTime AddedAt, string AddedBy, DateTime? PausedAt, DateTime? DisabledAt, string? DisabledWhy, DateTime? FailingSince)
{
    public bool IsInUse => PausedAt is null && DisabledAt is null;
}

/// <summary>A message in the log. Times are UTC.</summary>
public sealed record DeliveryLine(
    long Id, string Url, string MessageId, string Type, DateTime MadeAt, DeliveryState State, int Attempts, DateTime? TriedAt, DateTime? NextAt, int? Status, int Milliseconds, string? Problem);
