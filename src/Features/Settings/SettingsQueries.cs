using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PeaceTracker.Accounts;
using PeaceTracker.Data;
using PeaceTracker.Data.Backups;

namespace PeaceTracker.Features.Settings;

/// <summary>Reads what the installation is set to.</summary>
public sealed class SettingsQueries(
    IDbContextFactory<TrackerContext> contexts, Preferences preferences, DataDirectory directory, Writer writer, IOptions<AccountSettings> accounts)
{
    /// <summary>Everything that the page of settings shows.</summary>
    public async Task<SettingsNow> NowAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in SettingRule.All)
        {
            values[rule.Name] = rule.Read(await preferences.ReadAsync(db, rule.Name, cancellationToken));
        }

        return new(
            values, accounts.Value.RequireSecondFactor, directory.FullPath, SizeOf(directory.FullPath), BackupMaker.Version,
            (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).LastOrDefault() ?? "none", await db.AuditEntries.LongCountAsync(cancellationToken), writer.Trouble);
    }

    // Files come and go while they are counted: what is gone weighs nothing.
    private static long SizeOf(string folder) => new DirectoryInfo(folder)
        .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
        .Sum(file => file.Exists ? file.Length : 0);
}

/// <summary>What the installation is set to.</summary>
/// <param name="Values">What administrators may change, by name.</param>
/// <param name="RequireSecondFactor">Whether the configuration asks for a second factor.</param>
/// <param name="DataDirectory">Where everything is kept.</param>
/// <param name="DataBytes">How much that is.</param>
/// <param name="Version">The application's version.</param>
/// <param name="Migration">The last migration of the database.</param>
/// <param name="AuditEntries">How many entries the audit log has.</param>
/// <param name="Trouble">Why the last write could not be stored; null where it was.</param>
public sealed record SettingsNow(
    IReadOnlyDictionary<string, string> Values, bool RequireSecondFactor, string DataDirectory, long DataBytes, string Version, string Migration, long AuditEntries, string? Trouble)
{
    /// <summary>Whether the one who drafted something may not publish it.</summary>
    public bool FourEyes => !bool.TryParse(Values[Preferences.FourEyes], out var on) || on;

    /// <summary>Hours from one backup to the next.</summary>
    public string BackupHours => Values[Preferences.BackupHours];

    /// <summary>How many backups are kept.</summary>
    public string BackupsKept => Values[Preferences.BackupsKept];
}
