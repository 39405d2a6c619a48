using System.Globalization;
using System.Text;

namespace PeaceTracker.Features.Search.Parsing;

/// <summary>A piece between blanks: what stands before a colon, if anything, and what is asked for.</summary>
/// <param name="Minus">Whether a minus stands before it.</param>
/// <param name="Name">The letters before a colon, as typed; null where there is none.</param>
/// <param name="Value">The rest, without quotation marks.</param>
/// <param name="Quoted">Whether the rest stands between quotation marks.</param>
/// <param name="Closed">Whether those marks are closed.</param>
/// <param name="ValuePlace">Where the rest stands, with its marks.</param>
/// <param name="Place">Where the whole stands.</param>
internal sealed record SearchPiece(bool Minus, string? Name, string Value, bool Quoted, bool Closed, Place ValuePlace, Place Place);

/// <summary>Cuts what was typed into pieces. Never fails: what the pieces mean is the parser's business.</summary>
internal static class SearchLexer
{
    private const string OpeningMarks = "\"“„«”";

    private const string ClosingMarks = "\"”“»";

    /// <summary>The pieces in order.</summary>
    public static IEnumerable<SearchPiece> Pieces(string text)
    {
        var at = 0;
        while (true)
        {
            while (at < text.Length && IsBlank(text[at]))
            {
                at++;
            }

            if (at == text.Length)
            {
                yield break;
            }

            var piece = Next(text, at);
            at = piece.Place.At + piece.Place.Length;
            yield return piece;
        }
    }

    /// <summary>The runs of letters and digits of a text, as the index knows them: never empty, nothing else in them.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPartOfWord(rune))
            {
                word.Append(rune);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        // An accent by itself is no word.
        words.RemoveAll(each => !each.EnumerateRunes().Any(rune => Rune.IsLetterOrDigit(rune)));
        return words;
    }

    private static SearchPiece Next(string text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] == '-')
        {
            at++;
        }

        var minus = at > start;
        string? name = null;
        var letters = at;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]))
        {
            letters++;
        }

        // "18:00" and "https://…" are words like others.
        if (letters > at && letters < text.Length && text[letters] == ':' && !(letters + 1 < text.Length && text[letters + 1] == '/'))
        {
            name = text[at..letters];
            at = letters + 1;
        }

        if (at < text.Length && OpeningMarks.Contains(text[at], StringComparison.Ordinal))
        {
            var close = text.AsSpan(at + 1).IndexOfAny(ClosingMarks);
            var end = close < 0 ? text.Length : at + 2 + close;
            return new(minus, name, close < 0 ? text[(at + 1)..] : text[(at + 1)..(end - 1)], true, close >= 0, new(at, end - at), new(start, end - start));
        }

        var stop = at;
        while (stop < text.Length && !IsBlank(text[stop]) && (stop == at || !OpeningMarks.Contains(text[stop], StringComparison.Ordinal)))
        {
            stop++;
        }

        return new(minus, name, text[at..stop], false, true, new(at, stop - at), new(start, stop - start));
    }

    private static bool IsBlank(char sign) => char.IsWhiteSpace(sign) || char.IsControl(sign);

    private static bool IsPartOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
