namespace PeaceTracker.Features.News.Stories;

/// <summary>Who an item goes back to, by which articles of one origin are known: what is credited, not what is proven.</summary>
internal static class StoryOrigin
{
    /// <summary>The agency that it credits, else the publisher that an aggregator names, else the source, else the feed.</summary>
    public static string Of(string? credit, string? publisher, int? source, int? feed) =>
        credit ?? publisher?.ToUpperInvariant() ?? $"{source}/{(source is null ? feed : null)}";
}
