using PeaceTracker.Data.Backups;

namespace PeaceTracker.Features.Backups;

/// <summary>Makes a backup whenever one is due. Off with <c>Backups:EveryHours=0</c>.</summary>
internal sealed class BackupService(BackupRunner runner, BackupShelf shelf, IHostApplicationLifetime application, TimeProvider clock, ILogger<BackupService> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>How long it waits after a failure: a full disk is not emptied by trying.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var waiting = application.ApplicationStarted.Register(opened.SetResult);
        await opened.Task.WaitAsync(stoppingToken);

        // Not at once: a server that has just started has better things to do.
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(fault, "Whether a backup is due could not be found out.");
            }
        }
    }

    /// <summary>Makes one where one is due.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        await runner.CatchUpAsync(cancellationToken);
        if (NextAt(await runner.ScheduleAsync(cancellationToken), await shelf.ListAsync(cancellationToken)) is { } next && next <= clock.GetUtcNow().UtcDateTime)
        {
            await runner.RunAsync("schedule", progress: null, cancellationToken);
        }
    }

    /// <summary>When the next one is due, UTC; null where none is made by itself.</summary>
    internal DateTime? NextAt(BackupSchedule schedule, IReadOnlyList<BackupManifest> there)
    {
        if (schedule.EveryHours == 0)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (runner.LastFailure is { } failure)
        {
            return failure.At + Rest;
        }

        // One from the future tells of a clock that was wrong, and not of a backup.
        var last = there.FirstOrDefault(manifest => manifest.IsSound && manifest.MadeAt <= now && manifest.File.StartsWith(BackupShelf.Prefix, StringComparison.Ordinal));
        return last is null ? now : last.MadeAt + TimeSpan.FromHours(schedule.EveryHours);
    }
}
