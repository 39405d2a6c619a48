using System.Text;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>
/// Finds how far a text goes on with characters that stand for themselves: neither white space nor unseen, no half of a
/// pair, and none that HTML escapes. Nearly all text is of such, and is taken at once instead of letter by letter.
/// </summary>
internal static class PlainRun
{
    private static readonly bool[] Plain = [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => IsPlain((char)code))];

    /// <summary>How many characters at the beginning stand for themselves.</summary>
    public static int In(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && Plain[text[length]])
        {
            length++;
        }

        return length;
    }

    /// <summary>Appends a character of one or two units.</summary>
    public static void AppendRune(this StringBuilder text, Rune rune)
    {
        // As an object it would be a text of its own first.
        Span<char> units = stackalloc char[2];
        text.Append(units[..rune.EncodeToUtf16(units)]);
    }

    private static bool IsPlain(char letter) => letter is not ('<' or '>' or '&' or '"') && !char.IsSurrogate(letter) && !char.IsWhiteSpace(letter) && !PlainText.IsUnseen(new(letter));
}
