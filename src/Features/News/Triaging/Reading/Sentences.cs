namespace PeaceTracker.Features.News.Triaging.Reading;

/// <summary>
/// Parts a paragraph into its sentences, in Latin and Cyrillic letters. Where it is in doubt it leaves them together: half a
/// sentence would misquote whoever said it.
/// </summary>
internal static class Sentences
{
    private const string Enders = ".!?…。";

    private const string Closers = "\"”’»“›)]'";

    private const string Openers = "\"“„‘«‹([¿¡'";

    private const string Dashes = "-–—";

    /// <summary>The sentences of a paragraph, each as it stands there, without the white space around it.</summary>
    public static IReadOnlyList<string> In(string paragraph)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var at = 0; at < paragraph.Length; at++)
        {
            if (paragraph[at] == '\n' || (Enders.Contains(paragraph[at], StringComparison.Ordinal) && IsLast(paragraph, at)))
            {
                var end = paragraph[at] == '\n' ? at : Closed(paragraph, at + 1);
                if (paragraph[at] == '\n' || IsEnd(paragraph, start, at, end))
                {
                    Add(paragraph[start..end]);
                    start = end;
                    at = end > at ? end - 1 : at;
                }
            }
        }

        Add(paragraph[start..]);
        return sentences;

        void Add(string sentence)
        {
            if (sentence.Trim() is { Length: > 0 } said)
            {
                sentences.Add(said);
            }
        }
    }

    // Of "?!" and "..." the last sign counts.
    private static bool IsLast(string text, int at) => at + 1 == text.Length || !Enders.Contains(text[at + 1], StringComparison.Ordinal);

    private static int Closed(string text, int at)
    {
        while (at < text.Length && Closers.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }

    private static bool IsEnd(string text, int start, int at, int end)
    {
        if (end == text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[end]))
        {
            return false;
        }

        // "«We are ready!» — he said": what goes on in small letters goes on.
        var next = end;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || Openers.Contains(text[next], StringComparison.Ordinal) || Dashes.Contains(text[next], StringComparison.Ordinal)))
        {
            next++;
        }

        if (next < text.Length && char.IsLower(text[next]))
        {
            return false;
        }

        return text[at] != '.' || (at > 0 && text[at - 1] == '.') || end > at + 1 || !EndsNothing(text, start, at, next);
    }

    private static bool EndsNothing(string text, int start, int at, int next)
    {
        var from = at;
        while (from > start && !char.IsWhiteSpace(text[from - 1]) && !Openers.Contains(text[from - 1], StringComparison.Ordinal))
        {
            from--;
        }

        var to = next;
        while (to < text.Length && char.IsLetter(text[to]))
        {
            to++;
        }

        // "1. The sides agree": a number at the beginning counts, and does not end.
        var word = text[from..at];
        return (word.Length is 1 or 2 && word.All(char.IsAsciiDigit) && text[start..from].Trim().Length == 0) || Abbreviations.EndsNothing(word, text[next..to]);
    }
}
