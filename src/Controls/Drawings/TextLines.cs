using System.Globalization;

namespace PeaceTracker.Controls.Drawings;

/// <summary>Text broken into lines for a drawing, which breaks none itself. It is measured with the letters that draw it.</summary>
internal static class TextLines
{
    // More than any picture has room for.
    private const int MostLetters = 20_000;

    /// <summary>The lines of a text; what does not fit into <paramref name="most"/> of them ends with an ellipsis.</summary>
    /// <param name="room">The room, in the drawing's units.</param>
    /// <param name="size">The size of the letters, in the drawing's units.</param>
    public static IReadOnlyList<string> Of(Typefaces faces, string text, double room, double size, Lettering lettering = Lettering.Plain, int most = int.MaxValue)
    {
        if (most < 1)
        {
            return [];
        }

        var space = faces.Width(" ", size, lettering);
        var lines = new List<string>();
        var line = new List<string>();
        var width = 0d;
        foreach (var (word, wide) in Words(faces, Typefaces.Clean(text.Length > MostLetters ? text[..MostLetters] + "…" : text), room, size, lettering))
        {
            if (line.Count > 0 && width + space + wide > room)
            {
                lines.Add(string.Join(' ', line));
                (line, width) = ([], 0);
                if (lines.Count > most)
                {
                    break;
                }
            }

            width += (line.Count > 0 ? space : 0) + wide;
            line.Add(word);
        }

        if (line.Count > 0)
        {
            lines.Add(string.Join(' ', line));
        }

        return lines.Count <= most ? lines : [.. lines.Take(most - 1), Shortened(faces, lines[most - 1], room, size, lettering)];
    }

    private static string Shortened(Typefaces faces, string line, double room, double size, Lettering lettering)
    {
        var letters = Letters(line);
        var left = room - faces.Width("…", size, lettering);
        var count = 0;
        for (var width = 0d; count < letters.Count && (width += faces.Width(letters[count], size, lettering)) <= left; count++)
        {
        }

        return string.Concat(letters.Take(count)).TrimEnd(' ', ',', ';', ':', '.', '–', '—') + "…";
    }

    // A word longer than the line, such as an address, is cut where the line ends.
    private static IEnumerable<(string Word, double Width)> Words(Typefaces faces, string text, double room, double size, Lettering lettering)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var whole = faces.Width(word, size, lettering);
            if (whole <= room)
            {
                yield return (word, whole);
                continue;
            }

            var piece = new List<string>();
            var width = 0d;
            foreach (var letter in Letters(word))
            {
                var wide = faces.Width(letter, size, lettering);
                if (piece.Count > 0 && width + wide > room)
                {
                    yield return (string.Concat(piece), width);
                    (piece, width) = ([], 0);
                }

                piece.Add(letter);
                width += wide;
            }

            yield return (string.Concat(piece), width);
        }
    }

    // What a reader takes for one letter: accents and joined signs stay together, up to a length that no letter has.
    private static List<string> Letters(string word)
    {
        var letters = new List<string>();
        var walk = StringInfo.GetTextElementEnumerator(word);
        while (walk.MoveNext())
        {
            var letter = walk.GetTextElement();
            letters.Add(letter.Length <= 40 ? letter : letter[..2]);
        }

        return letters;
    }
}
