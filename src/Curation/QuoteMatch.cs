using System.Text;

namespace PeaceTracker.Curation;

/// <summary>
/// Whether the words of a quote stand in a text: apart from white space, letter case, and the shape of quotation marks,
/// dashes and apostrophes. Parts that a quote leaves out ("…", "[...]") may be anything, but the order must hold.
/// </summary>
internal static class QuoteMatch
{
    // "We are ready [...] to talk" stands in "we are ready, he said, to talk"
    public static bool IsIn(string quote, string text)
    {
        var page = Normal(text);
        var parts = Normal(quote).Split(['…'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var from = 0;
        foreach (var part in parts)
        {
            var at = page.IndexOf(part, from, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            from = at + part.Length;
        }

        return parts.Length > 0;
    }

    private static string Normal(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC)
            .Replace("[...]", "…", StringComparison.Ordinal).Replace("(...)", "…", StringComparison.Ordinal).Replace("...", "…", StringComparison.Ordinal)
            .Replace("[…]", "…", StringComparison.Ordinal).Replace("(…)", "…", StringComparison.Ordinal);
        var normal = new StringBuilder(plain.Length);
        foreach (var letter in plain)
        {
            switch (letter)
            {
                case '\u00AD' or '\u200B' or '\uFEFF' or '"' or '“' or '”' or '„' or '«' or '»':
                    break;
                case '’' or '‘' or 'ʼ' or '`':
                    normal.Append('\'');
                    break;
                case '–' or '—' or '‑' or '−':
                    normal.Append('-');
                    break;
                case var space when char.IsWhiteSpace(space):
                    if (normal.Length > 0 && normal[^1] != ' ')
                    {
                        normal.Append(' ');
                    }

                    break;
                default:
                    normal.Append(char.ToLowerInvariant(letter));
                    break;
            }
        }

        return normal.ToString().Trim();
    }
}
