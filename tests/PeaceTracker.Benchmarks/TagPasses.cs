using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Tagging;

namespace PeaceTracker.Benchmarks;

/// <summary>
/// How long two hundred tag rules of ten terms take for ten thousand items: all of them in one pass over each text, as items
/// are tagged; one pass for each rule, by the same means; and one regular expression for each rule. All must find the same.
/// </summary>
internal static class TagPasses
{
    private const int Rules = 200;

    private const int TermsEach = 10;

    private const int Items = 10_000;

    private const int VocabularySize = 8_000;

    public static Task RunAsync()
    {
        var chance = new Random(2025);
        var vocabulary = Vocabulary(chance);
        var rules = Enumerable.Range(0, Rules).Select(i => Rule(i, chance, vocabulary)).ToList();
        var texts = Enumerable.Range(0, Items).Select(_ => Text(chance, vocabulary)).ToList();
        var together = new TagMatcher(rules);
        var apart = rules.ConvertAll(rule => new TagMatcher([rule]));
        var expressions = rules.ConvertAll(Expression);
        var (one, each, written) = (new List<double>(), new List<double>(), new List<double>());
        var found = 0;
        for (var round = -1; round < Rounds.Count; round++)
        {
            found = Take(round, one, texts, text => together.TagsOf(text, null, out _).Count);
            var other = Take(round, each, texts, text => apart.Sum(matcher => matcher.TagsOf(text, null, out _).Count));
            var third = Take(round, written, texts, text => expressions.Count(expression => expression.IsMatch(text)));
            if (found == 0 || found != other || found != third)
            {
                throw new InvalidOperationException($"They do not find the same: {found}, {other} and {third} tags.");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Rules * TermsEach:N0} terms in {Rules} rules × {Items:N0} items of 40 words; {found:N0} tags; {Rounds.Count} rounds after one to warm up"));
        Console.WriteLine(Rounds.Line("all rules in one pass", "ms", one));
        Console.WriteLine(Rounds.Line("one pass for each rule", "ms", each));
        Console.WriteLine(Rounds.Line("one expression for each rule", "ms", written));
        Console.WriteLine(Rounds.Ratio("a pass for each rule to one pass", each, one));
        Console.WriteLine(Rounds.Ratio("expressions to one pass", written, one));
        return Task.CompletedTask;
    }

    private static int Take(int round, List<double> times, List<string> texts, Func<string, int> tags)
    {
        var watch = Stopwatch.StartNew();
        var found = texts.Sum(tags);
        if (round >= 0)
        {
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return found;
    }

    // Half in Latin letters and half in Cyrillic ones, as the news here is.
    private static List<string> Vocabulary(Random chance)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < VocabularySize)
        {
            var letters = words.Count % 2 == 0 ? "abcdefghijklmnopqrstuvwxyz" : "абвгдежзийклмнопрстуфхцчшщьюя";
            words.Add(string.Concat(Enumerable.Range(0, chance.Next(4, 11)).Select(_ => letters[chance.Next(letters.Length)])));
        }

        return [.. words];
    }

    // Of ten terms five are words, three are words with any ending, and two are phrases.
    private static TagRule Rule(int number, Random chance, List<string> vocabulary) => new()
    {
        NegotiationId = 1, Key = $"rule-{number}", Subject = TagSubject.Issue, About = $"issue-{number}",
        Terms = [.. Enumerable.Range(0, TermsEach).Select(i => i < 5 ? Any(chance, vocabulary) : i < 8 ? $"{Any(chance, vocabulary)}*" : $"{Any(chance, vocabulary)} {Any(chance, vocabulary)}")],
    };

    private static Regex Expression(TagRule rule) => new(
        $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', rule.Terms.Select(term => term.TrimEnd('*') + (term.EndsWith('*') ? @"[\p{L}\p{N}]*" : "")))})(?![\p{{L}}\p{{N}}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled);

    // Common words come often and rare ones seldom, as they do in any language.
    private static string Text(Random chance, List<string> vocabulary) => string.Join(' ', Enumerable.Range(0, 40).Select(_ => Common(chance, vocabulary)));

    private static string Common(Random chance, List<string> vocabulary) => vocabulary[(int)(Math.Pow(chance.NextDouble(), 3) * vocabulary.Count)];

    private static string Any(Random chance, List<string> vocabulary) => vocabulary[chance.Next(vocabulary.Count)];
}
