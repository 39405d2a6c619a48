using PeaceTracker.Domain;
using PeaceTracker.Features.News.Parsing;

namespace PeaceTracker.Features.News.Visiting;

/// <summary>What a visit brought.</summary>
/// <param name="Document">The feed's document, where it sent one that could be read.</param>
/// <param name="New">Items that were not known before.</param>
/// <param name="Changed">How many items said something else before.</param>
internal sealed record VisitYield(ParsedFeed? Document, IReadOnlyList<NewsItem> New, int Changed)
{
    public static VisitYield Nothing { get; } = new(null, [], 0);
}
