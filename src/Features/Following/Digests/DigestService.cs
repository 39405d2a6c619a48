namespace PeaceTracker.Features.Following.Digests;

/// <summary>Looks every minute for digests that are due.</summary>
internal sealed class DigestService(DigestSender sender, TimeProvider clock, ILogger<DigestService> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await sender.SendDueAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(fault, "Digests could not be sent; it is tried again.");
            }
        }
    }
}
