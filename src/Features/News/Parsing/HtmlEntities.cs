using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>Characters written by name or number: <c>&amp;eacute;</c>, <c>&amp;#8217;</c>, <c>&amp;#x2019;</c>.</summary>
internal static class HtmlEntities
{
    private const int MaxName = 40;

    /// <summary>Reads the one at the beginning of a text.</summary>
    /// <returns>What it stands for, and how many characters it takes; none where there is none.</returns>
    public static (string Text, int Length) Read(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, MaxName)].IndexOf(';');
        if (end < 2 || text[0] != '&')
        {
            return ("", 0);
        }

        var name = text[1..end];
        var meaning = name[0] == '#' ? Numbered(name[1..]) : Named(name);
        return meaning is null ? ("", 0) : (meaning, end + 1);
    }

    private static string? Named(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter))
            {
                return null;
            }
        }

        return HtmlEntityProvider.Resolver.GetSymbol($"{name};");
    }

    private static string? Numbered(ReadOnlySpan<char> number)
    {
        var hexadecimal = number.Length > 0 && number[0] is 'x' or 'X';
        return int.TryParse(hexadecimal ? number[1..] : number, hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD"
            : null;
    }
}
