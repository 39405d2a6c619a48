using PeaceTracker.Controls.Drawings;
using PeaceTracker.Embedding.Words;

namespace PeaceTracker.Features.News.Embed;

/// <summary>The latest news as a picture: time, title, and whose it is.</summary>
internal static class NewsPicture
{
    public static IReadOnlyList<PictureBlock> Of(IReadOnlyList<NewsLine> items, bool isPresent, EmbedWords words) => items.Count == 0
        ? [new PictureParagraph(words["news.empty"])]
        : [new PictureEntries([.. items.Select(item => new PictureEntry(NewsLines.When(item, words), item.Title, string.Join(" · ", Of(item, isPresent, words))))])];

    private static IEnumerable<string> Of(NewsLine item, bool isPresent, EmbedWords words)
    {
        yield return NewsLines.By(item, words);
        if (item.TitleIsOurs)
        {
            yield return words["news.ours"];
        }

        if (isPresent && item is { StoryItems: > 1, Story: not null })
        {
            yield return NewsLines.Count(item, words);
        }

        if (item.ChangedAt is { } changed)
        {
            yield return words.Say("news.changed", words.Time(changed));
        }
    }
}
