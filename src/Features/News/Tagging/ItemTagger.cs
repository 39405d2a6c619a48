using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Tagging;

/// <summary>Says what items are about, by the rules of their negotiation. Rules are read once until they change.</summary>
internal sealed class ItemTagger : IDisposable
{
    private readonly ConcurrentDictionary<int, TagMatcher> matchers = new();

    private readonly Writer writer;

    private readonly ILogger<ItemTagger> logger;

    public ItemTagger(Writer writer, ILogger<ItemTagger> logger)
    {
        (this.writer, this.logger) = (writer, logger);
        writer.Committed += Forget;
    }

    /// <summary>The tags of an item of a negotiation, for example <c>party:ukraine</c>.</summary>
    public async Task<Func<NewsItem, IReadOnlyList<string>>> ForAsync(TrackerContext db, int negotiationId, CancellationToken cancellationToken)
    {
        if (!matchers.TryGetValue(negotiationId, out var matcher))
        {
            var rules = await db.TagRules.AsNoTracking().Where(rule => rule.NegotiationId == negotiationId).OrderBy(rule => rule.Id).ToListAsync(cancellationToken);
            matcher = matchers[negotiationId] = new(rules);
        }

        return item =>
        {
            var tags = matcher.TagsOf($"{item.Title}\n{item.Summary}", item.Language, out var stopped);
            foreach (var rule in stopped)
            {
                logger.LogWarning("A pattern of tag rule {Rule} took too long on “{Title}” and was left out.", rule, item.Title);
            }

            return tags;
        };
    }

    public void Dispose() => writer.Committed -= Forget;

    private void Forget(IReadOnlySet<(int NegotiationId, Noun Noun)> touched)
    {
        foreach (var (negotiation, _) in touched.Where(change => change.Noun == Noun.TagRule))
        {
            matchers.TryRemove(negotiation, out _);
        }
    }
}
