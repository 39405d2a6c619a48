using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Features.News;

/// <summary>
/// Looks every few seconds which feeds are due, from the moment the application is open. A round that waits for a slow
/// feed does not hold up the next one. Off with <c>News:Refresh=false</c>.
/// </summary>
internal sealed class NewsRefreshService(
    NewsRefresher refresher, NewsSettings settings, IHostApplicationLifetime application, TimeProvider clock, ILogger<NewsRefreshService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private long? lookedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Refresh)
        {
            return;
        }

        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var waiting = application.ApplicationStarted.Register(opened.SetResult);
        await opened.Task.WaitAsync(stoppingToken);

        var rounds = new List<Task>();
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            do
            {
                rounds.RemoveAll(round => round.IsCompleted);
                rounds.Add(RoundAsync(IsAfterPause(), stoppingToken));
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            await Task.WhenAll(rounds);
        }
    }

    // At the first look, and after a machine has slept, much may have become overdue.
    private bool IsAfterPause()
    {
        var after = lookedAt is not { } before || clock.GetElapsedTime(before) > FeedPace.Shortest;
        lookedAt = clock.GetTimestamp();
        return after;
    }

    // Never throws: whatever happens in one round, there is a next one.
    private async Task RoundAsync(bool afterPause, CancellationToken stoppingToken)
    {
        try
        {
            if (afterPause)
            {
                await refresher.SpreadOverdueAsync(stoppingToken);
            }

            await refresher.RefreshDueAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application closes; what was not stored is fetched again when it opens.
        }
        catch (Exception fault)
        {
            logger.LogError(fault, "Feeds could not be refreshed.");
        }
    }
}
