namespace PeaceTracker.Controls.Charts;

/// <summary>Where the five shades of a drawing begin.</summary>
public static class ShadeSteps
{
    private static readonly double[] Round = [1, 2, 2.5, 5, 10];

    /// <summary>Each at twice the one before, the darkest no higher than the most of the figures.</summary>
    public static IReadOnlyList<int> Of(IEnumerable<int> figures)
    {
        var most = Math.Max(1, figures.DefaultIfEmpty(0).Max() / 16d);
        var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        var first = (int)Round.Select(round => round * power).Last(round => round % 1 == 0 && round <= most);
        return [1, first * 2, first * 4, first * 8, first * 16];
    }
}
