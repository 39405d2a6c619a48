using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Data.Backups;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Backups;

/// <summary>
/// Makes a backup and what belongs to it: its entry in the audit log, and the clearing away of old ones, which waits until
/// the new one is known to be sound.
/// </summary>
internal sealed class BackupRunner(
    BackupMaker maker, BackupShelf shelf, Writer writer, Preferences preferences, IDbContextFactory<TrackerContext> contexts, TimeProvider clock, ILogger<BackupRunner> log)
{
    /// <summary>Why the last one could not be made; null since one was.</summary>
    public BackupFailure? LastFailure { get; private set; }

    public async Task<BackupOutcome> RunAsync(string actor, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var outcome = await maker.MakeAsync(shelf.Folder, BackupShelf.Prefix, actor, progress, cancellationToken);
        if (outcome.Fault is { } fault)
        {
            LastFailure = new(clock.GetUtcNow().UtcDateTime, fault);
            log.LogError("{Fault}", fault);
            return outcome;
        }

        LastFailure = null;
        await CatchUpAsync(cancellationToken);
        foreach (var cleared in await shelf.ClearAsync((await ScheduleAsync(cancellationToken)).Keep, cancellationToken))
        {
            log.LogInformation("Cleared away the old backup {File}", cleared);
        }

        return outcome;
    }

    public async Task<BackupSchedule> ScheduleAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await BackupSchedule.ReadAsync(preferences, db, cancellationToken);
    }

    /// <summary>
    /// Tells the audit log of backups that it does not know yet: also of those that an upgrade made, or a command while this
    /// process held the database.
    /// </summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var there = await shelf.ListAsync(cancellationToken);
        var names = there.Select(manifest => manifest.File).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var told = await db.AuditEntries.Where(entry => entry.Deed == Deed.BackedUp && names.Contains(entry.Key!)).Select(entry => entry.Key!).ToListAsync(cancellationToken);
        foreach (var manifest in there.Reverse().ExceptBy(told, manifest => manifest.File))
        {
            await NoteAsync(manifest.MadeBy, Deed.BackedUp, manifest, cancellationToken);
        }
    }

    /// <summary>An entry of the audit log about a backup.</summary>
    public Task<int> NoteAsync(string actor, Deed deed, BackupManifest manifest, CancellationToken cancellationToken) => writer.WriteAsync(actor, (_, recording, _) =>
    {
        recording.Note(deed, manifest.File, key: manifest.File, after: JsonSerializer.Serialize(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["MadeAt"] = manifest.MadeAt, ["Bytes"] = manifest.Bytes, ["Sha256"] = manifest.Sha256, ["Entries"] = manifest.Audit?.Seq,
        }));
        return Task.FromResult(0);
    }, cancellationToken);
}

/// <summary>Why a backup could not be made, and when, UTC.</summary>
internal sealed record BackupFailure(DateTime At, string Words);
