namespace PeaceTracker.Features.Positions;

/// <summary>How a cell differs from what it was at an earlier moment.</summary>
public enum MatrixChange
{
    /// <summary>Nothing was known before.</summary>
    New,

    /// <summary>Another stance.</summary>
    Stance,

    /// <summary>The same stance in other words, or on another condition.</summary>
    Words,
}

/// <summary>What changed between two moments.</summary>
public static class MatrixChanges
{
    /// <summary>How a cell differs from the earlier one; null where it does not, or where the same was only said again.</summary>
    public static MatrixChange? Between(MatrixCell? earlier, MatrixCell? now) => (earlier, now) switch
    {
        (_, null) => null,
        (null, _) => MatrixChange.New,
        _ when earlier.Stance != now.Stance => MatrixChange.Stance,
        _ when earlier.Summary != now.Summary || earlier.Condition != now.Condition => MatrixChange.Words,
        _ => null,
    };
}
