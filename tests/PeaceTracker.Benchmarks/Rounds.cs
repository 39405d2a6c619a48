using System.Globalization;

namespace PeaceTracker.Benchmarks;

/// <summary>Figures of rounds that were taken in turns, so that what disturbs the machine disturbs all of them.</summary>
internal static class Rounds
{
    public const int Count = 5;

    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>The median, then every round.</summary>
    public static string Line(string name, string unit, IEnumerable<double> figures) => string.Create(
        CultureInfo.InvariantCulture, $"{name,-34} {Median(figures),10:N1} {unit,-8} [{string.Join("  ", figures.Select(figure => figure.ToString("N1", CultureInfo.InvariantCulture)))}]");

    /// <summary>The median of the rounds' ratios, then every ratio.</summary>
    public static string Ratio(string name, IEnumerable<double> figures, IEnumerable<double> others)
    {
        var ratios = figures.Zip(others, (figure, other) => figure / other).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{name,-34} {Median(ratios),10:N2} ×        [{string.Join("  ", ratios.Select(ratio => ratio.ToString("N2", CultureInfo.InvariantCulture)))}]");
    }
}
