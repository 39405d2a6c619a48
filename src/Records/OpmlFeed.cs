using System.Text.Json;
using PeaceTracker.Domain;

namespace PeaceTracker.Records;

/// <summary>A feed that a subscription list names.</summary>
internal sealed record OpmlFeed(string Url, string Title, string? HomePage, string? Category, string? Language)
{
    /// <summary>Under this name, which no attribute can have, stand the headings around the nearest one, from the outermost.</summary>
    public const string Around = "/";

    /// <summary>Where it stands in the file, from 1.</summary>
    public int Line { get; init; }

    /// <summary>What its line says beyond that, by attribute as written there, with the names of prefixes; given back when the list is.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>The feed as it is subscribed, due at once.</summary>
    public NewsFeed ToNews(int negotiationId, DateTime at) => new()
    {
        NegotiationId = negotiationId,
        Url = Url,
        Title = Title,
        HomePage = HomePage,
        Category = Category,
        Language = Language,
        OutlineAttributes = Attributes,
        SubscribedAt = at,
        State = new FeedState { NextCheckAt = at },
    };

    /// <summary>The headings that a feed stands under, from the outermost.</summary>
    public static IReadOnlyList<string> Headings(string? category, IReadOnlyDictionary<string, string> attributes) =>
        category is null ? [] : [.. attributes.TryGetValue(Around, out var outer) ? JsonSerializer.Deserialize<string[]>(outer) ?? [] : [], category];
}
