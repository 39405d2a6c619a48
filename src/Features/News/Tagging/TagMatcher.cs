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
        var met = Standing(Word.In(text)).Select(term => term.Meaning.Rule).ToHashSet();
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

    /// <summary>Where a text says what the rules look for, whatever its language: the place of the first character and how many there are, from the beginning on.</summary>
    public IReadOnlyList<(int At, int Length)> PlacesIn(string text)
    {
        var words = Word.In(text);
        var places = Standing(words).Select(term => (words[term.At].At, Length: words[term.At + term.Length - 1].End - words[term.At].At)).ToList();
        foreach (var (_, pattern) in patterns)
        {
            try
            {
                places.AddRange(pattern.Matches(text).Where(match => match.Length > 0).Select(match => (match.Index, match.Length)));
            }
            catch (RegexMatchTimeoutException)
            {
                // It counts as not found.
            }
        }

        return [.. places.OrderBy(place => place.At).ThenByDescending(place => place.Length)];
    }

    /// <summary>Whether languages of a rule include one; "en-GB" is a kind of "en", and one that is not known may be any.</summary>
    public static bool IsFor(IReadOnlyList<string> languages, string? language) => languages.Count == 0 || language is null
        || languages.Any(tag => language.Equals(tag, StringComparison.OrdinalIgnoreCase) || language.StartsWith(tag + "-", StringComparison.OrdinalIgnoreCase));

    // The terms that stand in a text and count.
    private IEnumerable<((int Rule, bool Without) Meaning, int At, int Length)> Standing(IReadOnlyList<Word> words)
    {
        var found = terms.In(words).ToList();
        return found.Where(term => !term.Meaning.Without && !found.Exists(other => Covers(other, term)));
    }

    // What a rule leaves out counts where a term of it stands inside.
    private static bool Covers(((int Rule, bool Without) Meaning, int At, int Length) other, ((int Rule, bool Without) Meaning, int At, int Length) term) =>
        other.Meaning.Without && other.Meaning.Rule == term.Meaning.Rule && other.At <= term.At && other.At + other.Length >= term.At + term.Length;
}
