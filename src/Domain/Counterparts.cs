namespace PeaceTracker.Domain;

/// <summary>
/// Which figures of a day can be held against each other: what was launched against what was stopped, where one report gives
/// both, or where one of them is the total of the day. A rate is taken from no other.
/// </summary>
internal sealed class Counterparts
{
    private readonly HashSet<(int Strike, Side Side)> said;

    private readonly HashSet<Side> totals;

    private readonly HashSet<Side> standing;

    /// <param name="claims">All claims of the day by one claimant.</param>
    /// <param name="figures">What stands of them.</param>
    public Counterparts(IReadOnlyCollection<ClaimedFigure> claims, IReadOnlyCollection<StandingFigure> figures)
    {
        said = [.. claims.Where(claim => Launched(claim.Figure) is not null)
            .SelectMany(claim => ((WeaponSubKind?[])[null, claim.SubKind]).Distinct().Select(sub => (claim.StrikeId, new Side(claim.Kind, sub, Launched(claim.Figure)!.Value))))];
        var sides = figures.Where(figure => Launched(figure.Counted.Figure) is not null)
            .Select(figure => (figure.Last.Extent, Side: new Side(figure.Counted.Kind, figure.Counted.SubKind, Launched(figure.Counted.Figure)!.Value))).ToList();
        standing = [.. sides.Select(side => side.Side)];
        totals = [.. sides.Where(side => side.Extent == StrikeExtent.Day).Select(side => side.Side)];
    }

    /// <summary>Whether there is something to hold a figure against; true of figures that no rate is ever taken from.</summary>
    public bool Has(StandingFigure figure)
    {
        if ((Launched(figure.Counted.Figure) ?? (figure.Counted.Figure == Figure.LostOrJammed ? false : null)) is not { } launched)
        {
            return true;
        }

        var other = new Side(figure.Counted.Kind, figure.Counted.SubKind, !launched);
        return said.Contains((figure.Last.StrikeId, other)) || totals.Contains(other) || (figure.Last.Extent == StrikeExtent.Day && standing.Contains(other));
    }

    private static bool? Launched(Figure figure) => figure switch
    {
        Figure.Launched => true,
        Figure.ShotDown or Figure.ShotDownOrSuppressed => false,
        _ => null,
    };

    private readonly record struct Side(WeaponKind Kind, WeaponSubKind? SubKind, bool Launched);
}
