using PeaceTracker.Features.Search.Parsing;

namespace PeaceTracker.Features.Search;

/// <summary>Searches to try, made of the names of the negotiation itself, so that each finds what it says.</summary>
internal static class SearchExamples
{
    /// <summary>The examples; fewer where there is little to name.</summary>
    public static IReadOnlyList<SearchExample> From(SearchNames names)
    {
        var (party, other) = (Name(names, NamedKind.Party, 0), Name(names, NamedKind.Party, 1));
        var (issue, second) = (Name(names, NamedKind.Issue, 0), Name(names, NamedKind.Issue, 1));
        var (speaker, source) = (Name(names, NamedKind.Speaker, 0), Name(names, NamedKind.Source, 0));
        var phrase = names.All.Where(name => name.Kind == NamedKind.Issue).Select(name => name.Names[0]).FirstOrDefault(name => SearchLexer.Words(name).Count == 2);
        var word = issue is null ? "ceasefire" : SearchLexer.Words(issue.Names[0])[0].ToLowerInvariant();
        var next = second is null ? "truce" : SearchLexer.Words(second.Names[0])[0].ToLowerInvariant();
        List<SearchExample?> examples =
        [
            new(word, "a word, also as the beginning of a longer one; all words must occur"),
            phrase is null ? null : new($"\"{phrase.ToLowerInvariant()}\"", "these words in this order, each as it is"),
            new($"{word} or {next}", "one of the two, or both"),
            party is null || issue is null ? null : new($"party:{party.Key} issue:{issue.Key}", "of one party, on one issue and its parts"),
            speaker is null ? null : new($"speaker:{speaker.Key}", "what a person said, and positions that rest on it"),
            source is null ? null : new($"source:{Quoted(source.Key)}", "what was read in one source"),
            other is null ? null : new($"stance:red-line -party:{other.Key}", "red lines, without those of one party"),
            new("since:2025-04-22 until:2025-04-25", "said or done in these days, both included; a month is written 2025-04"),
        ];
        return [.. examples.OfType<SearchExample>()];
    }

    private static SearchName? Name(SearchNames names, NamedKind kind, int place) => names.All.Where(name => name.Kind == kind).Skip(place).FirstOrDefault();

    private static string Quoted(string name) => name.Contains(' ', StringComparison.Ordinal) ? $"\"{name}\"" : name;
}
