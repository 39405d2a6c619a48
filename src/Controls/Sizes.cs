using System.Globalization;

namespace PeaceTracker.Controls;

/// <summary>Sizes of files as people say them.</summary>
public static class Sizes
{
    /// <summary>"840 kB", "12.5 MB"</summary>
    public static string Text(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB");
}
