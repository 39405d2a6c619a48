using PeaceTracker.Data.RollUps;

namespace PeaceTracker.Features.Strikes;

/// <summary>Compares the figures by day with the claims once a day, and tells operators of a difference. It puts nothing right by itself: a difference is a fault to be understood.</summary>
internal sealed class RollUpService(RollUpUpkeep rollUps, TimeProvider clock, ILogger<RollUpService> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(fault, "The figures of strikes by day could not be compared with the claims.");
            }
        }
    }

    /// <summary>Compares now.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        if (await rollUps.CompareAsync(cancellationToken) is { Count: > 0 } differences)
        {
            log.LogError("{Count} figures of strikes by day differ from the claims, the first: {First}. 'strikes rebuild' takes them anew.", differences.Count, differences[0]);
        }
    }
}
