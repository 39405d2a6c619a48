using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions;

/// <summary>How two parties' stances on an issue relate.</summary>
public enum MatrixDifference
{
    Same,

    Differ,

    Opposed,

    /// <summary>One of them, or both, says nothing.</summary>
    Open,
}

/// <summary>The rule that two stances are compared by, and its words.</summary>
public static class MatrixDifferences
{
    /// <summary>The rule as readers are told it.</summary>
    public const string Rule =
        "Same: the same stance. Opposed: one supports or accepts with conditions, the other opposes or has a red line. Differ: any other two stances. Where one of the two says nothing, they are not compared.";

    /// <summary>How two cells relate, by <see cref="Rule"/>. It looks at stances alone: two parties with one stance may still say different things.</summary>
    public static MatrixDifference Between(MatrixCell? first, MatrixCell? second) => (first, second) switch
    {
        (null or { Stance: Stance.Silent }, _) or (_, null or { Stance: Stance.Silent }) => MatrixDifference.Open,
        _ when first.Stance == second.Stance => MatrixDifference.Same,
        _ when Side(first.Stance) * Side(second.Stance) < 0 => MatrixDifference.Opposed,
        _ => MatrixDifference.Differ,
    };

    /// <summary>The word that readers see.</summary>
    public static string Word(this MatrixDifference difference) => difference switch
    {
        MatrixDifference.Same => "Same",
        MatrixDifference.Differ => "Differ",
        MatrixDifference.Opposed => "Opposed",
        _ => "Not compared",
    };

    /// <summary>A sign that can be told from the others without colour.</summary>
    public static string Sign(this MatrixDifference difference) => difference switch
    {
        MatrixDifference.Same => "=",
        MatrixDifference.Differ => "≠",
        MatrixDifference.Opposed => "↔",
        _ => "–",
    };

    private static int Side(Stance stance) => stance switch
    {
        Stance.Supports or Stance.AcceptsWithConditions => 1,
        Stance.Opposes or Stance.RedLine => -1,
        _ => 0,
    };
}
