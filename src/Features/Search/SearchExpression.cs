using System.Text;
using PeaceTracker.Data.Searching;
using PeaceTracker.Features.Search.Parsing;

namespace PeaceTracker.Features.Search;

/// <summary>
/// Writes a search as an expression of FTS5. Only letters and digits of what was typed get into it, each word between
/// quotation marks: none of the language's own signs and words can.
/// </summary>
internal static class SearchExpression
{
    // Shorter words would find too much: "us" all that begins like "use".
    private const int LettersOfABeginning = 3;

    private const string Everything = "Marks : \"every\"";

    /// <summary>The expression.</summary>
    /// <param name="query">The search.</param>
    /// <param name="negotiation">The negotiation that is searched; null is all.</param>
    /// <param name="marks">The marks of what a name stands for: "p12".</param>
    public static string Write(SearchQuery query, int? negotiation, Func<NamedTerm, IReadOnlyList<string>> marks)
    {
        var wanted = new StringBuilder(negotiation is { } id ? FormattableString.Invariant($"Marks : \"n{id}\"") : Everything);
        var unwanted = new List<string>();
        foreach (var clause in query.Clauses)
        {
            if (clause.Choices is [{ Excluded: true } only])
            {
                unwanted.Add(Term(only.Term, marks));
                continue;
            }

            wanted.Append(" AND (").AppendJoin(" OR ", clause.Choices.Select(choice =>
                choice.Excluded ? $"({Everything} NOT ({Term(choice.Term, marks)}))" : Term(choice.Term, marks))).Append(')');
        }

        return unwanted.Count == 0 ? wanted.ToString() : $"({wanted}) NOT ({string.Join(" OR ", unwanted)})";
    }

    private static string Term(SearchTerm term, Func<NamedTerm, IReadOnlyList<string>> marks) => term switch
    {
        WordTerm word => $"{SearchReading.Texts} : {Quoted(word.Words)}{(word.Words[^1].Length >= LettersOfABeginning ? " *" : "")}",
        PhraseTerm phrase => $"{SearchReading.Texts} : {Quoted(phrase.Words)}",
        StanceTerm stance => Mark("t" + stance.Stance.ToString().ToLowerInvariant()),
        NamedTerm named => $"({string.Join(" OR ", marks(named).Select(Mark))})",
        _ => throw new ArgumentOutOfRangeException(nameof(term)),
    };

    private static string Mark(string mark) => $"Marks : \"{mark}\"";

    private static string Quoted(IEnumerable<string> words) => $"\"{string.Join(' ', words)}\"";
}
