using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Tagging;

/// <summary>What the rules of a negotiation say that items are about.</summary>
/// <param name="matcher">The rules.</param>
/// <param name="parents">The tag of the issue that an issue is part of, by its own tag.</param>
/// <param name="logger">Is told of patterns that took too long.</param>
internal sealed class ItemTags(TagMatcher matcher, IReadOnlyDictionary<string, string> parents, ILogger logger)
{
    /// <summary>The tags of an item, for example <c>party:ukraine</c>.</summary>
    public IReadOnlyList<string> Of(NewsItem item) => Of($"{item.Title}\n{item.Summary}", item.Language);

    /// <summary>The tags of any words.</summary>
    public IReadOnlyList<string> Of(string text, string? language)
    {
        var tags = matcher.TagsOf(text, language, out var stopped);
        foreach (var rule in stopped)
        {
            logger.LogWarning("A pattern of tag rule {Rule} took too long on “{Title}” and was left out.", rule, text.Split('\n')[0]);
        }

        return tags;
    }

    /// <summary>What filters look up: the tags that an item has, and those of the issues that its issues are part of.</summary>
    public IEnumerable<NewsTag> Rows(NewsItem item) => item.Tags.SelectMany(Upward).Distinct(StringComparer.Ordinal)
        .Select(tag => new NewsTag { NegotiationId = item.NegotiationId, Tag = tag, SortAt = item.SortAt, ItemId = item.Id });

    /// <summary>These tags without the issues of which they name a part.</summary>
    public IReadOnlyList<string> Narrowest(IReadOnlyList<string> found)
    {
        var above = found.SelectMany(tag => Upward(tag).Skip(1)).ToHashSet(StringComparer.Ordinal);
        return [.. found.Where(tag => !above.Contains(tag))];
    }

    private IEnumerable<string> Upward(string tag)
    {
        // As deep as issues go, and not round in a circle.
        for (var (next, depth) = ((string?)tag, 0); next is not null && depth < 8; next = parents.GetValueOrDefault(next), depth++)
        {
            yield return next;
        }
    }
}
