namespace PeaceTracker.Features.Distance;

/// <summary>How far apart two parties are on one issue, and what that is computed from.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="One">The party that comes first in the curators' order.</param>
/// <param name="Other">The other one.</param>
public sealed record Gap(ScaledIssue Issue, DistanceParty One, DistanceParty Other)
{
    /// <summary>0 to 100; null where one of the two cannot be placed.</summary>
    public double? Distance { get; } = GapArithmetic.Between(Issue.Placement(One.Key), Issue.Placement(Other.Key));

    /// <summary>The place of its working in the page.</summary>
    public string Id => $"gap-{Issue.Key}-{One.Key}-{Other.Key}";

    /// <summary>What curators say the issue weighs for each of the two; null where they do not for both.</summary>
    public (Weighing One, Weighing Other)? Weighings =>
        Issue.Saliences.GetValueOrDefault(One.Key) is { } one && Issue.Saliences.GetValueOrDefault(Other.Key) is { } other ? (one, other) : null;
}

/// <summary>How far apart two parties are over all issues on which both are placed.</summary>
/// <param name="One">The party that comes first in the curators' order.</param>
/// <param name="Other">The other one.</param>
/// <param name="Measured">The issues that count, with their distance.</param>
public sealed record PairTotal(DistanceParty One, DistanceParty Other, IReadOnlyList<Gap> Measured)
{
    /// <summary>
    /// Whether issues are weighted by salience: only where a curator gave it for both parties on every issue that counts
    /// and not all of it is zero. Otherwise all issues count alike: a weight that nobody gave is not made up.
    /// </summary>
    public bool Weighted { get; } = Measured.Count > 0
        && Measured.All(gap => gap.Weighings is not null)
        && Measured.Any(gap => gap.Weighings is ({ Weight: > 0 }, _) or (_, { Weight: > 0 }));

    /// <summary>0 to 100; null where the two are placed together on no issue.</summary>
    public double? Distance => GapArithmetic.Together([.. Measured.Select(gap => (gap.Distance!.Value, Weight(gap)))]);

    /// <summary>What an issue counts in it; 1 where all count alike.</summary>
    public double Weight(Gap gap) => Weighted && gap.Weighings is var (one, other) ? GapArithmetic.Weight(one.Weight, other.Weight) : 1;

    /// <summary>The place of its working in the page.</summary>
    public string Id => $"gap-all-{One.Key}-{Other.Key}";
}
