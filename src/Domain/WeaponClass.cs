namespace PeaceTracker.Domain;

/// <summary>A kind of weapon, or one of its sub-kinds: what a figure is told apart by, and what readers ask for by its word.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="SubKind">The sub-kind; null for all of the kind.</param>
public readonly record struct WeaponClass(WeaponKind Kind, WeaponSubKind? SubKind = null)
{
    /// <summary>Every kind of weapon, each followed by its sub-kinds.</summary>
    public static IReadOnlyList<WeaponClass> All { get; } =
    [
        .. Enum.GetValues<WeaponKind>().Where(kind => kind != WeaponKind.None).SelectMany(kind =>
            Enum.GetValues<WeaponSubKind>().Where(sub => sub.KindOf() == kind).Select(sub => new WeaponClass(kind, sub)).Prepend(new(kind))),
    ];

    /// <summary>"missile", "short-range-drone", "anti-ship": its word in addresses and files.</summary>
    public string Word => SubKind is { } sub ? sub.Word() : WeaponWords.Hyphenated(Kind.ToString());

    /// <summary>The kind or sub-kind of a word; null where it is none.</summary>
    public static WeaponClass? Find(string? word) => All.Where(known => known.Word == word).Select(known => (WeaponClass?)known).FirstOrDefault();
}

/// <summary>How kinds and sub-kinds belong together, and the sub-kinds' words in addresses and files.</summary>
public static class WeaponWords
{
    /// <summary>The kind that a sub-kind is of.</summary>
    public static WeaponKind KindOf(this WeaponSubKind sub) => sub switch
    {
        WeaponSubKind.OneWay or WeaponSubKind.Decoy => WeaponKind.Drone,
        WeaponSubKind.Reconnaissance or WeaponSubKind.Loitering or WeaponSubKind.Armed => WeaponKind.ShortRangeDrone,
        WeaponSubKind.GuidedBomb => WeaponKind.Bomb,
        _ => WeaponKind.Missile,
    };

    /// <summary>"anti-ship"</summary>
    public static string Word(this WeaponSubKind sub) => Hyphenated(sub.ToString());

    internal static string Hyphenated(string name) =>
        string.Concat(name.Select((letter, i) => i > 0 && char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
