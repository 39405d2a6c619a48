using System.Buffers;
using System.Text;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>
/// Closes the elements that were left open and drops the end tags of those that never were: an item with a careless
/// <c>&lt;br&gt;</c> in it does not swallow those after it.
/// </summary>
internal static class TagBalance
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    // <description>one<br>two</description></b>   becomes   <description>one<br>two</br></description>
    /// <summary>The balanced document; null where it is nested deeper than any feed.</summary>
    public static string? Balance(string text)
    {
        var balanced = new StringBuilder(text.Length + 256);
        var open = new Stack<string>();
        for (var i = 0; i < text.Length;)
        {
            var rest = text.AsSpan(i);
            var length = Piece(rest);
            var piece = rest[..length];
            i += length;
            if (piece.StartsWith("</", StringComparison.Ordinal))
            {
                Close(Name(piece[2..]), open, balanced);
                continue;
            }

            balanced.Append(piece);
            if (piece[0] == '<' && piece[^1] == '>' && piece[1] != '!' && piece[^2] != '/')
            {
                open.Push(Name(piece[1..]));
                if (open.Count > FeedXml.AbsurdDepth)
                {
                    return null;
                }
            }
        }

        CloseAll(open, balanced);
        return balanced.ToString();
    }

    private static void Close(string name, Stack<string> open, StringBuilder balanced)
    {
        while (open.Contains(name))
        {
            var last = open.Pop();
            balanced.Append("</").Append(last).Append('>');
            if (last == name)
            {
                return;
            }
        }
    }

    private static void CloseAll(Stack<string> open, StringBuilder balanced)
    {
        while (open.TryPop(out var last))
        {
            balanced.Append("</").Append(last).Append('>');
        }
    }

    // A tag, a section, or the text up to the next one.
    private static int Piece(ReadOnlySpan<char> rest)
    {
        if (rest[0] != '<')
        {
            var next = rest.IndexOf('<');
            return next < 0 ? rest.Length : next;
        }

        var mark = rest.StartsWith("<![CDATA[", StringComparison.Ordinal) ? "]]>" : ">";
        var end = rest.IndexOf(mark, StringComparison.Ordinal);
        return end < 0 ? rest.Length : end + mark.Length;
    }

    private static string Name(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(NameEnds);
        return (end < 0 ? tag : tag[..end]).ToString();
    }
}
