using PeaceTracker.Features.News.Triaging.Reading;

namespace PeaceTracker.Tests.Features.News.Triaging.Reading;

/// <summary>What is taken from an item says what is stored of it, sign by sign.</summary>
public sealed class ItemTextTests
{
    private static readonly ItemText Text = ItemText.Of(
        "North ready to talk", "The North is ready to talk. So it says.",
        "<p>The North is ready to talk. So it says.</p><p>“We can wait,” its minister said. <b>Nobody</b> knows why &amp; when.</p><ul><li>One</li><li>Two</li></ul>");

    [Fact]
    public void It_has_the_headline_and_each_paragraph_once()
    {
        Assert.Equal(
            ["North ready to talk", "The North is ready to talk.", "So it says.", "“We can wait,” its minister said.", "Nobody knows why & when.", "One", "Two"],
            Text.Sentences.Select(sentence => sentence.Text));
        Assert.Equal([0, 1, 1, 2, 2, 3, 4], Text.Sentences.Select(sentence => sentence.Paragraph));
    }

    [Fact]
    public void A_summary_that_is_not_the_beginning_of_the_text_is_kept_beside_it() =>
        Assert.Equal(["A headline", "Something else.", "The text."], ItemText.Of("A headline", "Something else.", "<p>The text.</p>").Sentences.Select(sentence => sentence.Text));

    [Fact]
    public void A_summary_that_was_cut_off_gives_way_to_the_whole() =>
        Assert.Equal(["The text is long."], ItemText.Of(null, "The text is…", "<p>The text is long.</p>").Sentences.Select(sentence => sentence.Text));

    [Theory]
    [InlineData("1", "The North is ready to talk.")]
    [InlineData("1,2", "The North is ready to talk. So it says.")]
    [InlineData("2,1", "The North is ready to talk. So it says.")]
    [InlineData("1,4", "The North is ready to talk. […] Nobody knows why & when.")]
    [InlineData("2,3,5", "So it says. “We can wait,” its minister said. […] One")]
    [InlineData("99", "")]
    public void Sentences_make_a_quote_in_their_order_and_what_is_left_out_is_marked(string numbers, string quote)
    {
        var made = Text.Quote([.. numbers.Split(',').Select(int.Parse)]);
        Assert.Equal(quote, made);
        Assert.Equal(quote.Length > 0, Text.Holds(made));
    }

    [Theory]
    [InlineData("ready to talk", true)]
    [InlineData("“We can wait,” its minister said", true)]
    [InlineData("ready\n to  talk", true)]
    [InlineData("ready to tal", false)]
    [InlineData("Ready to talk", false)]
    [InlineData("\"We can wait,\" its minister said", false)]
    [InlineData("Nobody knows […] The North", false)]
    [InlineData("The North […] Nobody knows", true)]
    [InlineData("", false)]
    [InlineData(" […] ", false)]
    public void A_quote_stands_in_it_or_not(string quote, bool stands) => Assert.Equal(stands, Text.Holds(quote));

    [Fact]
    public void Words_in_quotation_marks_are_offered_where_they_say_something()
    {
        Assert.Equal(["We can wait"], Text.Sentences[3].Quoted);
        Assert.Equal(["мы готовы обсуждать всё"], ItemText.Of(null, "Он сказал: «мы готовы обсуждать всё», но не «да».", null).Sentences[0].Quoted);
        Assert.Empty(ItemText.Of(null, "He calls it a “special operation”.", null).Sentences[0].Quoted);
    }
}
