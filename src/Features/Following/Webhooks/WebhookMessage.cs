using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PeaceTracker.Features.Following.Webhooks;

/// <summary>What a webhook is told: which things, under which titles, and where they can be read. Never the things themselves.</summary>
/// <param name="Type">What happened: "news.added".</param>
/// <param name="Timestamp">When the message was made, UTC.</param>
/// <param name="Data">What it is about.</param>
internal sealed record WebhookMessage(string Type, DateTime Timestamp, WebhookData Data)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Write() => JsonSerializer.Serialize(this, Options);
}

/// <param name="Negotiation">Slug of the negotiation.</param>
/// <param name="Url">The page that shows all of it.</param>
/// <param name="Total">How many things.</param>
/// <param name="Items">The newest of them.</param>
internal sealed record WebhookData(string Negotiation, string Url, int Total, IReadOnlyList<WebhookThing> Items);

/// <param name="Id">What it is known by here: "news/17".</param>
/// <param name="Title">What it is called.</param>
/// <param name="Url">Where it can be read.</param>
internal sealed record WebhookThing(string Id, string Title, string Url);
