using PeaceTracker.Data.Backups;

namespace PeaceTracker.Features.Backups;

/// <summary>What there is of backups, for the page of administrators.</summary>
internal sealed class BackupQueries(BackupShelf shelf, BackupRunner runner, BackupService service)
{
    public async Task<BackupsNow> NowAsync(CancellationToken cancellationToken)
    {
        var schedule = await runner.ScheduleAsync(cancellationToken);
        var there = await shelf.ListAsync(cancellationToken);
        return new(
            [.. there.Select(manifest => new BackupLine(manifest.File, manifest.MadeAt, manifest.MadeBy, manifest.Bytes, manifest.Audit?.Seq, manifest.Rows.Values.Sum(), manifest.CheckedAt, manifest.Fault))],
            shelf.Folder, schedule.EveryHours, schedule.Keep, service.NextAt(schedule, there), runner.LastFailure?.At, runner.LastFailure?.Words);
    }
}

/// <summary>All backups, and when the next is made.</summary>
/// <param name="Backups">Newest first.</param>
/// <param name="Folder">Where they lie.</param>
/// <param name="EveryHours">Hours from one to the next; 0 where none are made by themselves.</param>
/// <param name="Keep">How many are kept.</param>
/// <param name="NextAt">When the next is due, UTC; null where none is made by itself.</param>
/// <param name="FailedAt">When the last attempt failed, UTC; null since one did not.</param>
/// <param name="Failure">Why it did.</param>
internal sealed record BackupsNow(IReadOnlyList<BackupLine> Backups, string Folder, int EveryHours, int Keep, DateTime? NextAt, DateTime? FailedAt, string? Failure);

/// <summary>One backup.</summary>
/// <param name="File">Its name.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="MadeBy">Who asked for it.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Entries">How many entries its audit log has; null where its schema had none.</param>
/// <param name="Rows">How many rows it has in all.</param>
/// <param name="CheckedAt">When it was last restored and checked, UTC.</param>
/// <param name="Fault">What that found; null where it is sound.</param>
internal sealed record BackupLine(string File, DateTime MadeAt, string MadeBy, long Bytes, long? Entries, long Rows, DateTime CheckedAt, string? Fault);
