using System.Text;

namespace PeaceTracker.Features.News.Tagging;

/// <summary>One word of a text: letters and digits, as they stand there and as they are compared.</summary>
/// <param name="Text">As it stands there, without signs that are not seen.</param>
/// <param name="Folded">In small letters; ё as е.</param>
/// <param name="At">The place of its first character in the text, from 0.</param>
/// <param name="End">The place behind its last one.</param>
internal readonly record struct Word(string Text, string Folded, int At, int End)
{
    /// <summary>Whether it is written in capitals, as abbreviations are.</summary>
    public bool IsCapital => Text.Any(char.IsLetter) && !Text.Any(char.IsLower);

    /// <summary>The words of a text in their order. "Iskander-M" is two, "об'єднання" is one.</summary>
    public static List<Word> In(string text)
    {
        var words = new List<Word>();
        var letters = new StringBuilder();
        var (begin, end) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                (begin, end) = (letters.Length == 0 ? at : begin, at + 1);
                letters.Append(text[at]);
            }
            else if (!IsWithinWord(text[at]))
            {
                Close(letters, words, begin, end);
            }
        }

        Close(letters, words, begin, end);
        return words;
    }

    // Apostrophes, and what is not seen at all: stress marks, soft hyphens, joiners.
    private static bool IsWithinWord(char letter) => letter is '\'' or '’' or 'ʼ' or '\u0301' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    private static void Close(StringBuilder letters, List<Word> words, int begin, int end)
    {
        if (letters.Length > 0)
        {
            var text = letters.ToString();
            words.Add(new(text, text.ToLowerInvariant().Replace('ё', 'е'), begin, end));
            letters.Clear();
        }
    }
}
