using Microsoft.EntityFrameworkCore;
using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Features.Search;

namespace PeaceTracker.Tests.Features.Search;

/// <summary>Searches in the first dossier find what they ask for, and nothing that was not known by then.</summary>
public sealed class SearchQueriesTests(SearchBench bench) : IClassFixture<SearchBench>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_word_finds_every_kind_newest_first_with_its_count()
    {
        var found = await bench.FindAsync("crimea");
        Assert.All((ResultKind[])[ResultKind.Statements, ResultKind.Positions, ResultKind.Proposals], kind => Assert.True(found.Counts[kind] > 0, kind.ToString()));
        Assert.Equal(found.Hits.OrderByDescending(hit => hit.Day.Day).Select(hit => hit.Day.Day), found.Hits.Select(hit => hit.Day.Day));
        var all = new List<long>();
        for (var page = 1; all.Count < found.Total; page++)
        {
            var hits = (await bench.FindAsync("crimea", page: page)).Hits;
            Assert.NotEmpty(hits);
            all.AddRange(hits.Select(hit => hit.Id));
        }

        Assert.Equal(found.Total, all.Distinct().Count());
        Assert.All(found.Hits, hit => Assert.Contains(hit.Title.Concat(hit.Text).Concat(hit.Quote).Concat(hit.Translation), piece => piece.Found && piece.Text.StartsWith("Crime", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("crimea party:ukraine")]
    [InlineData("crimea party:UKRAINE")]
    [InlineData("crimea -party:russia -party:united-states -party:\"european union\" -party:european-allies party:ukraine")]
    public async Task A_party_is_asked_for_by_its_key_or_its_name(string text)
    {
        var found = await bench.FindAsync(text);
        Assert.Equal((await bench.FindAsync("crimea party:ukraine")).Total > 0, found.Total > 0);
        Assert.All(found.Hits.Where(hit => hit.Party is not null), hit => Assert.Equal("Ukraine", hit.Party));
    }

    [Fact]
    public async Task News_are_found_by_what_their_tags_name()
    {
        Assert.Equal(0, (await bench.FindAsync("speaker:macron party:poland")).Counts.GetValueOrDefault(ResultKind.News));
        await bench.Database.WriteAsync(async (db, _) =>
        {
            var item = await db.NewsItems.OrderBy(row => row.Id).FirstAsync(Token);
            item.Tags = ["speaker:macron", "party:poland", "issue:elections"];
            return await db.SaveChangesAsync(Token);
        });
        Assert.Equal(1, (await bench.FindAsync("speaker:macron party:poland issue:elections")).Counts.GetValueOrDefault(ResultKind.News));
        Assert.Equal(0, (await bench.FindAsync("speaker:macron party:france")).Counts.GetValueOrDefault(ResultKind.News));
    }

    [Fact]
    public async Task An_issue_comes_with_its_parts()
    {
        var (whole, part) = (await bench.FindAsync("issue:territory"), await bench.FindAsync("issue:crimea"));
        Assert.True(whole.Total > part.Total && part.Total > 0);
        Assert.Equal(part.Total, (await bench.FindAsync("issue:territory issue:crimea")).Total);
        Assert.Equal(whole.Total, (await bench.FindAsync("issue:territory or issue:crimea")).Total);
        Assert.Equal(whole.Total - part.Total, (await bench.FindAsync("issue:territory -issue:crimea")).Total);
    }

    [Fact]
    public async Task A_stance_is_of_positions_and_provisions()
    {
        var found = await bench.FindAsync("stance:red-line");
        Assert.NotEmpty(found.Hits);
        Assert.All(found.Hits, hit => Assert.Equal(Stance.RedLine, hit.Stance));
    }

    [Fact]
    public async Task A_speaker_finds_what_was_said_and_what_rests_on_it()
    {
        var found = await bench.FindAsync("speaker:\"volodymyr ZELENSKYY\"");
        Assert.True(found.Counts[ResultKind.Statements] > 0 && found.Counts[ResultKind.Positions] > 0);
        Assert.All(found.Hits.Where(hit => hit.Kind == Noun.Statement), hit => Assert.StartsWith("Volodymyr Zelenskyy", string.Concat(hit.Title.Select(piece => piece.Text)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_source_finds_what_rests_on_it_and_its_news()
    {
        var found = await bench.FindAsync("source:\"The Kyiv Independent\"");
        Assert.True(found.Counts[ResultKind.Statements] > 0);
        Assert.All(found.Hits.Where(hit => hit.Kind is Noun.Statement or Noun.NewsItem), hit => Assert.Equal("The Kyiv Independent", hit.Source));
    }

    [Fact]
    public async Task Days_include_both_ends()
    {
        var found = await bench.FindAsync("since:2025-04-22 until:2025-04-25");
        Assert.NotEmpty(found.Hits);
        Assert.All(found.Hits, hit => Assert.InRange(hit.Day.Day, new DateOnly(2025, 4, 22), new DateOnly(2025, 4, 25)));
    }

    [Fact]
    public async Task A_word_also_finds_longer_ones_and_a_phrase_does_not()
    {
        var (word, phrase) = (await bench.FindAsync("sanction"), await bench.FindAsync("\"sanction\""));
        Assert.True(word.Total > phrase.Total);
        Assert.Equal(word.Total, (await bench.FindAsync("SANCTION")).Total);
        Assert.Equal(word.Total, (await bench.FindAsync("sánction")).Total);
    }

    [Theory]
    [InlineData("NEAR", "AND", "NOT")]
    [InlineData("Marks", "every", "p1")]
    public async Task The_words_of_the_index_itself_are_words_like_others(params string[] words)
    {
        foreach (var word in words)
        {
            Assert.All((await bench.FindAsync(word)).Hits, hit => Assert.Contains(hit.Title.Concat(hit.Text).Concat(hit.Quote).Concat(hit.Translation), piece => piece.Found));
        }

        Assert.Equal(0, (await bench.FindAsync("Marks:every")).Total);
    }

    // The terms were handed over on 17 April 2025 and became public on the 25th.
    [Fact]
    public async Task What_was_said_in_secret_is_not_found_before_it_was_public()
    {
        const string Terms = "party:united-states issue:crimea";
        var day = new DateOnly(2025, 4, 18);
        Assert.Equal(0, (await bench.FindAsync(Terms, day, new(2025, 4, 24))).Total);
        Assert.True((await bench.FindAsync(Terms, day, new(2025, 4, 25))).Total > 0);
        Assert.Equal(0, (await bench.FindAsync(Terms, new(2025, 4, 16))).Total);
        var early = await bench.FindAsync("ceasefire", knownAt: new(2025, 4, 24));
        Assert.All(early.Hits, hit => Assert.True(hit.PublishedOn <= new DateOnly(2025, 4, 24)));
    }

    [Fact]
    public async Task What_was_not_recorded_yet_is_not_found() =>
        Assert.Equal(0, (await bench.FindAsync("crimea", recordedBy: new(2020, 1, 1))).Counts[ResultKind.Positions]);

    [Theory]
    [InlineData("party:ukrane", 6, 6, "Did you mean `party:ukraine`?")]
    [InlineData("crimea speaker:nobody-at-all", 15, 13, "There is no speaker “nobody-at-all” here.")]
    [InlineData("-issue:crimia", 7, 6, "Did you mean `issue:crimea`?")]
    public async Task A_name_that_stands_for_nothing_is_pointed_at(string text, int at, int length, string said)
    {
        var fault = Assert.Single((await bench.FindAsync(text)).Query.Faults);
        Assert.Equal((at, length), (fault.Place.At, fault.Place.Length));
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_example_finds_something()
    {
        var examples = (await bench.FindAsync("")).Examples;
        Assert.Equal(8, examples.Count);
        foreach (var example in examples)
        {
            var found = await bench.FindAsync(example.Text);
            Assert.Empty(found.Query.Faults);
            Assert.True(found.Total > 0, example.Text);
        }
    }

    [Fact]
    public async Task All_negotiations_are_searched_where_none_is_named_and_none_where_it_is_not_there()
    {
        Assert.Equal((await bench.FindAsync("crimea")).Total, (await bench.FindAsync("crimea", negotiation: null)).Total);
        Assert.Null(await bench.Search.FindAsync("nowhere", new SearchView(ClockView.Present, "crimea"), Token));
    }

    [Fact]
    public async Task Every_result_leads_somewhere()
    {
        foreach (var text in (string[])["crimea", "ceasefire", "talks", "since:2025-01-01"])
        {
            var found = await bench.FindAsync(text);
            Assert.All(found.Hits, hit => Assert.Matches("^/ukraine-2025/(positions/[a-z0-9-]+/[a-z0-9-]+/[0-9]+|parties/[a-z0-9-]+|speakers/[a-z0-9-]+|proposals/[a-z0-9-]+|timeline#[a-z0-9-]+|news)$", hit.Address));
        }
    }

    [Fact]
    public void What_the_index_marks_is_cut_into_pieces() => Assert.Equal(
        [new("in ", false), new("Crimea", true), new(" now", false)], MarkedWords.Cut("in \u0002Crimea\u0003 now"));
}
