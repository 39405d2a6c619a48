using System.Text.Json.Serialization;

namespace PeaceTracker.Features.Embeds.OEmbed;

/// <summary>What oEmbed 1.0 answers for a widget: a frame, and how large it is. Names are those of the format.</summary>
internal sealed record OEmbedAnswer
{
    [JsonPropertyName("version")]
    public string Version { get; } = "1.0";

    [JsonPropertyName("type")]
    public string Type { get; } = "rich";

    [JsonPropertyName("title")]
    public required string Title { get; init; }

    [JsonPropertyName("provider_name")]
    public string Provider { get; } = "PeaceTracker";

    [JsonPropertyName("provider_url")]
    public required string Site { get; init; }

    [JsonPropertyName("html")]
    public required string Html { get; init; }

    /// <summary>In CSS pixels.</summary>
    [JsonPropertyName("width")]
    public required int Width { get; init; }

    /// <summary>In CSS pixels.</summary>
    [JsonPropertyName("height")]
    public required int Height { get; init; }

    /// <summary>A picture of it; null where it is larger than was asked for.</summary>
    [JsonPropertyName("thumbnail_url"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Thumbnail { get; init; }

    /// <summary>In pixels.</summary>
    [JsonPropertyName("thumbnail_width"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ThumbnailWidth => Thumbnail is null ? null : OEmbedEndpoint.Card.Width;

    /// <summary>In pixels.</summary>
    [JsonPropertyName("thumbnail_height"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ThumbnailHeight => Thumbnail is null ? null : OEmbedEndpoint.Card.Height;

    /// <summary>How long the answer may be kept, in seconds.</summary>
    [JsonPropertyName("cache_age")]
    public required int CacheAge { get; init; }
}
