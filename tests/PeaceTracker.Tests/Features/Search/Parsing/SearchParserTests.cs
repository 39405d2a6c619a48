using CsCheck;
using PeaceTracker.Features.Search.Parsing;

namespace PeaceTracker.Tests.Features.Search.Parsing;

/// <summary>What is typed becomes a search or a fault with its place.</summary>
public sealed class SearchParserTests
{
    /// <summary>What is typed, and how it is understood: clauses between blanks, choices between bars.</summary>
    public static TheoryData<string, string> Understood => new()
    {
        { "crimea", "crimea" },
        { "  crimea   NATO ", "crimea NATO" },
        { "\"de jure\"", "\"de jure\"" },
        { "“de jure” «де-юре»", "\"de jure\" \"де юре\"" },
        { "30-day ceasefire", "30+day ceasefire" },
        { "party:ukraine issue:Crimea", "Party=ukraine Issue=Crimea" },
        { "party:\"European Union\"", "Party=European Union" },
        { "PARTY:ukraine", "Party=ukraine" },
        { "stance:red-line", "RedLine" },
        { "stance:\"Red line\" stance:redline", "RedLine RedLine" },
        { "-vance", "!vance" },
        { "-\"de jure\" -party:russia -stance:opposes", "!\"de jure\" !Party=russia !Opposes" },
        { "nato or membership", "nato|membership" },
        { "a or b OR c d", "a|b|c d" },
        { "party:ukraine or party:russia crimea", "Party=ukraine|Party=russia crimea" },
        { "-a or b", "!a|b" },
        { "\"or\" and not", "\"or\" and not" },
        { "NEAR(a b) a* ^b {c}:d title:", "NEAR+a b a b c+d title" },
        { "at 18:00 https://example.org/a", "at 18+00 https+example+org+a" },
        { "NATO – Crimea", "NATO Crimea" },
        { "Zelenskyy: no", "Zelenskyy no" },
        { "Крим Їжак", "Крим Їжак" },
        { "café e\u0301", "café e\u0301" },
        { "a\0b", "a b" },
        { "", "" },
        { "   ", "" },
    };

    /// <summary>What is typed, the place that is pointed at, and words of what is said.</summary>
    public static TheoryData<string, int, int, string> Refused => new()
    {
        { "crimea since:yesterday", 13, 9, "`since:` needs a day like 2025-04-24" },
        { "since:", 6, 0, "`since:` needs a day" },
        { "until:2025-02-30", 6, 10, "`until:` needs a day" },
        { "since:2025-04-25 until:2025-04-24", 17, 16, "nothing lies between 2025-04-25 and 2025-04-24" },
        { "-since:2025-04-25", 0, 1, "Write `until:`" },
        { "a or since:2025-04-25", 2, 2, "`or` cannot stand before a day" },
        { "or crimea", 0, 2, "`or` needs something" },
        { "crimea or", 7, 2, "`or` needs something" },
        { "a or or b", 5, 2, "`or` needs something" },
        { "crimea \"de jure", 7, 1, "never closed" },
        { "\"—\"", 0, 3, "no word between" },
        { "party: ukraine", 6, 0, "`party:` needs a name right after the colon" },
        { "party:\"\"", 6, 2, "needs a name" },
        { "partei:ukraine", 0, 7, "There is no `partei:`" },
        { "stance:maybe", 7, 5, "supports, accepts-with-conditions" },
        { "stance:no-known-statement", 7, 18, "needs one of" },
        { "***", 0, 3, "There is no word in this" },
        { new string('a', 401), 400, 1, "400 characters at most" },
    };

    [Theory]
    [MemberData(nameof(Understood))]
    public void What_is_typed_is_understood(string text, string meaning)
    {
        var query = SearchParser.Parse(text);
        Assert.Empty(query.Faults);
        Assert.Equal(meaning, Told(query));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_understood_is_pointed_at(string text, int at, int length, string said)
    {
        var query = SearchParser.Parse(text);
        var fault = query.Faults[0];
        Assert.Equal((at, length), (fault.Place.At, fault.Place.Length));
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
        Assert.Empty(query.Clauses);
    }

    [Theory]
    [InlineData("since:2025-04-22", "2025-04-22", null)]
    [InlineData("until:2025-04", null, "2025-04-30")]
    [InlineData("since:2025-04 until:\"2025-04-24\"", "2025-04-01", "2025-04-24")]
    [InlineData("since:2025-04-22 since:2025-04-20 since:2025-04-23", "2025-04-23", null)]
    [InlineData("until:2025-04-22 until:2025-04-20 until:2025-04-23", null, "2025-04-20")]
    public void Days_hold_for_the_whole_search_and_the_narrower_counts(string text, string? since, string? until)
    {
        var query = SearchParser.Parse(text);
        Assert.Empty(query.Faults);
        Assert.False(query.IsEmpty);
        Assert.Equal((since, until), (query.Since?.ToString("yyyy-MM-dd", null), query.Until?.ToString("yyyy-MM-dd", null)));
    }

    [Fact]
    public void Nothing_typed_is_no_search_and_no_fault() => Assert.True(SearchParser.Parse(" \t").IsEmpty);

    [Fact]
    public void More_than_forty_things_are_refused_once()
    {
        var query = SearchParser.Parse(string.Join(' ', Enumerable.Repeat("a", 60)));
        Assert.Contains("40 things", Assert.Single(query.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_typed_has_an_answer_and_every_place_is_within_it() => HostileText.Queries.Sample(text =>
    {
        var query = SearchParser.Parse(text);
        Assert.True(query.Faults.Count == 0 || query.Clauses.Count == 0);
        Assert.All(query.Faults, fault => Assert.True(fault.Place.At >= 0 && fault.Place.Length >= 0 && fault.Place.At + fault.Place.Length <= query.Text.Length, $"{text}: {fault}"));
        Assert.All(query.Faults, fault => Assert.Equal(0, fault.Message.Count(sign => sign == '`') % 2));
        var words = query.Clauses.SelectMany(clause => clause.Choices).SelectMany(choice => choice.Term is WordTerm word ? word.Words : choice.Term is PhraseTerm phrase ? phrase.Words : []);
        Assert.All(words, word => Assert.DoesNotContain(word, sign => sign is '"' or '*' or '\0' or ' ' or '(' or ':'));
    }, iter: 10_000);

    // A search is understood again as it was: the clauses of a search that is written out are the same.
    [Fact]
    public void Searches_that_are_written_out_are_understood_as_they_were() =>
        Gen.Select(Gen.OneOf("crimea", "\"de jure\"", "party:ukraine", "stance:opposes", "issue:\"a b\""), Gen.Bool).Array[1, 6].Sample(terms =>
        {
            var query = SearchParser.Parse(string.Join(' ', terms.Select(term => (term.Item2 ? "-" : "") + term.Item1)));
            Assert.Equal(terms.Select(term => term.Item2), query.Clauses.Select(clause => clause.Choices[0].Excluded));
        });

    private static string Told(SearchQuery query) => string.Join(' ', query.Clauses.Select(clause => string.Join('|', clause.Choices.Select(choice => (choice.Excluded ? "!" : "") + choice.Term switch
    {
        WordTerm word => string.Join('+', word.Words),
        PhraseTerm phrase => $"\"{string.Join(' ', phrase.Words)}\"",
        NamedTerm named => $"{named.Kind}={named.Name}",
        StanceTerm stance => stance.Stance.ToString(),
        _ => "?",
    }))));
}
