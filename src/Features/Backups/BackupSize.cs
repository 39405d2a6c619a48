using System.Globalization;

namespace PeaceTracker.Features.Backups;

/// <summary>Sizes as people say them.</summary>
internal static class BackupSize
{
    /// <summary>"840 kB", "12.5 MB"</summary>
    public static string Text(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB");
}
