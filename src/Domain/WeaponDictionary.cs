using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace PeaceTracker.Domain;

/// <summary>What a written model of weapon means: one weapon, alternatives for one, or a mixture in one figure.</summary>
/// <param name="Weapons">The weapons that it names, each once; never empty.</param>
public sealed record WeaponMatch(IReadOnlyList<Weapon> Weapons)
{
    /// <summary>The kind; null where the weapons are of several.</summary>
    public WeaponKind? Kind => Weapons.All(weapon => weapon.Kind == Weapons[0].Kind) ? Weapons[0].Kind : null;

    /// <summary>The sub-kind; null where the weapons are of several, or where it is not known.</summary>
    public WeaponSubKind? SubKind => Weapons.All(weapon => weapon.SubKind == Weapons[0].SubKind) ? Weapons[0].SubKind : null;

    /// <summary>Whether a figure under this name may count decoys.</summary>
    public bool IncludesDecoys => Weapons.Any(weapon => weapon.IncludesDecoys);
}

/// <summary>
/// Tells which weapon a written model is. Names are compared without regard to case, script of look-alike letters, kinds
/// of dashes and runs of spaces; <c>X-101</c> is <c>Kh-101</c> and <c>C-300</c> is <c>S-300</c>.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is one in the sense of the word: a list of names and what they mean.")]
public sealed partial class WeaponDictionary
{
    // АВСЕНКМОРТХІУ: Cyrillic letters that are written for Latin ones, and the other way round.
    private const string Cyrillic = "АВСЕНКМОРТХІУ";

    private const string Latin = "ABCEHKMOPTXIY";

    // The same few names come by the thousand.
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, WeaponSubKind?> subKinds = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Weapon> known = new(StringComparer.Ordinal);

    /// <param name="weapons">The weapons; where two have the same name, the first by key has it.</param>
    public WeaponDictionary(IEnumerable<Weapon> weapons)
    {
        foreach (var weapon in weapons.OrderBy(weapon => weapon.Key, StringComparer.Ordinal))
        {
            foreach (var name in weapon.Aliases.Prepend(weapon.Name))
            {
                known.TryAdd(Fold(name), weapon);
            }
        }
    }

    /// <summary>
    /// The weapons that a text names; null where any of them is not known. <c>Iskander-M/KN-23</c> and <c>Kh-59/69</c> are
    /// alternatives, <c>X-22 and X-32</c> is a mixture; a name that is known as a whole is that one.
    /// </summary>
    public WeaponMatch? Find(string? written)
    {
        var text = Fold(written ?? "");
        if (known.TryGetValue(text, out var whole))
        {
            return new([whole]);
        }

        var found = new List<Weapon>();
        foreach (var part in And().Split(text))
        {
            if (Alternatives(part) is not { } weapons)
            {
                return null;
            }

            found.AddRange(weapons);
        }

        return new([.. found.Distinct()]);
    }

    /// <summary>The sub-kind of a model in a figure of a kind; null where the dictionary says none, or one of another kind.</summary>
    public WeaponSubKind? SubKindOf(WeaponKind kind, string? written)
    {
        if (written is null)
        {
            return null;
        }

        if (!subKinds.TryGetValue(written, out var sub))
        {
            subKinds[written] = sub = Find(written)?.SubKind;
        }

        return sub?.KindOf() == kind ? sub : null;
    }

    private List<Weapon>? Alternatives(string part)
    {
        if (known.TryGetValue(part, out var whole))
        {
            return [whole];
        }

        var names = part.Split('/');
        var found = new List<Weapon>(names.Length);
        foreach (var name in names)
        {
            // "KH-59/69" names KH-69: a bare number goes on from the name before it.
            var full = name.Length > 0 && char.IsAsciiDigit(name[0]) && names[0].LastIndexOf('-') is > 0 and var dash ? names[0][..(dash + 1)] + name : name;
            if (!known.TryGetValue(full, out var weapon))
            {
                return null;
            }

            found.Add(weapon);
        }

        return found;
    }

    private static string Fold(string written)
    {
        var folded = new StringBuilder(written.Length);
        foreach (var letter in written.Normalize(NormalizationForm.FormKC).ToUpperInvariant())
        {
            var at = Cyrillic.IndexOf(letter, StringComparison.Ordinal);
            folded.Append(at >= 0 ? Latin[at] : letter is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' ? '-' : letter);
        }

        var spaced = Spaces().Replace(folded.ToString(), " ").Trim();
        var joined = AroundSlash().Replace(spaced, "/");
        return Transliterated().Replace(joined, match => match.Value == "X-" ? "KH-" : "S-");
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(" ?/ ?", RegexOptions.None, 1000)]
    private static partial Regex AroundSlash();

    // "X-101", "C-300": letters that stand for Х and С of Ukrainian and Russian names.
    [GeneratedRegex(@"\b[XC]-(?=[0-9])", RegexOptions.None, 1000)]
    private static partial Regex Transliterated();

    [GeneratedRegex("(?: AND)+ ", RegexOptions.None, 1000)]
    private static partial Regex And();
}
