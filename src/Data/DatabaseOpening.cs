using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data.Backups;
using PeaceTracker.Data.RollUps;
using PeaceTracker.Data.Searching;

namespace PeaceTracker.Data;

/// <summary>
/// Opens the database for writing: brings its schema up to date, with a checked backup first, and refuses to run on
/// settings under which an acknowledged write could be lost. The caller holds the data directory's lock.
/// </summary>
public sealed class DatabaseOpening(
    IDbContextFactory<TrackerContext> contexts, DataDirectory directory, BackupMaker backups, BackupShelf shelf, ILogger<DatabaseOpening> log)
{
    private static readonly Version OldestSqlite = new(3, 53, 2);

    /// <summary>Throws <see cref="DatabaseRefusedException"/> with one clear line where the database must not be used.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            await MigrateAsync(db, cancellationToken);
            if (!await SearchIndex.IsCurrentAsync(db, cancellationToken))
            {
                log.LogInformation("Building the index for searches");
                await SearchIndex.BuildAsync(db, cancellationToken);
            }

            if (!await RollUpEdition.IsCurrentAsync(db, cancellationToken))
            {
                log.LogInformation("Taking the figures of strikes by day from the claims");
                await RollUpEdition.BuildAsync(db, cancellationToken);
            }
        }
        catch (SqliteException fault)
        {
            throw new DatabaseRefusedException($"The database {directory.DatabaseFile} cannot be opened: {fault.Message}", fault);
        }

        await AssertAsync(db, "sqlite_version()", value => Version.Parse(value) >= OldestSqlite, $"at least {OldestSqlite}", cancellationToken);
        await AssertAsync(db, "journal_mode", value => value == "wal", "wal", cancellationToken);
        await AssertAsync(db, "synchronous", value => value == "2", "2 (FULL)", cancellationToken);
        await AssertAsync(db, "foreign_keys", value => value == "1", "1 (on)", cancellationToken);
    }

    private async Task MigrateAsync(TrackerContext db, CancellationToken cancellationToken)
    {
        // Set and not only asserted: a file that a full disk left empty has none yet.
        await ReadAsync(db, "PRAGMA journal_mode = WAL", cancellationToken);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        var known = db.Database.GetMigrations().ToList();
        if (applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } newer)
        {
            throw new DatabaseRefusedException(
                $"The database {directory.DatabaseFile} was written by a newer version of PeaceTracker (it has '{newer}').");
        }

        var pending = known.Except(applied, StringComparer.Ordinal).ToList();
        if (pending.Count == 0)
        {
            return;
        }

        await ClearStaleLockAsync(db, cancellationToken);
        if (applied.Count > 0)
        {
            await BackUpAsync(pending[0], cancellationToken);
        }

        log.LogInformation("Bringing the database up to date: {Migrations}", string.Join(", ", pending));
        await SearchIndex.DropAsync(db, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    // A process that was killed while it migrated leaves a row on which the next one would wait for ever. No other
    // process can be at work: the data directory is locked.
    private static async Task ClearStaleLockAsync(TrackerContext db, CancellationToken cancellationToken)
    {
        if (await ReadAsync(db, "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'", cancellationToken) == "1")
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellationToken);
        }
    }

    private async Task BackUpAsync(string migration, CancellationToken cancellationToken)
    {
        var made = await backups.MakeAsync(shelf.Folder, $"before-{migration}-", "upgrade", progress: null, cancellationToken);
        if (made.Fault is { } fault)
        {
            throw new DatabaseRefusedException($"There is no sound backup before the upgrade, so nothing was changed. {fault}");
        }

        log.LogInformation("Backed up the database before its upgrade: {File}", made.Manifest!.File);
    }

    private static async Task AssertAsync(
        TrackerContext db, string setting, Predicate<string> holds, string wanted, CancellationToken cancellationToken)
    {
        var value = await ReadAsync(db, setting.EndsWith(')') ? $"SELECT {setting}" : $"PRAGMA {setting}", cancellationToken);
        if (!holds(value))
        {
            throw new DatabaseRefusedException($"SQLite's {setting} is '{value}' and must be {wanted}.");
        }
    }

    private static async Task<string> ReadAsync(TrackerContext db, string sql, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }
}
