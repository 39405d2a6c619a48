using PeaceTracker.Domain;
using PeaceTracker.Features.News.Parsing;

namespace PeaceTracker.Features.News.Sanitising;

/// <summary>Makes bodies of what feeds carry at length.</summary>
internal static class BodyText
{
    /// <summary>HTML as a body; null where it says nothing.</summary>
    /// <param name="html">What a publisher sends.</param>
    /// <param name="from">Where its links start.</param>
    public static string? Of(string? html, Uri? from)
    {
        if (html is null)
        {
            return null;
        }

        var writer = new BodyWriter(from);
        Markup.Read(html, writer);
        return writer.Finish();
    }

    /// <summary>What an element holds, HTML itself or HTML written as text, as a body.</summary>
    public static string? Of(FeedElement? element, Uri from)
    {
        if (element is null)
        {
            return null;
        }

        var writer = new BodyWriter(element.Base ?? from);
        FeedText.Read(element, writer);
        return writer.Finish();
    }

    /// <summary>A text in which nothing is markup, its blank lines parting paragraphs.</summary>
    public static string? OfPlain(string? text)
    {
        var writer = new BodyWriter(null);
        foreach (var paragraph in (text ?? "").ReplaceLineEndings("\n").Split("\n\n"))
        {
            writer.Open("p", default);
            writer.Append(paragraph);
            writer.Close("p");
        }

        return writer.Finish();
    }

    /// <summary>The words of a body alone.</summary>
    public static string? Words(string? body) => FeedText.Html(body, NewsItemBody.MaxLength);
}
