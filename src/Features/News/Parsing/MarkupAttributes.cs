using System.Buffers;
using System.Text;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>The attributes of an element, read only when they are asked for.</summary>
internal readonly ref struct MarkupAttributes
{
    private const string Between = " \t\r\n\f/\"'";

    private static readonly SearchValues<char> Parting = SearchValues.Create(Between);

    private static readonly SearchValues<char> AfterName = SearchValues.Create("= \t\r\n\f/>");

    private static readonly SearchValues<char> AfterValue = SearchValues.Create(" \t\r\n\f>");

    private readonly ReadOnlySpan<char> tag;

    private readonly FeedElement? element;

    /// <param name="tag">The tag as it is written.</param>
    public MarkupAttributes(ReadOnlySpan<char> tag) => this.tag = tag;

    /// <param name="element">The element of a document that was read as XML.</param>
    public MarkupAttributes(FeedElement element) => this.element = element;

    /// <summary>The nearest <c>xml:base</c>, where there is one.</summary>
    public Uri? Base => element?.Base;

    /// <summary>The value of an attribute, of several the first; null where there is none.</summary>
    public string? this[string name] => element is null ? Find(name) : element[name];

    // Each character is looked at once: <a title='a > b' HREF=x&amp;y>
    private string? Find(string name)
    {
        var rest = tag;
        while (NextName(ref rest) is { IsEmpty: false } own)
        {
            var value = Value(ref rest);
            if (own.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return Unescaped(value);
            }
        }

        return null;
    }

    private static ReadOnlySpan<char> NextName(ref ReadOnlySpan<char> rest)
    {
        // Past the element's own name, or what is left of the attribute before.
        var start = rest.IndexOfAny(Parting);
        if (start < 0)
        {
            return [];
        }

        rest = rest[start..].TrimStart(Between);
        var end = rest.IndexOfAny(AfterName);
        var name = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[end..];
        return name;
    }

    private static ReadOnlySpan<char> Value(ref ReadOnlySpan<char> rest)
    {
        var after = rest.TrimStart();
        if (after.IsEmpty || after[0] != '=')
        {
            return [];
        }

        after = after[1..].TrimStart();
        if (!after.IsEmpty && after[0] is '"' or '\'')
        {
            var close = after[1..].IndexOf(after[0]);
            var quoted = close < 0 ? after[1..] : after.Slice(1, close);
            rest = close < 0 ? [] : after[(close + 1)..];
            return quoted;
        }

        var end = after.IndexOfAny(AfterValue);
        rest = end < 0 ? [] : after[end..];
        return end < 0 ? after : after[..end];
    }

    private static string Unescaped(ReadOnlySpan<char> value)
    {
        var text = new StringBuilder(value.Length);
        while (!value.IsEmpty)
        {
            var (meaning, length) = value[0] == '&' ? HtmlEntities.Read(value) : ("", 0);
            text.Append(length > 0 ? meaning : value[..1]);
            value = value[Math.Max(length, 1)..];
        }

        return text.ToString();
    }
}
