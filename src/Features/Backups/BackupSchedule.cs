using System.Globalization;
using PeaceTracker.Data;

namespace PeaceTracker.Features.Backups;

/// <summary>When backups are made by themselves; section <c>Backups</c> of the settings.</summary>
/// <param name="EveryHours">Hours from one to the next; 0 where none are made.</param>
/// <param name="Keep">How many sound ones are kept.</param>
internal sealed record BackupSchedule(int EveryHours, int Keep)
{
    public const int DefaultHours = 24;

    public const int DefaultKeep = 14;

    public static async Task<BackupSchedule> ReadAsync(Preferences preferences, TrackerContext db, CancellationToken cancellationToken) => new(
        Number(await preferences.ReadAsync(db, Preferences.BackupHours, cancellationToken), 0, DefaultHours),
        Number(await preferences.ReadAsync(db, Preferences.BackupsKept, cancellationToken), 1, DefaultKeep));

    // A setting that cannot be read must not turn backups off.
    private static int Number(string? text, int least, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number : otherwise;
}
