using CsCheck;
using PeaceTracker.Features.Positions;

namespace PeaceTracker.Tests.Features.Positions;

public sealed class PictureLinesTests
{
    [Fact]
    public void No_line_is_wider_than_its_room_and_nothing_is_lost() =>
        Gen.Select(Gen.String[Gen.Char["abcdefg MWил-—/\u0001\u000b"], 0, 200], Gen.Double[40, 400]).Sample((text, width) =>
        {
            var lines = PictureLines.Of(text, width, 15);
            Assert.All(lines, line => Assert.True(PictureLines.Width(line, 15) <= width || line.Length <= 2, $"“{line}” is too wide."));
            Assert.Equal(Letters(text), Letters(string.Concat(lines)));
        });

    [Fact]
    public void What_does_not_fit_ends_with_an_ellipsis()
    {
        var lines = PictureLines.Of(string.Join(' ', Enumerable.Repeat("negotiation", 40)), 200, 15, most: 3);
        Assert.Equal(3, lines.Count);
        Assert.EndsWith("…", lines[2], StringComparison.Ordinal);
        Assert.True(PictureLines.Width(lines[2], 15) <= 200);
    }

    private static string Letters(string text) => string.Concat(text.Where(letter => letter != ' ' && !char.IsControl(letter)));
}
