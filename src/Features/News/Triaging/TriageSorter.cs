using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Triaging;

/// <summary>Puts items before curators that a rule finds. Within the write that stores them, after they have their numbers and tags.</summary>
internal static class TriageSorter
{
    /// <summary>Who did it, where a rule did.</summary>
    public const string Actor = "triage rules";

    /// <summary>Sorts items that are stored; what is in triage already, whatever became of it, stays as it is.</summary>
    /// <returns>How many came in.</returns>
    public static async Task<int> SortAsync(
        TrackerContext db, Recording recording, int negotiationId, IReadOnlyCollection<NewsItem> items, CancellationToken cancellationToken)
    {
        var rules = items.Count == 0 ? [] : await db.TriageRules.AsNoTracking().Where(rule => rule.NegotiationId == negotiationId).OrderBy(rule => rule.Key).ToListAsync(cancellationToken);
        var book = new TriageRulebook(rules);
        var found = items.Select(item => (Item: item, Rules: book.MetBy(item))).Where(pair => pair.Rules.Count > 0).ToList();
        if (found.Count == 0)
        {
            return 0;
        }

        var numbers = found.Select(pair => pair.Item.Id).ToList();
        var known = (await db.Triages.Where(triage => numbers.Contains(triage.ItemId)).Select(triage => triage.ItemId).ToListAsync(cancellationToken)).ToHashSet();
        var accounts = await AccountsAsync(db, rules, cancellationToken);
        var fresh = found.Where(pair => !known.Contains(pair.Item.Id)).Select(pair => New(pair.Item, pair.Rules, accounts, recording.At)).ToList();
        db.AddRange(fresh);
        await db.SaveChangesAsync(cancellationToken);
        return fresh.Count;
    }

    private static Triage New(NewsItem item, IReadOnlyList<TriageRule> rules, Dictionary<string, int> accounts, DateTime now)
    {
        var assignee = rules.Select(rule => rule.Assignee).FirstOrDefault(name => name is not null && accounts.ContainsKey(name));
        return new()
        {
            ItemId = item.Id, NegotiationId = item.NegotiationId, Rules = [.. rules.Select(rule => rule.Key)], AssigneeId = assignee is null ? null : accounts[assignee],
            Assignee = assignee, ArrivedAt = now, ChangedAt = now, Actor = Actor, Version = 1,
        };
    }

    // Whoever has left is given nothing.
    private static async Task<Dictionary<string, int>> AccountsAsync(TrackerContext db, List<TriageRule> rules, CancellationToken cancellationToken)
    {
        var names = rules.Select(rule => rule.Assignee).OfType<string>().Distinct().ToList();
        return names.Count == 0 ? [] : await db.Users.Where(account => account.DisabledAt == null && names.Contains(account.Email!))
            .ToDictionaryAsync(account => account.Email!, account => account.Id, StringComparer.Ordinal, cancellationToken);
    }
}
