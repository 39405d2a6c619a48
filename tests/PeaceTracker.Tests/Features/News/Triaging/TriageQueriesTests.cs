using PeaceTracker.Domain;
using PeaceTracker.Features.News.Triaging;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.News.Triaging;

/// <summary>What is shown of an item in triage: its sentences, what they name, and what sounds unlike what is recorded.</summary>
public sealed class TriageQueriesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sentences_say_whom_they_name_and_the_narrowest_issue()
    {
        await using var desk = await TriageDesk.OpenAsync();
        var sheet = await SheetAsync(desk, "<p>Anna spoke. The border at the river is quiet. The South and the North agree.</p>");
        Assert.Equal([0, 1, 2, 3], sheet.Read.Select(sentence => sentence.Number));
        Assert.Equal(("anna", "north"), (Assert.Single(sheet.Read[1].Speakers), Assert.Single(sheet.Read[1].Parties)));
        Assert.Equal(["border", "river"], sheet.Read[2].Issues.Order());
        Assert.Equal("river", Assert.Single(sheet.Read[2].Narrowest));
        Assert.Equal(["north", "south"], sheet.Read[3].Parties.Order());
        Assert.Null(sheet.Telling);
    }

    [Theory]
    [InlineData("Anna rules out that the border stays.", "rules out")]
    [InlineData("The North rejected the border of today.", "rejected")]
    [InlineData("The South rejected the border of today.", null)] // nothing is recorded of the South
    [InlineData("The North and the South rejected the border of today.", null)]
    [InlineData("The North is ready to accept the border.", null)] // that is what is recorded
    [InlineData("The North denies that it rejected the border.", null)]
    [InlineData("The North rejected the plan.", null)] // no issue
    public async Task A_sentence_sounds_otherwise_by_its_words(string sentence, string? words)
    {
        await using var desk = await TriageDesk.OpenAsync();
        var sheet = await SheetAsync(desk, $"<p>It rained. {sentence}</p>");
        Assert.Equal(words, sheet.Hints.SingleOrDefault()?.Words);
        if (words is not null)
        {
            Assert.Equal((2, "north", "border", Stance.Supports, (int?)2), (sheet.Hints[0].Sentence, sheet.Hints[0].PartyKey, sheet.Hints[0].IssueKey, sheet.Hints[0].Stance, sheet.Telling));
        }
    }

    [Fact]
    public async Task Where_nothing_sounds_otherwise_who_speaks_on_something_tells_most()
    {
        await using var desk = await TriageDesk.OpenAsync();
        Assert.Equal(2, (await SheetAsync(desk, "<p>The border is quiet. Anna was at the border.</p>")).Telling);
        Assert.Equal(3, (await SheetAsync(desk, "<p>The border is quiet. Anna was at the border. “The border stays quiet,” Anna said.</p>", "Anna at the border")).Telling);
    }

    [Fact]
    public async Task The_choices_are_in_the_order_of_the_dossier_with_who_speaks_for_whom()
    {
        await using var desk = await TriageDesk.OpenAsync();
        var choices = await desk.Get<TriageQueries>().ChoicesAsync(CurationDesk.Negotiation, Token);
        Assert.Equal(["north", "south"], choices.Parties.Select(party => party.Key));
        Assert.Equal("Anna, President", Assert.Single(choices.Parties[0].Speakers).Words);
        Assert.Equal(["border", "river"], choices.Issues.Select(issue => issue.Key));
        Assert.Equal(("north", null), (choices.PartyOf("anna"), choices.PartyOf("otto")));
        Assert.Empty((await desk.Get<TriageQueries>().ChoicesAsync("nowhere", Token)).Parties);
    }

    private static async Task<TriageSheet> SheetAsync(CurationDesk desk, string body, string title = "A headline") =>
        (await desk.Get<TriageQueries>().SheetAsync((await desk.PutInAsync(title, body)).ItemId, 0, Token))!;
}
