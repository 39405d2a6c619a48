namespace PeaceTracker.Features.Distance;

/// <summary>
/// The whole arithmetic of distances, in plain numbers: it knows nothing of parties or issues. Placements and distances
/// are on one scale from 0 to 100; null is a placement, or a distance, that there is not, and nothing is ever put in its
/// place. The same formulas stand on the page and in docs/distance.md.
/// </summary>
public static class GapArithmetic
{
    /// <summary>d = |a − b|; null where one of the two is not placed.</summary>
    public static double? Between(double? a, double? b) => a is { } one && b is { } other ? Math.Abs(one - other) : null;

    /// <summary>w = (one + other) ÷ 2: what a pair gives to an issue, of what each of the two gives to it.</summary>
    public static double Weight(double one, double other) => (one + other) / 2;

    /// <summary>
    /// D = Σ w·d ÷ Σ w, so that only the proportions of the weights count. Where all weights are zero no issue counts for
    /// more than another, and all count alike. Null where there is no distance.
    /// </summary>
    /// <param name="measured">The distance on each issue on which there is one, and its weight, 0 or more.</param>
    public static double? Together(IReadOnlyCollection<(double Distance, double Weight)> measured)
    {
        if (measured.Count == 0)
        {
            return null;
        }

        var weights = measured.Sum(one => one.Weight);
        return weights > 0
            ? measured.Sum(one => one.Weight / weights * one.Distance)
            : measured.Average(one => one.Distance);
    }

    /// <summary>
    /// Shares out 100 in proportion to what is given, for models in which an actor has 100 to give in all; alike where
    /// nothing is given or all is zero.
    /// </summary>
    public static IReadOnlyList<double> Shares(IReadOnlyList<double> given)
    {
        var all = given.Sum();
        return [.. given.Select(one => all > 0 ? 100 * one / all : 100.0 / given.Count)];
    }
}
