namespace PeaceTracker.Controls.Charts;

/// <summary>A row of a <see cref="PlainTable"/>.</summary>
/// <param name="Address">Where its first cell leads; null leads nowhere.</param>
/// <param name="Cells">What stands in it, from the left.</param>
public sealed record PlainRow(string? Address, params IReadOnlyList<string> Cells);
