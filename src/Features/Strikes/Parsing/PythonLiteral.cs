using System.Globalization;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>
/// Reads what Python prints of its lists and dictionaries of words and numbers, which is no JSON:
/// <c>{'south': 11, 'east': NaN}</c>, <c>['Kyiv oblast', 'Odesa oblast']</c>.
/// </summary>
internal static class PythonLiteral
{
    // A row names a few regions; what goes on and on is something else.
    private const int MostEntries = 200;

    /// <summary>
    /// The entries: of a list its words, without a value. A number that is there but was not counted (NaN, None) is null.
    /// Null where the text is no such literal. An empty text has no entries.
    /// </summary>
    public static IReadOnlyList<PythonEntry>? Read(string text)
    {
        var at = 0;
        if (text.Length == 0)
        {
            return [];
        }

        if (text[0] is not ('{' or '['))
        {
            return null;
        }

        var (isDictionary, close) = (text[0] == '{', text[0] == '{' ? '}' : ']');
        var entries = new List<PythonEntry>();
        at = Past(text, 1);
        while (at < text.Length && text[at] != close)
        {
            if (entries.Count == MostEntries || Word(text, ref at) is not { } name)
            {
                return null;
            }

            var entry = new PythonEntry(name, null, null);
            at = Past(text, at);
            if (isDictionary)
            {
                if (at >= text.Length || text[at] != ':' || Value(text, at, out at) is not { } value)
                {
                    return null;
                }

                entry = value with { Name = name };
            }

            entries.Add(entry);
            at = Past(text, at);
            if (at < text.Length && text[at] == ',')
            {
                at = Past(text, at + 1);
            }
            else if (at >= text.Length || text[at] != close)
            {
                return null;
            }
        }

        return at == text.Length - 1 ? entries : null;
    }

    // After the colon: 11, 11.0, NaN, nan, None, 'words'.
    private static PythonEntry? Value(string text, int colon, out int at)
    {
        at = Past(text, colon + 1);
        if (at < text.Length && text[at] is '\'' or '"')
        {
            return Word(text, ref at) is { } words ? new("", null, words) : null;
        }

        var start = at;
        while (at < text.Length && text[at] is not (',' or '}' or ' '))
        {
            at++;
        }

        var number = text[start..at];
        return number is "NaN" or "nan" or "None" ? new("", null, null)
            : decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var parsed)
                && parsed == decimal.Truncate(parsed) && parsed <= 1_000_000 ? new("", (int)parsed, null)
            : null;
    }

    private static string? Word(string text, ref int at)
    {
        if (at >= text.Length || text[at] is not ('\'' or '"'))
        {
            return null;
        }

        var end = text.IndexOf(text[at], at + 1);
        if (end < 0)
        {
            return null;
        }

        var word = text[(at + 1)..end].Trim();
        at = end + 1;
        return word;
    }

    private static int Past(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}

/// <summary>An entry of a list or a dictionary.</summary>
/// <param name="Name">The word, or the key.</param>
/// <param name="Number">Its number; null where none was counted.</param>
/// <param name="Words">Its text; null where it has none.</param>
internal sealed record PythonEntry(string Name, int? Number, string? Words);
