using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Tagging;

/// <summary>Says what items are about, by the rules of their negotiation. Rules, and which issue is part of which, are read once until they change.</summary>
internal sealed class ItemTagger : IDisposable
{
    private readonly ConcurrentDictionary<int, ItemTags> known = new();

    private readonly Writer writer;

    private readonly ILogger<ItemTagger> logger;

    public ItemTagger(Writer writer, ILogger<ItemTagger> logger)
    {
        (this.writer, this.logger) = (writer, logger);
        writer.Committed += Forget;
    }

    /// <summary>What the items of a negotiation are about.</summary>
    public async Task<ItemTags> ForAsync(TrackerContext db, int negotiationId, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(negotiationId, out var tags))
        {
            return tags;
        }

        var rules = await db.TagRules.AsNoTracking().Where(rule => rule.NegotiationId == negotiationId).OrderBy(rule => rule.Id).ToListAsync(cancellationToken);
        var parts = await db.Issues.Where(issue => issue.NegotiationId == negotiationId)
            .Join(db.Issues, issue => issue.ParentId, parent => parent.Id, (issue, parent) => new { issue.Key, Parent = parent.Key }).ToListAsync(cancellationToken);
        return known[negotiationId] = new(new TagMatcher(rules), parts.ToDictionary(part => "issue:" + part.Key, part => "issue:" + part.Parent, StringComparer.Ordinal), logger);
    }

    public void Dispose() => writer.Committed -= Forget;

    /// <summary>Whether a change of this noun may change what items are about.</summary>
    public static bool IsRule(Noun noun) => noun is Noun.TagRule or Noun.Issue;

    private void Forget(IReadOnlySet<(int NegotiationId, Noun Noun)> touched)
    {
        foreach (var (negotiation, _) in touched.Where(change => IsRule(change.Noun)))
        {
            known.TryRemove(negotiation, out _);
        }
    }
}
