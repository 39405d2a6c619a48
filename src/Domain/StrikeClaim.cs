namespace PeaceTracker.Domain;

/// <summary>The kinds of weapon that figures are told apart by.</summary>
public enum WeaponKind
{
    Missile,

    /// <summary>Long-range one-way attack drones, with the decoys that fly among them.</summary>
    Drone,

    /// <summary>Reconnaissance, loitering and other short-range drones.</summary>
    ShortRangeDrone,

    Bomb,

    /// <summary>Not a weapon's figure: people killed or injured, places hit.</summary>
    None,
}

/// <summary>What a figure counts.</summary>
public enum Figure
{
    Launched,
    ShotDown,
    LostOrJammed,

    /// <summary>Shot down or lost to jamming, in one figure.</summary>
    ShotDownOrSuppressed,

    Hits,
    Killed,
    Injured,
}

/// <summary>How exact the claimant says that the figure is.</summary>
public enum Bound
{
    Exactly,
    AtLeast,
    About,
}

/// <summary>What one claimant says of a strike. Claims stand side by side; none overrules another.</summary>
public sealed class StrikeClaim : IKept
{
    public long Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    public int StrikeId { get; init; }

    public required int ClaimantId { get; init; }

    public required WeaponKind Kind { get; init; }

    /// <summary>The weapon as the claimant names it; null for the total of its kind.</summary>
    public string? Model { get; init; }

    /// <summary>The region that the figure is about; null for the whole target.</summary>
    public string? Region { get; init; }

    public required Figure Figure { get; init; }

    /// <summary>The least, where the claimant gives a range.</summary>
    public int? Low { get; init; }

    /// <summary>The figure.</summary>
    public required int Best { get; init; }

    /// <summary>The most, where the claimant gives a range.</summary>
    public int? High { get; init; }

    public required Bound Bound { get; init; }

    public required int CountingDefinitionId { get; init; }

    /// <summary>The day on which the claimant said so, UTC.</summary>
    public required DateOnly KnownOn { get; init; }

    public required int SourceId { get; init; }

    public string? Url { get; init; }

    public string? Note { get; init; }

    /// <summary>The import that brought it.</summary>
    public int? ImportBatchId { get; init; }

    Noun IKept.Noun => Noun.StrikeClaim;

    string IKept.Headline => Key;

    DateOnly? IKept.Day => KnownOn;

    bool IKept.LoggedOneByOne => false;

    public IEnumerable<Breach> Breaches()
    {
        if (Best < 0)
        {
            yield return new(nameof(Best), "must not be negative");
        }

        if (Low > Best)
        {
            yield return new(nameof(Low), "must not be above the figure");
        }

        if (High < Best)
        {
            yield return new(nameof(High), "must not be below the figure");
        }

        if (Kind == WeaponKind.None && Figure is not (Figure.Hits or Figure.Killed or Figure.Injured))
        {
            yield return new(nameof(Kind), "must be given for figures about weapons");
        }

        foreach (var breach in Slug.Breaches(nameof(Key), Key).Concat(Rules.WebAddress(nameof(Url), Url)))
        {
            yield return breach;
        }
    }
}
