using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>Makes plain text of what feeds put into elements: text, HTML written as text, or HTML itself.</summary>
internal static class FeedText
{
    public const int MaxAuthor = 200;

    /// <summary>A text in which nothing is markup, whatever it looks like.</summary>
    public static string? Literal(string? text, int most) => PlainText.Of(text, most);

    /// <summary>A text that is HTML, or may be.</summary>
    public static string? Html(string? html, int most)
    {
        if (html is null)
        {
            return null;
        }

        var plain = new PlainText(most);
        Markup.Read(html, plain);
        return plain.Finish();
    }

    /// <summary>An element that holds HTML, escaped or not.</summary>
    public static string? Html(FeedElement? element, int most)
    {
        if (element is null)
        {
            return null;
        }

        var plain = new PlainText(most);
        Read(element, plain);
        return plain.Finish();
    }

    /// <summary>The first of several elements that says anything.</summary>
    public static string? FirstHtml(int most, params IEnumerable<FeedElement?> elements) =>
        elements.Select(element => Html(element, most)).FirstOrDefault(text => text is not null);

    public static string? Title(FeedElement? element) => Html(element, NewsItem.MaxTitle);

    /// <summary>A name without the address that RSS puts beside it: <c>ed@gazette.example (Ed Itor)</c>.</summary>
    public static string? Author(string? text)
    {
        if (Html(text, MaxAuthor) is not { } author)
        {
            return null;
        }

        var open = author.IndexOf('(', StringComparison.Ordinal);
        var at = author.IndexOf('@', StringComparison.Ordinal);
        if (at > 0 && open > at && author.EndsWith(')') && author.Length - open > 2)
        {
            return author[(open + 1)..^1].Trim();
        }

        // The other way round: Ed Itor (ed@gazette.example).
        if (open > 0 && at > open && author.EndsWith(')') && !author[open..].Contains(' ', StringComparison.Ordinal))
        {
            return author[..open].Trim();
        }

        return author;
    }

    /// <summary>A language tag, where it can be one: <c>uk</c>, <c>en-GB</c>.</summary>
    public static string? Language(string? text)
    {
        var tag = text?.Trim().Replace('_', '-');
        return tag is { Length: >= 2 and <= 20 } && tag.Split('-')[0].Length is 2 or 3 && tag.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? tag : null;
    }

    /// <summary>Hands what an element holds to <paramref name="sink"/>: HTML itself, or HTML written as text.</summary>
    public static void Read(FeedElement element, IMarkupSink sink)
    {
        if (!element.Elements.Any())
        {
            Markup.Read(element.Text, sink);
            return;
        }

        foreach (var (child, text) in element.Content)
        {
            if (sink.IsFull)
            {
                return;
            }

            if (child is null)
            {
                sink.Append(text);
            }
            else if (!Markup.IsUnread(child.Name))
            {
                sink.Open(child.Name, new MarkupAttributes(child));
                ReadInside(child, sink);
                sink.Close(child.Name);
            }
        }
    }

    // Inside of elements a text is a text, whatever it looks like.
    private static void ReadInside(FeedElement element, IMarkupSink sink)
    {
        if (element.Elements.Any())
        {
            Read(element, sink);
        }
        else
        {
            sink.Append(element.Text);
        }
    }
}
