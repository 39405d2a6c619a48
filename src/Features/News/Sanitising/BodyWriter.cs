using System.Text;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Parsing;

namespace PeaceTracker.Features.News.Sanitising;

/// <summary>
/// Writes a body anew from what a publisher's HTML consists of. Nothing of that HTML is passed on: every tag that comes out is
/// one of <see cref="BodyElements"/>, written here and closed here, its text escaped and its links resolved and judged. Pictures
/// become what stands in for them. What is nested deeper than anybody reads, or longer than is kept, is cut.
/// </summary>
/// <param name="from">Where links start that do not say where they lead.</param>
internal sealed class BodyWriter(Uri? from) : IMarkupSink
{
    private const int Deepest = 12;

    // For what closes what is open, and a sign that there was more.
    private const int Reserve = 200;

    private const int Fullest = NewsItemBody.MaxLength - Reserve;

    private readonly StringBuilder html = new();

    private readonly Stack<OpenElement> open = new();

    private int blocks;

    private bool gap;

    private bool lineHasText;

    private bool saysAnything;

    public bool IsFull => html.Length > Fullest;

    public void Append(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && !IsFull)
        {
            var length = PlainRun.In(text);
            if (length > 0)
            {
                Begin();
                (lineHasText, saysAnything) = (true, true);
                length = Math.Clamp(length, 1, Math.Max(1, Fullest + 1 - html.Length));
                html.Append(text[..length]);
            }
            else
            {
                Rune.DecodeFromUtf16(text, out var rune, out length);
                Append(rune);
            }

            text = text[length..];
        }
    }

    public void Open(string element, MarkupAttributes attributes)
    {
        if (IsFull)
        {
            return;
        }

        var name = element.ToLowerInvariant();
        if (name is "img" or "image" or "td" or "th")
        {
            // What stands in for a picture; the cells of a row stand in one line.
            Append(attributes["alt"] is { } instead && !string.IsNullOrWhiteSpace(instead) ? $" [{instead.Trim()}] " : " ");
        }
        else if (name == "br")
        {
            Begin();
            html.Append("<br>");
            lineHasText = false;
        }
        else if (BodyElements.Of(name) is { } allowed)
        {
            Enter(allowed, attributes);
        }
    }

    public void Close(string element)
    {
        if (BodyElements.Of(element) is not { } name)
        {
            return;
        }

        name = name == "li" && !IsIn("li") ? "p" : name;
        for (var inside = IsIn(name); inside;)
        {
            inside = Leave() != name;
        }
    }

    /// <summary>The body; null where it says nothing.</summary>
    public string? Finish()
    {
        if (IsFull)
        {
            html.Append('…');
        }

        while (open.Count > 0)
        {
            Leave();
        }

        return saysAnything ? html.ToString() : null;
    }

    private void Append(Rune rune)
    {
        if (Rune.IsWhiteSpace(rune) && !IsIn("pre"))
        {
            gap = true;
        }
        else if (rune.Value == '\n' || !PlainText.IsUnseen(rune))
        {
            Begin();
            (lineHasText, saysAnything) = (true, true);
            AppendEscaped(rune);
        }
    }

    private void Enter(string name, MarkupAttributes attributes)
    {
        var block = BodyElements.Blocks.Contains(name);
        if (block)
        {
            EndLine();

            // An item of no list is a paragraph.
            name = name == "li" && !IsIn("ul") && !IsIn("ol") ? "p" : name;
            if (name == "li" && open.Peek().Name == name)
            {
                Leave();
            }
        }

        if (open.Count >= Deepest)
        {
            return;
        }

        var address = name == "a" && !IsIn("a") ? FeedLinks.Resolve(attributes["href"], attributes.Base ?? from) : null;
        if (name == "a" && address is null)
        {
            return;
        }

        if (!block)
        {
            Begin();
        }

        var at = html.Length;
        html.Append(address is null ? $"<{name}>" : $"<a href=\"{Escaped(address.AbsoluteUri)}\" rel=\"noopener noreferrer nofollow\">");
        open.Push(new(name, at, html.Length));
        blocks += block ? 1 : 0;
    }

    // Text that stands in no block begins a paragraph; white space between words is one space.
    private void Begin()
    {
        if (blocks == 0)
        {
            open.Push(new("p", html.Length, html.Length + "<p>".Length));
            html.Append("<p>");
            blocks++;
        }

        if (gap && lineHasText)
        {
            html.Append(' ');
        }

        gap = false;
    }

    // What is inside a line ends with it, and a paragraph holds no block.
    private void EndLine()
    {
        while (open.TryPeek(out var last) && (!BodyElements.Blocks.Contains(last.Name) || last.Name is "p" or "h3" or "pre"))
        {
            Leave();
        }

        (gap, lineHasText) = (false, false);
    }

    // What holds nothing is taken back.
    private string Leave()
    {
        var (name, at, inside) = open.Pop();
        if (html.Length == inside)
        {
            html.Length = at;
        }
        else
        {
            html.Append("</").Append(name).Append('>');
        }

        if (BodyElements.Blocks.Contains(name))
        {
            (gap, lineHasText) = (false, false);
            blocks--;
        }

        return name;
    }

    private bool IsIn(string name)
    {
        foreach (var element in open)
        {
            if (element.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private void AppendEscaped(Rune rune)
    {
        if (rune.Value is '<' or '>' or '&' or '"')
        {
            html.Append(rune.Value switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", _ => "&quot;" });
        }
        else
        {
            html.AppendRune(rune);
        }
    }

    private static string Escaped(string address) => address.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal)
        .Replace("'", "%27", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal);

    private readonly record struct OpenElement(string Name, int At, int Inside);
}
