namespace PeaceTracker.Features.Strikes.Charts;

/// <summary>How many days had an attack of a size.</summary>
/// <param name="From">The least of this size.</param>
/// <param name="To">The most, inclusive.</param>
/// <param name="Routine">Days with an attack of this size that is no large salvo.</param>
/// <param name="Large">Days on which it is.</param>
public sealed record SizeBin(int From, int To, int Routine, int Large);

/// <summary>
/// The sizes of a claimant's reported days. A large salvo is a day with at least twice the median of the days shown: a rule
/// of this page, stated beside the chart, and nobody's finding about intentions.
/// </summary>
/// <param name="Days">Days with the figure.</param>
/// <param name="Median">Half of the days have no more.</param>
/// <param name="Threshold">From here on a day is a large salvo.</param>
/// <param name="Bins">All sizes from 0 to the largest.</param>
public sealed record AttackSizes(int Days, double Median, int Threshold, IReadOnlyList<SizeBin> Bins)
{
    private const int MostBins = 16;

    private static readonly int[] Round = [1, 2, 5, 10];

    /// <summary>Days that are large salvos.</summary>
    public int Large => Bins.Sum(bin => bin.Large);

    /// <summary>The sizes of some days; null where there are none.</summary>
    public static AttackSizes? Of(IReadOnlyList<int> figures)
    {
        if (figures.Count == 0)
        {
            return null;
        }

        var sorted = figures.Order().ToList();
        var median = (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2d;
        var threshold = Math.Max(1, (int)Math.Ceiling(median * 2));
        var width = Width(sorted[^1]);
        var bins = Enumerable.Range(0, (sorted[^1] / width) + 1).Select(i => (From: i * width, To: ((i + 1) * width) - 1));
        return new(
            sorted.Count, median, threshold,
            [.. bins.Select(bin => new SizeBin(bin.From, bin.To, sorted.Count(figure => figure >= bin.From && figure <= bin.To && figure < threshold), sorted.Count(figure => figure >= bin.From && figure <= bin.To && figure >= threshold)))]);
    }

    private static int Width(int most)
    {
        var wanted = (most + 1d) / MostBins;
        var power = Math.Max(1, Math.Pow(10, Math.Floor(Math.Log10(wanted))));
        return (int)Round.Select(round => round * power).First(round => round >= wanted);
    }
}
