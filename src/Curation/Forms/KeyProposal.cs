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
        ["responses"] = ["party", "on", "proposal"],
        ["saliences"] = ["party", "issue"],
        ["events"] = ["title", "starts_on"],
        ["event_accounts"] = ["event", "about", "source"],
        ["commitments"] = ["title", "declared_on"],
        ["violation_claims"] = ["commitment", "party", "day"],
        ["strikes"] = ["attacker", "on", "target", "day"],
        ["strike_claims"] = ["strike", "claimant", "kind", "model", "figure"],
    };

    // The runtime is built without the tables of Unicode: letters with marks, and Cyrillic ones, are told here.
    private static readonly Dictionary<char, string> Latin = Letters(
        "à a á a â a ã a ä a å a ā a ă a ą a ç c ć c č c ď d đ d è e é e ê e ë e ē e ė e ę e ě e ğ g ì i í i î i ï i ī i į i ı i ł l ñ n ń n ň n ò o ó o ô o õ o ö o ø o ō o ő o "
        + "ř r ś s š s ş s ș s ß ss ť t ț t ù u ú u û u ü u ū u ů u ű u ý y ÿ y ź z ż z ž z æ ae œ oe "
        + "а a б b в v г h ґ g д d е e ё e є ie ж zh з z и y і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю iu я ia");

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
        foreach (var letter in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
            {
                slug.Append(letter);
            }
            else if (Latin.TryGetValue(letter, out var latin))
            {
                slug.Append(latin);
            }
            else if (letter is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-')
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

    // Signs without a sound of their own are written as "-" and left out.
    private static Dictionary<char, string> Letters(string pairs)
    {
        var parts = pairs.Split(' ');
        return Enumerable.Range(0, parts.Length / 2).ToDictionary(i => parts[2 * i][0], i => parts[(2 * i) + 1] == "-" ? "" : parts[(2 * i) + 1]);
    }
}
