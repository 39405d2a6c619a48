using System.Buffers;
using System.Text;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>
/// Closes the elements that were left open and drops the end tags of those that never were: an item with a careless
/// <c>&lt;br&gt;</c> in it does not swallow those after it.
/// </summary>
internal sealed class TagBalance
{
    /// <summary>The longest tag whose attributes are looked at, in characters.</summary>
    private const int MaxTag = 16 * 1024;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    private readonly StringBuilder balanced = new();

    private readonly Stack<string> open = new();

    private readonly Dictionary<string, int> timesOpen = new(StringComparer.Ordinal);

    private TagBalance()
    {
    }

    /// <summary>Whether a tag is so long that its attributes alone could keep a reader busy.</summary>
    public static bool HasAbsurdTag(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<'))
        {
            text = text[(at + 1)..];
            var length = text.IndexOf('>');
            if (length > MaxTag || length < 0 && text.Length > MaxTag)
            {
                return true;
            }

            text = text[Math.Max(length, 0)..];
        }

        return false;
    }

    // <description>one<br>two</description></b>   becomes   <description>one<br>two</br></description>
    /// <summary>The balanced document; null where it is nested deeper than any feed.</summary>
    public static string? Balance(string text)
    {
        var balance = new TagBalance();
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var length = Piece(rest);
            balance.Add(rest[..length]);
            rest = rest[length..];
            if (balance.open.Count > FeedXml.AbsurdDepth)
            {
                return null;
            }
        }

        while (balance.open.Count > 0)
        {
            balance.CloseLast();
        }

        return balance.balanced.ToString();
    }

    private void Add(ReadOnlySpan<char> piece)
    {
        if (piece.StartsWith("</", StringComparison.Ordinal))
        {
            Close(Name(piece[2..]));
        }
        else if (piece[0] == '<' && piece[^1] == '>' && piece[1] != '!')
        {
            Open(piece, Name(piece[1..]));
        }
        else
        {
            balanced.Append(piece);
        }
    }

    private void Open(ReadOnlySpan<char> tag, string name)
    {
        var isEmpty = tag[^2] == '/';
        if (tag.Length > MaxTag)
        {
            balanced.Append('<').Append(name).Append(isEmpty ? "/>" : ">");
        }
        else
        {
            balanced.Append(tag);
        }

        if (!isEmpty)
        {
            open.Push(name);
            timesOpen[name] = timesOpen.GetValueOrDefault(name) + 1;
        }
    }

    private void Close(string name)
    {
        if (timesOpen.GetValueOrDefault(name) == 0)
        {
            return;
        }

        while (CloseLast() != name)
        {
            // What was opened inside it ends with it.
        }
    }

    private string CloseLast()
    {
        var name = open.Pop();
        timesOpen[name]--;
        balanced.Append("</").Append(name).Append('>');
        return name;
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
