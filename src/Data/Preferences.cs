using Microsoft.EntityFrameworkCore;

namespace PeaceTracker.Data;

/// <summary>What administrators set while the application runs, and where they set nothing, what the configuration says.</summary>
public sealed class Preferences(IConfiguration configuration)
{
    /// <summary>Whether the one who drafted something may not publish it.</summary>
    public const string FourEyes = "Review:FourEyes";

    /// <summary>Hours from one backup to the next; 0 where none are made by themselves.</summary>
    public const string BackupHours = "Backups:EveryHours";

    /// <summary>How many backups are kept.</summary>
    public const string BackupsKept = "Backups:Keep";

    /// <summary>The values of settings where neither administrators nor the configuration say anything.</summary>
    public static IReadOnlyDictionary<string, string> Defaults { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [FourEyes] = "true", [BackupHours] = "24", [BackupsKept] = "14",
    };

    /// <summary>The value of a setting, or null where neither says anything.</summary>
    public async Task<string?> ReadAsync(TrackerContext db, string name, CancellationToken cancellationToken) =>
        await db.Settings.Where(setting => setting.Name == name).Select(setting => setting.Value).SingleOrDefaultAsync(cancellationToken) ?? configuration[name];

    /// <summary>Whether a rule is on; it is where nothing says otherwise.</summary>
    public async Task<bool> IsOnAsync(TrackerContext db, string name, CancellationToken cancellationToken) =>
        !bool.TryParse(await ReadAsync(db, name, cancellationToken), out var on) || on;
}
