using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Triaging.Reading;

/// <summary>
/// All that is stored of an item's words, in sentences that can be chosen. A quote that is taken from it says what stands
/// there, sign by sign.
/// </summary>
/// <param name="Sentences">Its sentences, numbered from 0 in their order.</param>
public sealed record ItemText(IReadOnlyList<TextSentence> Sentences)
{
    /// <summary>The longest quote that is taken, in characters: more is no longer a quote but the article.</summary>
    public const int LongestQuote = 1_200;

    /// <summary>What stands where a quote leaves sentences out.</summary>
    public const string Gap = " […] ";

    /// <summary>The paragraphs in their order.</summary>
    public IEnumerable<IGrouping<int, TextSentence>> Paragraphs => Sentences.GroupBy(sentence => sentence.Paragraph);

    /// <summary>The words of an item.</summary>
    /// <param name="title">Its headline; null where that is our own description.</param>
    /// <param name="summary">What its feed says of it.</param>
    /// <param name="body">What it says at length, as sanitised HTML.</param>
    public static ItemText Of(string? title, string? summary, string? body)
    {
        List<string> told = body is null ? [] : [.. NewsItemBody.Paragraphs(body)];

        // The summary is often how the text begins.
        if (summary is not null && !string.Join(' ', told).Contains(summary.TrimEnd('…', '.', ' '), StringComparison.Ordinal))
        {
            told.Insert(0, summary);
        }

        var paragraphs = told.Where(paragraph => paragraph != title).Prepend(title).OfType<string>();
        return new([.. paragraphs.SelectMany((paragraph, place) => Reading.Sentences.In(paragraph).Select(text => (Paragraph: place, Text: text)))
            .Select((sentence, number) => new TextSentence(number, sentence.Paragraph, sentence.Text))]);
    }

    /// <summary>The words of a stored item.</summary>
    internal static async Task<ItemText> ReadAsync(TrackerContext db, NewsItem item, CancellationToken cancellationToken) => Of(
        item.TitleIsOurs ? null : item.Title, item.Summary,
        await db.NewsItemBodies.Where(row => row.ItemId == item.Id).Select(row => row.Html).SingleOrDefaultAsync(cancellationToken));

    /// <summary>The sentences of these numbers as one quote; others are left out.</summary>
    public string Quote(IEnumerable<int> numbers)
    {
        var chosen = Sentences.Where(sentence => numbers.Contains(sentence.Number)).ToList();
        return string.Concat(chosen.Select((sentence, place) => place == 0 ? sentence.Text : (sentence.Number == chosen[place - 1].Number + 1 ? " " : Gap) + sentence.Text));
    }

    /// <summary>Whether a quote stands in the text sign by sign, in whole words, its parts in their order.</summary>
    public bool Holds(string quote)
    {
        var all = string.Join(' ', Sentences.Select(sentence => sentence.Text));
        var from = 0;
        foreach (var part in quote.Split(Gap).Select(Folded))
        {
            var at = part.Length == 0 ? -1 : WholeWords(all, part, from);
            if (at < 0)
            {
                return false;
            }

            from = at + part.Length;
        }

        return true;
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int WholeWords(string text, string part, int from)
    {
        for (var at = text.IndexOf(part, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            if (!IsInside(text, at) && !IsInside(text, at + part.Length))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsInside(string text, int at) => at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);
}

/// <summary>A sentence of an item.</summary>
/// <param name="Number">Its place, from 0.</param>
/// <param name="Paragraph">The paragraph it stands in, from 0.</param>
/// <param name="Text">Its words.</param>
public sealed record TextSentence(int Number, int Paragraph, string Text)
{
    /// <summary>The words that it gives as said, between quotation marks: three at least, else it is a word in use.</summary>
    public IReadOnlyList<string> Quoted => QuotedWords.In(Text);
}
