namespace PeaceTracker.Domain;

/// <summary>One claim as far as a day's figures need it.</summary>
/// <param name="Day">The strike's own day: the one on which its window ends, in its zone.</param>
/// <param name="StrikeId">The strike.</param>
/// <param name="Extent">Whether the strike is a window or a whole day.</param>
/// <param name="Kind">The weapon.</param>
/// <param name="Figure">What is counted.</param>
/// <param name="Model">Null for the total of the kind.</param>
/// <param name="Region">Null for the whole target.</param>
/// <param name="Best">The figure.</param>
/// <param name="Bound">How exact it is.</param>
/// <param name="KnownOn">When the claimant said so, UTC.</param>
/// <param name="Definition">Key of the counting definition.</param>
/// <param name="ClaimId">Its place among claims of the same day.</param>
public sealed record ClaimedFigure(
    DateOnly Day, int StrikeId, StrikeExtent Extent, WeaponKind Kind, Figure Figure, string? Model, string? Region, int Best, Bound Bound, DateOnly KnownOn,
    string Definition, long ClaimId)
{
    /// <summary>The least and the most, where the claimant gives a range.</summary>
    public (int? Low, int? High) Range { get; init; }

    /// <summary>The window, UTC; null where only the day is known.</summary>
    public (DateTime? Start, DateTime? End) Window { get; init; }

    /// <summary>IANA name of the strike's zone.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>What the dictionary says of the model; null for a total, and where it says nothing.</summary>
    public WeaponSubKind? SubKind { get; init; }
}

/// <summary>What a column counts. Two definitions are two columns: nothing ever adds or joins them.</summary>
public readonly record struct Counted(WeaponKind Kind, Figure Figure, string Definition)
{
    /// <summary>The sub-kind that is counted; null for all of the kind.</summary>
    public WeaponSubKind? SubKind { get; init; }
}
