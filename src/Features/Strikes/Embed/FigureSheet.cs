using PeaceTracker.Domain;
using PeaceTracker.Embedding.Words;
using PeaceTracker.Features.Strikes.Days;
using PeaceTracker.Features.Strikes.Days.Sums;

namespace PeaceTracker.Features.Strikes.Embed;

/// <summary>What one claimant says of a day, each figure with what others say of the same.</summary>
/// <param name="Figures">The figures; none where this claimant has no report of the day.</param>
/// <param name="Claimant">Who says so, by name.</param>
/// <param name="Definitions">What is counted.</param>
/// <param name="Words">The words of the widget's language.</param>
public sealed record FigureSheet(IReadOnlyList<HeadFigure> Figures, string Claimant, IReadOnlyList<DefinitionLine> Definitions, EmbedWords Words)
{
    /// <summary>The figures of a claimant in a direction of attacks; empty where it says nothing of them.</summary>
    public static IReadOnlyList<HeadFigure> Of(DayDirection direction, string claimant, Figure? figure, WeaponKind? kind) =>
    [
        .. Sets(direction, figure, kind).Select(set => (Own: set.Claims.FirstOrDefault(claim => claim.Claimant == claimant), Set: set))
            .Where(pair => pair.Own is not null)
            .Select(pair => new HeadFigure(pair.Own!, [.. pair.Set.Claims.Where(claim => claim.Claimant != claimant).DistinctBy(claim => (claim.Claimant, claim.Best, claim.Low, claim.High))])),
    ];

    /// <summary>Who says anything of them, whoever said it last first.</summary>
    public static IReadOnlyList<string> ClaimantsOf(DayDirection direction, Figure? figure, WeaponKind? kind) =>
        [.. Sets(direction, figure, kind).SelectMany(set => set.Claims).OrderByDescending(claim => claim.KnownOn).ThenByDescending(claim => claim.Id).Select(claim => claim.Claimant).Distinct(StringComparer.Ordinal)];

    // What stands for the whole target alone: a region's figure is no headline.
    private static IEnumerable<ClaimSet> Sets(DayDirection direction, Figure? figure, WeaponKind? kind) => ClaimAgreement.Sets(direction.Windows)
        .Where(set => set.Claims[0] is var first && first.Region is null && (figure is null || first.Figure == figure) && (kind is null || first.Kind == kind));
}

/// <summary>One figure and what others say of the same.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Others">The claims of others, the least first.</param>
public sealed record HeadFigure(DayClaim Claim, IReadOnlyList<DayClaim> Others);
