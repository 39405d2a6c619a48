using PeaceTracker.Features.News.Triaging.Drafting;
using PeaceTracker.Features.News.Triaging.Reading;

namespace PeaceTracker.Tests.Features.News.Triaging.Drafting;

/// <summary>What the words tell is filled in; what they leave open is left open.</summary>
public sealed class StatementGuessTests
{
    private static readonly StatementChoices Choices = new([new("north", "The North", [new("anna", "Anna, President")]), new("south", "The South", [])], [new("border", "Border"), new("river", "River")]);

    [Theory]
    [InlineData("anna/north/river", "north", "anna", "river")] // who speaks for a party
    [InlineData("anna/north south/river", "north", "anna", "river")] // Anna speaks of the South
    [InlineData("/south/river", "south", null, "river")]
    [InlineData("/north south/river", null, null, "river")] // whose words are they?
    [InlineData("anna otto/north south/river", null, null, "river")]
    [InlineData("anna/north/river border", "north", "anna", null)]
    [InlineData("//river", "north", "anna", "river")] // "He is ready to share the river": the item names one speaker
    [InlineData("/south/", "south", null, "border")] // the item is about one issue
    public void It_says_what_is_named_alone(string sentence, string? party, string? speaker, string? issue) =>
        Assert.Equal(new StatementGuess(party, speaker, issue), StatementGuess.Of([Read(1, sentence)], [Read(0, "anna/north/border"), Read(1, sentence)], Choices));

    [Fact]
    public void Where_the_item_names_several_it_stays_open() =>
        Assert.Equal(new StatementGuess(null, null, null), StatementGuess.Of([Read(2, "//")], [Read(0, "anna/north/border"), Read(1, "otto/south/river"), Read(2, "//")], Choices));

    [Fact]
    public void Two_sentences_are_read_as_one() =>
        Assert.Equal(new StatementGuess("north", "anna", "border"), StatementGuess.Of([Read(0, "anna/north/"), Read(1, "//border")], [Read(0, "anna/north/"), Read(1, "//border"), Read(2, "/south/river")], Choices));

    private static ReadSentence Read(int number, string named)
    {
        var parts = named.Split('/').Select(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        return new(number, parts[1], parts[0], parts[2], parts[2]);
    }
}
