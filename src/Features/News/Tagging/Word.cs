using System.Text;

namespace PeaceTracker.Features.News.Tagging;

/// <summary>One word of a text: letters and digits, as they stand there and as they are compared.</summary>
/// <param name="Text">As it stands there, without signs that are not seen.</param>
/// <param name="Folded">In small letters; ё as е.</param>
internal readonly record struct Word(string Text, string Folded)
{
    /// <summary>Whether it is written in capitals, as abbreviations are.</summary>
    public bool IsCapital => Text.Any(char.IsLetter) && !Text.Any(char.IsLower);

    /// <summary>The words of a text in their order. "Iskander-M" is two, "об'єднання" is one.</summary>
    public static List<Word> In(string text)
    {
        var words = new List<Word>();
        var letters = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                letters.Append(letter);
            }
            else if (!IsWithinWord(letter))
            {
                End(letters, words);
            }
        }

        End(letters, words);
        return words;
    }

    // Apostrophes, and what is not seen at all: stress marks, soft hyphens, joiners.
    private static bool IsWithinWord(char letter) => letter is '\'' or '’' or 'ʼ' or '\u0301' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    private static void End(StringBuilder letters, List<Word> words)
    {
        if (letters.Length > 0)
        {
            var text = letters.ToString();
            words.Add(new(text, text.ToLowerInvariant().Replace('ё', 'е')));
            letters.Clear();
        }
    }
}
