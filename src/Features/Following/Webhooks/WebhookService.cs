using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Following.Webhooks;

/// <summary>Tells webhooks soon after each change, and tries again what was not taken.</summary>
internal sealed class WebhookService(Writer writer, WebhookOutbox outbox, WebhookSender sender, TimeProvider clock, ILogger<WebhookService> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    // Many changes of one moment are one message.
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim woken = new(0, 1);

    /// <summary>Looks at once for what is due.</summary>
    public void Wake()
    {
        try
        {
            woken.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        writer.Committed += Note;
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        writer.Committed -= Note;
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        base.Dispose();
        woken.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            if (await woken.WaitAsync(Interval, stoppingToken))
            {
                await Task.Delay(Gathering, clock, stoppingToken);
            }

            try
            {
                await outbox.FillAsync(stoppingToken);
                await sender.SendDueAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(fault, "Webhooks could not be told; it is tried again.");
            }
        }
    }

    private void Note(IReadOnlySet<(int NegotiationId, Noun Noun)> touched) => Wake();
}
