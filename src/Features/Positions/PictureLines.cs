using System.Xml;

namespace PeaceTracker.Features.Positions;

/// <summary>
/// Text broken into lines for a drawing, which breaks none itself. Widths are those of a wide common typeface, estimated
/// letter by letter: whichever the reader's program uses instead, no line runs out of its column.
/// </summary>
internal static class PictureLines
{
    /// <summary>The lines of a text; what does not fit into <paramref name="most"/> of them ends with an ellipsis.</summary>
    /// <param name="width">The room, in the drawing's units.</param>
    /// <param name="size">The size of the letters, in the drawing's units.</param>
    public static IReadOnlyList<string> Of(string text, double width, double size, int most = int.MaxValue)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Words(text, width, size))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length == 0 || Width(longer, size) <= width)
            {
                line = longer;
                continue;
            }

            lines.Add(line);
            line = word;
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        if (lines.Count <= most)
        {
            return lines;
        }

        var last = lines[most - 1];
        while (last.Length > 0 && Width(last + "…", size) > width)
        {
            last = last[..^1];
        }

        return [.. lines.Take(most - 1), last.TrimEnd() + "…"];
    }

    /// <summary>How wide a text is at most.</summary>
    public static double Width(string text, double size) => text.Sum(Width) * size;

    // A word longer than the line, such as an address, is cut where the line ends.
    private static IEnumerable<string> Words(string text, double width, double size)
    {
        var clean = string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)).Select(letter => char.IsControl(letter) ? ' ' : letter));
        foreach (var word in clean.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            while (rest.Length > 1 && Width(rest, size) > width)
            {
                var fitting = 1;
                while (fitting + 1 < rest.Length && Width(rest[..(fitting + 1)], size) <= width)
                {
                    fitting++;
                }

                if (char.IsHighSurrogate(rest[fitting - 1]))
                {
                    fitting++;
                }

                yield return rest[..fitting];
                rest = rest[Math.Min(fitting, rest.Length)..];
            }

            if (rest.Length > 0)
            {
                yield return rest;
            }
        }
    }

    private static double Width(char letter) => letter switch
    {
        'i' or 'j' or 'l' or '\'' or '’' or '.' or ',' or ':' or ';' or '|' or '!' or 'I' => 0.28,
        'f' or 't' or 'r' or '(' or ')' or ' ' or '-' or '/' or '“' or '”' => 0.36,
        'm' or 'w' or 'M' or 'W' or '—' or '…' or '@' or '%' => 0.92,
        >= 'A' and <= 'Z' or '&' or '–' => 0.7,
        < (char)0x250 => 0.56,
        < (char)0x1100 => 0.68,
        _ => 1.05,
    };
}
