using System.Text.RegularExpressions;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Tagging;

/// <summary>The rules of a negotiation, made ready to be held against many items: all of them in one pass over a text.</summary>
internal sealed class TagMatcher
{
    // No pattern of a curator may hold up the news for longer.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly IReadOnlyList<TagRule> rules;

    private readonly TermTree<(int Rule, bool Without)> terms = new();

    private readonly List<(int Rule, Regex Pattern)> patterns = [];

    public TagMatcher(IReadOnlyList<TagRule> rules)
    {
        this.rules = rules;
        for (var rule = 0; rule < rules.Count; rule++)
        {
            foreach (var term in rules[rule].Terms)
            {
                terms.Add(term, (rule, false));
            }

            foreach (var term in rules[rule].Without)
            {
                terms.Add(term, (rule, true));
            }

            patterns.AddRange(rules[rule].Patterns.Select(pattern => (rule, TagPattern.Ready(pattern, Patience))));
        }
    }

    /// <summary>The tags of an item, in the order of rules.</summary>
    /// <param name="text">All that is known of its words.</param>
    /// <param name="language">BCP 47 tag; null where it is not known: then rules of every language count.</param>
    /// <param name="stopped">Keys of rules one of whose patterns took too long; they count as not met.</param>
    public IReadOnlyList<string> TagsOf(string text, string? language, out IReadOnlyList<string> stopped)
    {
        var found = terms.In(Word.In(text)).ToList();
        var met = found.Where(term => !term.Meaning.Without && !found.Exists(other => Covers(other, term))).Select(term => term.Meaning.Rule).ToHashSet();
        var slow = new List<string>();
        foreach (var (rule, pattern) in patterns.Where(candidate => !met.Contains(candidate.Rule)))
        {
            try
            {
                if (pattern.IsMatch(text))
                {
                    met.Add(rule);
                }
            }
            catch (RegexMatchTimeoutException)
            {
                slow.Add(rules[rule].Key);
            }
        }

        stopped = slow;
        return [.. met.Order().Select(rule => rules[rule]).Where(rule => IsFor(rule.Languages, language)).Select(rule => rule.Tag).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether languages of a rule include one; "en-GB" is a kind of "en", and one that is not known may be any.</summary>
    public static bool IsFor(IReadOnlyList<string> languages, string? language) => languages.Count == 0 || language is null
        || languages.Any(tag => language.Equals(tag, StringComparison.OrdinalIgnoreCase) || language.StartsWith(tag + "-", StringComparison.OrdinalIgnoreCase));

    // What a rule leaves out counts where a term of it stands inside.
    private static bool Covers(((int Rule, bool Without) Meaning, int At, int Length) other, ((int Rule, bool Without) Meaning, int At, int Length) term) =>
        other.Meaning.Without && other.Meaning.Rule == term.Meaning.Rule && other.At <= term.At && other.At + other.Length >= term.At + term.Length;
}
