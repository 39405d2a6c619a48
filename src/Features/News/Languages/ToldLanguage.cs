using PeaceTracker.Features.News.Tagging;

namespace PeaceTracker.Features.News.Languages;

/// <summary>
/// Tells a language from the words of a text, where nobody says which it is. A text that is short, or that could as well be
/// of another language, has none: rules for one language are then not kept from it.
/// </summary>
internal static class ToldLanguage
{
    private const int Looked = 1200;

    private const int FewestWords = 8;

    private const int FewestSigns = 3;

    /// <summary>BCP 47 tag; null where it cannot be told.</summary>
    public static string? Of(string text)
    {
        var words = Word.In(text.Length <= Looked ? text : text[..Looked]);
        if (words.Count < FewestWords)
        {
            return null;
        }

        var signs = Tongue.All.Select(tongue => (tongue.Tag, Signs: words.Sum(word => Signs(tongue, word)))).OrderByDescending(told => told.Signs).Take(2).ToList();
        return signs[0].Signs >= Math.Max(FewestSigns, words.Count / 8) && signs[0].Signs * 2 >= signs[1].Signs * 3 ? signs[0].Tag : null;
    }

    // A letter that a language does not have counts twice: names come from everywhere, but not at every third word.
    private static int Signs(Tongue tongue, Word word)
    {
        var text = word.Text.AsSpan();
        return (tongue.Words.Contains(word.Folded) ? 1 : HasAny(text, tongue.Own) ? 1 : 0) - (HasAny(text, tongue.Foreign) ? 2 : 0);
    }

    private static bool HasAny(ReadOnlySpan<char> word, string letters)
    {
        foreach (var letter in word)
        {
            if (letters.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
