namespace PeaceTracker.Domain;

/// <summary>The sub-kinds of weapons, each of one <see cref="WeaponKind"/>, by what those who report them call them.</summary>
public enum WeaponSubKind
{
    Ballistic,

    /// <summary>Ballistic missiles that are launched from aircraft.</summary>
    Aeroballistic,

    Cruise,

    /// <summary>Guided missiles of tactical aircraft.</summary>
    Guided,

    AntiShip,

    /// <summary>Missiles that fly at radars.</summary>
    AntiRadar,

    /// <summary>Missiles of air defence, fired at targets on the ground.</summary>
    AntiAircraft,

    /// <summary>Long-range drones that carry a charge to a target and do not return.</summary>
    OneWay,

    /// <summary>Drones without a charge that look like others to air defence.</summary>
    Decoy,

    Reconnaissance,

    /// <summary>Short-range drones that search for a target and strike it.</summary>
    Loitering,

    /// <summary>Drones that carry weapons and return.</summary>
    Armed,

    /// <summary>Bombs that steer to their target.</summary>
    GuidedBomb,
}

/// <summary>
/// One model of weapon in a negotiation's dictionary: by which names it is reported and which kind of weapon it is. What
/// a claim says of a model stays as it is written there; the dictionary says what it is.
/// </summary>
public sealed class Weapon : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    /// <summary>The name that readers see, for example <c>Iskander-M</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Other names under which it is reported, in any script.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public required WeaponKind Kind { get; init; }

    /// <summary>Null where the kind says all that is known.</summary>
    public WeaponSubKind? SubKind { get; init; }

    /// <summary>Whether figures under this name count the decoys that fly among such weapons.</summary>
    public required bool IncludesDecoys { get; init; }

    /// <summary>Who reports it under these names.</summary>
    public required int SourceId { get; init; }

    public string? Url { get; init; }

    Noun IKept.Noun => Noun.Weapon;

    string IKept.Headline => Name;

    public IEnumerable<Breach> Breaches()
    {
        if (Kind == WeaponKind.None)
        {
            yield return new(nameof(Kind), "must be a kind of weapon");
        }

        if (SubKind is { } sub && sub.KindOf() != Kind)
        {
            yield return new(nameof(SubKind), $"'{sub.Word()}' is not a sub-kind of '{new WeaponClass(Kind).Word}'");
        }

        if (Aliases.Any(string.IsNullOrWhiteSpace))
        {
            yield return new(nameof(Aliases), "must not have an empty name among them");
        }

        foreach (var breach in Slug.Breaches(nameof(Key), Key)
                     .Concat(Rules.Needed(nameof(Name), Name))
                     .Concat(Rules.WebAddress(nameof(Url), Url)))
        {
            yield return breach;
        }
    }
}
