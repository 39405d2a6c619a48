namespace PeaceTracker.Data;

/// <summary>Patterns for SQL's LIKE.</summary>
public static class LikePattern
{
    /// <summary>The sign before what stands for itself in a pattern.</summary>
    public const string Escape = "\\";

    /// <summary>What has a text in it; the signs that LIKE reads as wildcards stand for themselves.</summary>
    public static string Containing(string text) =>
        $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
