using PeaceTracker.Domain;
using PeaceTracker.Features.News.Tagging;

namespace PeaceTracker.Features.News.Triaging;

/// <summary>The triage rules of a negotiation, made ready to be held against items. An item meets a rule that it satisfies in everything.</summary>
internal sealed class TriageRulebook
{
    private readonly IReadOnlyList<TriageRule> rules;

    private readonly TermTree<int> terms = new();

    public TriageRulebook(IReadOnlyList<TriageRule> rules)
    {
        this.rules = rules;
        for (var rule = 0; rule < rules.Count; rule++)
        {
            foreach (var term in rules[rule].Terms)
            {
                terms.Add(term, rule);
            }
        }
    }

    /// <summary>The rules that an item meets, in their order.</summary>
    public IReadOnlyList<TriageRule> MetBy(NewsItem item)
    {
        if (rules.Count == 0)
        {
            return [];
        }

        var said = terms.In(Word.In($"{item.Title}\n{item.Summary}")).Select(term => term.Meaning).ToHashSet();
        return [.. rules.Where((rule, place) =>
            rule.Tags.All(tag => Has(item, tag)) && !rule.WithoutTags.Any(tag => Has(item, tag))
            && (rule.Terms.Count == 0 || said.Contains(place)) && TagMatcher.IsFor(rule.Languages, item.Language))];
    }

    // "issue" stands for any tag that begins with "issue:".
    private static bool Has(NewsItem item, string tag) => tag.Contains(':', StringComparison.Ordinal)
        ? item.Tags.Contains(tag, StringComparer.Ordinal)
        : item.Tags.Any(own => own.StartsWith(tag + ":", StringComparison.Ordinal));
}
