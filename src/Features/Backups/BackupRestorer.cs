using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Data.Backups;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Backups;

/// <summary>
/// Puts a backup in the place of the database. The backup is checked first, the database that is there is kept aside, and
/// where anything is refused nothing was changed. The caller holds the data directory's lock.
/// </summary>
internal sealed class BackupRestorer(
    DataDirectory directory, BackupMaker maker, BackupShelf shelf, DatabaseOpening opening, IDbContextFactory<TrackerContext> contexts, Writer writer, TimeProvider clock)
{
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    public async Task<RestoreOutcome> RestoreAsync(string file, string actor, CancellationToken cancellationToken)
    {
        var path = File.Exists(file) ? Path.GetFullPath(file) : Path.Combine(shelf.Folder, Path.GetFileName(file));
        if (!File.Exists(path))
        {
            return new($"There is no backup '{file}'.");
        }

        if (await BackupManifest.ReadAsync(path, cancellationToken) is not { } manifest)
        {
            return new($"{Path.GetFileName(path)} has no manifest beside it ({Path.GetFileName(BackupManifest.PathFor(path))}), so that it cannot be checked.");
        }

        if (await maker.CheckAsync(path, manifest, cancellationToken) is { } fault)
        {
            return new($"{manifest.File} is not sound. {fault}");
        }

        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (!db.Database.GetMigrations().Contains(manifest.Migration, StringComparer.Ordinal))
            {
                return new($"{manifest.File} was made by a newer version of PeaceTracker ({manifest.Version}, with '{manifest.Migration}').");
            }
        }

        return await ReplaceAsync(path, manifest, actor, cancellationToken);
    }

    private async Task<RestoreOutcome> ReplaceAsync(string path, BackupManifest manifest, string actor, CancellationToken cancellationToken)
    {
        var former = File.Exists(directory.DatabaseFile) ? (await DatabaseCheck.RunAsync(directory.DatabaseFile, [], cancellationToken)).Audit?.Head : null;
        var incoming = directory.DatabaseFile + ".restoring";
        string? kept = null;
        try
        {
            await SafeFiles.CopyAsync(path, incoming, cancellationToken);
            kept = await KeepAsync(cancellationToken);
        }
        catch
        {
            File.Delete(incoming);
            throw;
        }

        // From here on there is either the one database or the other. A write-ahead log must not meet a database that it
        // does not belong to; what it held is in the database by now, and in what is kept.
        Remove("-wal", "-shm");
        File.Move(incoming, directory.DatabaseFile, overwrite: true);
        try
        {
            await opening.OpenAsync(CancellationToken.None);
            return new(null, manifest, kept, await NoteAsync(manifest, actor, former, kept));
        }
        catch (Exception fault) when (DatabaseTrouble.In(fault) is { } trouble)
        {
            await PutBackAsync(kept);
            return new($"{manifest.File} could not be opened, and the database that was there is back. {trouble}");
        }
    }

    // Copied and not moved, so that no moment is without a database.
    private async Task<string?> KeepAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(directory.DatabaseFile))
        {
            return null;
        }

        await EmptyLogAsync(cancellationToken);
        var stem = "replaced-" + clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var folder = Path.Combine(directory.FullPath, stem);
        for (var i = 2; Directory.Exists(folder); i++)
        {
            folder = Path.Combine(directory.FullPath, $"{stem}-{i}");
        }

        SafeFiles.CreateFolder(folder);
        foreach (var part in Parts.Where(part => File.Exists(directory.DatabaseFile + part)))
        {
            await SafeFiles.CopyAsync(directory.DatabaseFile + part, Path.Combine(folder, Path.GetFileName(directory.DatabaseFile) + part), cancellationToken);
        }

        return folder;
    }

    private async Task EmptyLogAsync(CancellationToken cancellationToken)
    {
        SqliteConnection.ClearAllPools();
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = directory.DatabaseFile, Pooling = false }.ToString());
            await connection.OpenAsync(cancellationToken);
            await using var checkpoint = connection.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await checkpoint.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (SqliteException)
        {
            // It is damaged, which may be why it is replaced: its log is kept beside it as it is.
        }
    }

    private async Task PutBackAsync(string? kept)
    {
        SqliteConnection.ClearAllPools();
        Remove(Parts);
        foreach (var part in kept is null ? [] : Directory.GetFiles(kept))
        {
            await SafeFiles.CopyAsync(part, Path.Combine(directory.FullPath, Path.GetFileName(part)), CancellationToken.None);
        }
    }

    private void Remove(params string[] parts)
    {
        foreach (var part in parts)
        {
            File.Delete(directory.DatabaseFile + part);
        }
    }

    // Backups that know a later past than the one restored would look as if the log had been cut: the entry names them.
    private async Task<int> NoteAsync(BackupManifest manifest, string actor, AuditHead? former, string? kept)
    {
        var heads = await shelf.HeadsAsync(CancellationToken.None);
        return await writer.WriteAsync(actor, async (db, recording, token) =>
        {
            var hashes = heads.Select(head => head.Hash).ToList();
            var known = await db.AuditEntries.Where(entry => hashes.Contains(entry.Hash)).Select(entry => entry.Hash).ToListAsync(token);
            var strangers = heads.Where(head => head.Seq > 0 && !known.Contains(head.Hash)).Select(head => head.Hash).Distinct(StringComparer.Ordinal).ToList();
            recording.Note(
                Deed.BackupRestored, manifest.File, key: manifest.File,
                before: former is null ? null : JsonSerializer.Serialize(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Entries"] = former.Seq, ["Head"] = former.Hash }),
                after: JsonSerializer.Serialize(new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["Entries"] = manifest.Audit?.Seq ?? 0, ["Head"] = manifest.Audit?.Hash, ["MadeAt"] = manifest.MadeAt, ["Kept"] = Path.GetFileName(kept), [AuditVerification.SetAside] = strangers,
                }));
            return strangers.Count;
        }, CancellationToken.None);
    }
}

/// <summary>What came of restoring: what is in place now, or why nothing was changed.</summary>
/// <param name="Fault">Why not; null where it was done.</param>
/// <param name="Manifest">The backup that is in place.</param>
/// <param name="Kept">The folder with the database that was there; null where there was none.</param>
/// <param name="SetAside">How many states of the log other backups know that are no longer in it.</param>
internal sealed record RestoreOutcome(string? Fault, BackupManifest? Manifest = null, string? Kept = null, int SetAside = 0);
