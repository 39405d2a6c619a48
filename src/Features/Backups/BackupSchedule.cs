using System.Globalization;
using PeaceTracker.Data;

namespace PeaceTracker.Features.Backups;

/// <summary>When backups are made by themselves; section <c>Backups</c> of the settings.</summary>
/// <param name="EveryHours">Hours from one to the next; 0 where none are made.</param>
/// <param name="Keep">How many sound ones are kept.</param>
internal sealed record BackupSchedule(int EveryHours, int Keep)
{
    public static async Task<BackupSchedule> ReadAsync(Preferences preferences, TrackerContext db, CancellationToken cancellationToken) => new(
        await NumberAsync(preferences, db, Preferences.BackupHours, least: 0, cancellationToken),
        await NumberAsync(preferences, db, Preferences.BackupsKept, least: 1, cancellationToken));

    // A setting that cannot be read must not turn backups off.
    private static async Task<int> NumberAsync(Preferences preferences, TrackerContext db, string name, int least, CancellationToken cancellationToken) =>
        int.TryParse(await preferences.ReadAsync(db, name, cancellationToken), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : int.Parse(Preferences.Defaults[name], CultureInfo.InvariantCulture);
}
