using System.Globalization;
using System.Text;
using PeaceTracker.Domain;

namespace PeaceTracker.Curation.Forms;

/// <summary>Proposes the key of a new record from what it says, until someone types another.</summary>
public static class KeyProposal
{
    private const int Longest = 60;

    // The fields that tell records of a table apart; a text is cut to its first words.
    private static readonly Dictionary<string, string[]> Parts = new(StringComparer.Ordinal)
    {
        ["proposals"] = ["short_title", "made_on"],
        ["provisions"] = ["proposal", "issue"],
        ["statements"] = ["party", "speaker", "published_on", "paraphrase"],
        ["positions"] = ["party", "issue"],
        ["events"] = ["title", "starts_on"],
        ["event_accounts"] = ["event", "about", "source"],
        ["commitments"] = ["title", "declared_on"],
        ["strikes"] = ["attacker", "on", "target", "day"],
        ["strike_claims"] = ["strike", "claimant", "kind", "model", "figure"],
    };

    /// <summary>The key proposed for a record; empty while there is nothing to make one of.</summary>
    public static string For(string table, IReadOnlyDictionary<string, string> fields)
    {
        var parts = Parts.GetValueOrDefault(table, ["name"]);
        var texts = parts.Select(part => part == "on" ? "on" : fields.GetValueOrDefault(part, "")).Where(text => text.Length > 0).ToList();
        return texts.Exists(text => text != "on") ? Slugged(string.Join(' ', texts)) : "";
    }

    /// <summary>A text as a slug: lower-case Latin letters and digits, other signs as single hyphens, cut at a word.</summary>
    public static string Slugged(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
            {
                slug.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && letter is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var whole = slug.ToString().Trim('-');
        if (whole.Length <= Longest)
        {
            return whole;
        }

        var end = whole.LastIndexOf('-', Longest);
        return whole[..(end > 0 ? end : Math.Min(Longest, Slug.MaxLength))];
    }
}
