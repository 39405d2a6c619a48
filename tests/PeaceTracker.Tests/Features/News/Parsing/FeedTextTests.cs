using CsCheck;
using PeaceTracker.Features.News.Parsing;

namespace PeaceTracker.Tests.Features.News.Parsing;

public sealed class FeedTextTests
{
    [Theory]
    [InlineData("<p>One</p><p>two</p>", "One two")]
    [InlineData("un<b>believ</b>able<br/>news", "unbelievable news")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "a b")]
    [InlineData("a <script>alert('</p>')</script><style>p{}</style>b", "a b")]
    [InlineData("a <!-- <b>hidden</b> --> b", "a b")]
    [InlineData("a <a title=\"x > y\" href='z'>link</a>", "a link")]
    [InlineData("cut off <!-- in the middle", "cut off")]
    [InlineData("cut off <img src=\"http://a.example/long", "cut off")]
    [InlineData("AT&amp;T &lt;ok&gt; &rsquo;&#8217;&#x2019;&#146; &eacute;", "AT&T <ok> ’’’’ é")]
    [InlineData("3 < 4 & 5 > 2", "3 < 4 & 5 > 2")]
    [InlineData("if a<b then", "if a<b then")]
    [InlineData(" \t\n a\u00A0\u00A0b\u2003c ", "a b c")]
    [InlineData("a\u202Eb\u200B\uFEFFc\u0007d", "abcd")]
    [InlineData("&nosuch; &#xD800; &", "&nosuch; \uFFFD &")]
    [InlineData("<script>never closed", null)]
    [InlineData("   ", null)]
    [InlineData("<p></p>", null)]
    [InlineData(null, null)]
    public void Markup_becomes_plain_text(string? html, string? expected) => Assert.Equal(expected, FeedText.Html(html, 300));

    [Theory]
    [InlineData("one two three", 13, "one two three")]
    [InlineData("one two three", 12, "one two…")]
    [InlineData("one, two three", 8, "one…")]
    [InlineData("onetwothree", 6, "onetw…")]
    [InlineData("🕊🕊🕊🕊", 6, "🕊🕊…")]
    public void What_is_too_long_is_cut_at_a_words_end(string text, int most, string expected) => Assert.Equal(expected, FeedText.Literal(text, most));

    [Fact]
    public void Whatever_is_put_in_what_comes_out_is_short_folded_and_whole() =>
        Gen.String.Select(Gen.Int[2, 60]).Sample((text, most) =>
        {
            var plain = FeedText.Html(text, most) ?? "x";
            Assert.InRange(plain.Length, 1, most);
            Assert.DoesNotContain("  ", plain, StringComparison.Ordinal);
            Assert.DoesNotContain(plain, char.IsControl);
            Assert.Equal(plain.Trim(), plain);
            Assert.Equal(plain, string.Concat(plain.EnumerateRunes()));
        });

    [Theory]
    [InlineData("ed@gazette.example (Ed Itor)", "Ed Itor")]
    [InlineData("Ed Itor (ed@gazette.example)", "Ed Itor")]
    [InlineData("Ed Itor (ed@gazette.example, Kyiv)", "Ed Itor (ed@gazette.example, Kyiv)")]
    [InlineData("(ed@gazette.example)", "(ed@gazette.example)")]
    [InlineData("Ed Itor (Gazette)", "Ed Itor (Gazette)")]
    [InlineData("  ", null)]
    public void An_author_is_a_name(string text, string? expected) => Assert.Equal(expected, FeedText.Author(text));

    [Theory]
    [InlineData("en_GB", "en-GB")]
    [InlineData("uk", "uk")]
    [InlineData("English please", null)]
    [InlineData("x", null)]
    public void A_language_is_a_tag(string text, string? expected) => Assert.Equal(expected, FeedText.Language(text));
}
