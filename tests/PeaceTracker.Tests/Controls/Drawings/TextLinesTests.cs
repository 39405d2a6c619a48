using CsCheck;
using PeaceTracker.Controls.Drawings;

namespace PeaceTracker.Tests.Controls.Drawings;

public sealed class TextLinesTests : IDisposable
{
    private readonly Typefaces faces = new();

    [Fact]
    public void No_line_is_wider_than_its_room_and_nothing_is_lost() =>
        Gen.Select(Gen.String[Gen.Char["abcdefg MWил-—/éשم漢\u0001\u000b"], 0, 200], Gen.Double[40, 400], Gen.Enum<Lettering>()).Sample((text, room, lettering) =>
        {
            var lines = TextLines.Of(faces, text, room, 15, lettering);
            Assert.All(lines, line => Assert.True(faces.Width(line, 15, lettering) <= room + 0.01, $"“{line}” is too wide."));
            Assert.Equal(Letters(text), Letters(string.Concat(lines)));
        });

    [Fact]
    public void What_does_not_fit_ends_with_an_ellipsis()
    {
        var lines = TextLines.Of(faces, string.Join(' ', Enumerable.Repeat("negotiation", 40)), 200, 15, most: 3);
        Assert.Equal(3, lines.Count);
        Assert.EndsWith("…", lines[2], StringComparison.Ordinal);
        Assert.True(faces.Width(lines[2], 15) <= 200);
    }

    [Fact]
    public void Figures_are_all_of_one_width() =>
        Assert.All(Enum.GetValues<Lettering>(), lettering => Assert.All("0123456789", figure => Assert.Equal(faces.Width("0", 100, lettering), faces.Width(figure.ToString(), 100, lettering), 0.2)));

    [Theory]
    [InlineData("Zürich, Łódź, İstanbul", true)]
    [InlineData("Київ, Москва́, Ђурђевдан", true)]
    [InlineData("Αθήνα, Λευκωσία", true)]
    [InlineData("“…” – — − × ≥ → €", true)]
    [InlineData("ירושלים", false)]
    [InlineData("القاهرة", false)]
    [InlineData("東京", false)]
    [InlineData("🕊", false)]
    public void Which_scripts_there_are_letters_for_is_known(string text, bool known) =>
        Assert.All(Enum.GetValues<Lettering>(), lettering => Assert.Equal(known, faces.Knows(text, lettering)));

    [Theory]
    [InlineData("a\u0000b\tc\r\nd", "a b c  d")]
    [InlineData("a\u202Eb\u2066c\uFEFFd\u200Fe", "abcde")]
    [InlineData("a\uFFFEb\uFFFFc", "abc")]
    [InlineData("soft\u00ADhyphen", "softhyphen")]
    public void What_is_no_letter_is_not_drawn(string text, string clean) => Assert.Equal(clean, Typefaces.Clean(text));

    [Fact]
    public void Half_of_a_pair_is_a_sign_for_what_cannot_be_read() => Assert.Equal("half \uFFFD of a pair", Typefaces.Clean("half \uD83D of a pair"));

    [Fact]
    public void A_word_longer_than_any_line_is_cut_where_lines_end()
    {
        var lines = TextLines.Of(faces, new string('m', 10_000), 300, 16, most: 5);
        Assert.Equal(5, lines.Count);
        Assert.All(lines, line => Assert.True(faces.Width(line, 16) <= 300));
    }

    [Fact]
    public void An_emoji_of_several_signs_is_not_torn_apart()
    {
        const string Family = "👩‍👩‍👧";
        Assert.All(TextLines.Of(faces, string.Concat(Enumerable.Repeat(Family, 9)), 60, 16), line => Assert.Equal(0, line.Length % Family.Length));
    }

    [Fact]
    public void A_pile_of_accents_is_no_reason_to_fail() =>
        Assert.NotEmpty(TextLines.Of(faces, "a" + new string('\u0301', 5000), 100, 16, most: 4));

    public void Dispose() => faces.Dispose();

    private static string Letters(string text) => string.Concat(text.Where(letter => letter != ' ' && !char.IsControl(letter)));
}
