using System.Text.RegularExpressions;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>
/// Takes HTML apart into texts and tags. It looks at each character once and builds no tree, so that nothing that is nested,
/// unclosed or repeated can make it slow.
/// </summary>
internal static partial class Markup
{
    /// <summary>The longest HTML that is looked at, in characters, where nothing else is said.</summary>
    private const int MaxLength = 256 * 1024;

    // Elements whose content is not for reading.
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "iframe", "head", "template", "svg", "math", "object", "noembed", "noframes", "noscript" };

    // Elements inside a word; all others end one.
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr",
        "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    /// <summary>Whether a text holds tags, rather than a less-than sign.</summary>
    public static bool IsIn(string text) => text.Contains('<') && (Tag().IsMatch(text) || text.Contains("<!--", StringComparison.Ordinal));

    /// <summary>Whether the element's content is not for reading.</summary>
    public static bool IsUnread(string element) => Unread.Contains(element);

    /// <summary>Whether the element stands inside a word.</summary>
    public static bool IsInline(string element) => Inline.Contains(element);

    /// <summary>Hands what HTML consists of to <paramref name="sink"/>; what it skips is left out.</summary>
    public static void Read(string html, IMarkupSink sink, int most = MaxLength)
    {
        var rest = html.AsSpan(0, Math.Min(html.Length, most));
        var tags = IsIn(html);
        while (!rest.IsEmpty && !sink.IsFull)
        {
            var next = rest.IndexOfAny('<', '&');
            sink.Append(next < 0 ? rest : rest[..next]);
            rest = next < 0 ? [] : rest[next..];
            if (!rest.IsEmpty)
            {
                rest = rest[(rest[0] == '&' ? ReadEntity(rest, sink) : tags ? ReadTag(rest, sink) : Literally(rest, sink))..];
            }
        }
    }

    private static int ReadEntity(ReadOnlySpan<char> rest, IMarkupSink sink)
    {
        var (text, length) = HtmlEntities.Read(rest);
        if (length == 0)
        {
            return Literally(rest, sink);
        }

        sink.Append(text);
        return length;
    }

    private static int Literally(ReadOnlySpan<char> rest, IMarkupSink sink)
    {
        sink.Append(rest[..1]);
        return 1;
    }

    private static int ReadTag(ReadOnlySpan<char> rest, IMarkupSink sink)
    {
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            return Past(rest, "-->");
        }

        if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            return "<![CDATA[".Length;
        }

        if (rest.Length > 1 && rest[1] is '!' or '?')
        {
            return Past(rest, ">");
        }

        var closing = rest.Length > 1 && rest[1] == '/' ? 1 : 0;
        var name = Name(rest[(1 + closing)..]);
        if (name.IsEmpty)
        {
            return Literally(rest, sink);
        }

        var element = name.ToString();
        var end = EndOfTag(rest);
        if (closing == 1)
        {
            sink.Close(element);
        }
        else if (!sink.Skips(element))
        {
            sink.Open(element, new MarkupAttributes(rest[1..end]));
        }

        return closing == 0 && sink.Skips(element) && rest[end - 1] == '>' && rest[end - 2] != '/' ? end + PastElement(rest[end..], element) : end;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetter(rest[length]) || length > 0 && (char.IsAsciiDigit(rest[length]) || rest[length] is ':' or '-')))
        {
            length++;
        }

        return rest[..length];
    }

    // A greater-than sign in a quoted value ends nothing, unless the quote is never closed.
    private static int EndOfTag(ReadOnlySpan<char> rest)
    {
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '>')
            {
                return i + 1;
            }

            if (rest[i] is '"' or '\'' && rest[i - 1] is '=' or ' ')
            {
                var close = rest[(i + 1)..].IndexOf(rest[i]);
                if (close < 0)
                {
                    return Past(rest, ">");
                }

                i += close + 1;
            }
        }

        return rest.Length;
    }

    private static int PastElement(ReadOnlySpan<char> rest, string element)
    {
        var close = rest.IndexOf($"</{element}", StringComparison.OrdinalIgnoreCase);
        return close < 0 ? rest.Length : close;
    }

    private static int Past(ReadOnlySpan<char> rest, string end)
    {
        var at = rest.IndexOf(end, StringComparison.Ordinal);
        return at < 0 ? rest.Length : at + end.Length;
    }

    // <b>   </p>   <!-- -->   and, at the end of what was cut off, <img src="http
    [GeneratedRegex("<[A-Za-z/!][^<>]*>|<[A-Za-z]+\\s[^<>]*=[^<>]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
