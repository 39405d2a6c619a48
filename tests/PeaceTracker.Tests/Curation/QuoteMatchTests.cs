using CsCheck;
using PeaceTracker.Curation;

namespace PeaceTracker.Tests.Curation;

/// <summary>When a quote counts as found: the same words in the same order, however a page is typeset.</summary>
public sealed class QuoteMatchTests
{
    private static readonly Gen<string> Word = Gen.Char["abcdefgабвгдеї"].Array[1, 8].Select(letters => new string(letters));

    private static readonly Gen<string> Space = Choice(" ", "  ", "\n", "\t", "\u00A0", "\r\n", "\u2009", " \u00AD");

    private static readonly Gen<string> Mark = Choice("", "", "", "“", "”", "\"", "«", "»", "„", "’", "\u200B");

    [Theory]
    [InlineData("We are ready", "He said: “We are ready to talk.”")]
    [InlineData("“We’re ready”", "We're ready")]
    [InlineData("he said ‘yes’ to it", "he said \"yes\" to it")]
    [InlineData("a land-for-peace deal", "a land–for‑peace deal")]
    [InlineData("ready — to talk", "ready—to talk")]
    [InlineData("ceasefire", "cease\u00ADfire")]
    [InlineData("10 000 men", "10\u00A0000 men")]
    [InlineData("Ми готові до переговорів", "«Ми  готові\nдо переговорів», – заявив він.")]
    [InlineData("мой", "мо\u0438\u0306")]
    [InlineData("We are ready … to talk", "We are ready, he said, to talk")]
    [InlineData("We are ready [...] to talk (…) now", "we are ready, as I said, to talk about it all now")]
    [InlineData("peace & quiet, he's sure", "peace &amp; quiet,&nbsp;he&#8217;s sure")]
    [InlineData("WE ARE READY", "we are ready")]
    public void The_same_words_are_found(string quote, string text) => Assert.True(QuoteMatch.IsIn(quote, text));

    [Theory]
    [InlineData("We are ready", "We are not ready")]
    [InlineData("to talk … We are ready", "We are ready, he said, to talk")]
    [InlineData("talk … talk", "to talk")]
    [InlineData("we can", "we cannot")]
    [InlineData("support it", "we do not, unsupport it")]
    [InlineData("", "anything")]
    [InlineData("   ", "anything")]
    [InlineData("…", "anything")]
    [InlineData("“”", "anything")]
    [InlineData("something", "")]
    [InlineData("were ready", "we're ready")]
    [InlineData("1000 men", "10 000 men")]
    public void Other_words_are_not(string quote, string text) => Assert.False(QuoteMatch.IsIn(quote, text));

    [Fact]
    public void Any_run_of_words_is_found_however_it_is_spaced_and_quoted() =>
        Gen.Select(Word.Array[1, 30], Gen.Int[0, 29], Gen.Int[1, 30], Space.Array[60], Mark.Array[60]).Sample((words, from, length, spaces, marks) =>
        {
            from %= words.Length;
            var quoted = words.Skip(from).Take(length).Select((word, i) => marks[i] + word + marks[59 - i] + spaces[i]);
            var text = words.Select((word, i) => word + spaces[59 - i]);
            Assert.True(QuoteMatch.IsIn(string.Concat(quoted), string.Concat(text)));
        });

    [Fact]
    public void A_quote_with_one_word_changed_is_not() =>
        Gen.Select(Word.Array[1, 30], Gen.Int[0, 29], Gen.Char["xyzщ"], Gen.Bool).Sample((words, at, letter, instead) =>
        {
            at %= words.Length;
            var changed = words.Select((word, i) => i != at ? word : instead ? letter.ToString() : word + letter);
            Assert.False(QuoteMatch.IsIn(string.Join(' ', changed), string.Join(' ', words)));
        });

    [Fact]
    public void Half_a_million_characters_are_searched_to_their_end()
    {
        var text = string.Concat(Enumerable.Repeat("we can’t say “yes” – yet. ", 19_230)) + "At last we can say yes.";
        Assert.True(QuoteMatch.IsIn("we can say … yes", text));
        Assert.False(QuoteMatch.IsIn("we can … never", text));
    }

    private static Gen<string> Choice(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
