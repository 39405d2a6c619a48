namespace PeaceTracker.Controls.Charts;

/// <summary>The form of a sign in a chart's key.</summary>
public enum ChartKeyLook
{
    Filled,
    Line,
    Dashed,
    Hatched,
    Outline,
}
