using System.Net;
using System.Text;

namespace PeaceTracker.Curation;

/// <summary>
/// Whether the words of a quote stand in a text: apart from white space, letter case, and the shape of quotation marks,
/// dashes and apostrophes. Parts that a quote leaves out ("…", "[...]") may be anything, but the order must hold, and each
/// part must begin and end with whole words: "we can" does not stand in "we cannot".
/// </summary>
internal static class QuoteMatch
{
    // "We are ready [...] to talk" stands in "we are ready, he said, to talk"
    public static bool IsIn(string quote, string text)
    {
        var parts = Normal(quote).Split(['…'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return false;
        }

        var page = Normal(text);
        var from = 0;
        foreach (var part in parts)
        {
            var at = WholeWords(page, part, from);
            if (at < 0)
            {
                return false;
            }

            from = at + part.Length;
        }

        return true;
    }

    private static int WholeWords(string page, string part, int from)
    {
        for (var at = page.IndexOf(part, from, StringComparison.Ordinal); at >= 0; at = page.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            if (!IsInside(page, at) && !IsInside(page, at + part.Length))
            {
                return at;
            }
        }

        return -1;
    }

    // Whether a place is in the middle of a word.
    private static bool IsInside(string page, int at) => at > 0 && at < page.Length && char.IsLetterOrDigit(page[at - 1]) && char.IsLetterOrDigit(page[at]);

    private static string Normal(string text)
    {
        // A text that was copied from a page's source still has its entities.
        var decoded = text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
        var plain = Composed(decoded)
            .Replace("[…]", "…", StringComparison.Ordinal).Replace("(…)", "…", StringComparison.Ordinal)
            .Replace("[...]", "…", StringComparison.Ordinal).Replace("(...)", "…", StringComparison.Ordinal).Replace("...", "…", StringComparison.Ordinal);
        var normal = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length; i++)
        {
            switch (plain[i])
            {
                case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                case '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‹' or '›' or '″' or '‚' or '❝' or '❞':
                    break;
                case '\'' or '’' or '‘' or '‛' or 'ʼ' or '`' or '′':
                    // An apostrophe stands within a word; at its edge it is a quotation mark.
                    if (normal.Length > 0 && char.IsLetterOrDigit(normal[^1]) && i + 1 < plain.Length && char.IsLetterOrDigit(plain[i + 1]))
                    {
                        normal.Append('\'');
                    }

                    break;
                case '-' or '–' or '—' or '‑' or '‐' or '‒' or '―' or '−':
                    if (normal.Length > 0 && normal[^1] == ' ')
                    {
                        normal.Length--;
                    }

                    normal.Append('-');
                    break;
                case var space when char.IsWhiteSpace(space):
                    if (normal.Length > 0 && normal[^1] is not (' ' or '-'))
                    {
                        normal.Append(' ');
                    }

                    break;
                case var letter:
                    normal.Append(char.ToLowerInvariant(letter));
                    break;
            }
        }

        return normal.ToString().Trim();
    }

    // Where the system brings no tables of Unicode, letters are compared as they come, but for the Cyrillic ones that are
    // often written as two signs.
    private static string Composed(string text) => text.Normalize(NormalizationForm.FormKC)
        .Replace("и\u0306", "й", StringComparison.Ordinal).Replace("И\u0306", "Й", StringComparison.Ordinal)
        .Replace("і\u0308", "ї", StringComparison.Ordinal).Replace("І\u0308", "Ї", StringComparison.Ordinal)
        .Replace("е\u0308", "ё", StringComparison.Ordinal).Replace("Е\u0308", "Ё", StringComparison.Ordinal);
}
