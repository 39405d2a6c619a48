using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Live;

/// <summary>
/// Carries what was committed to the open pages: first what is remembered of the negotiation is forgotten, then pages
/// are told to come and read. The first change is passed on at once; those of the next moment are gathered into one.
/// </summary>
internal sealed class ChangeAnnouncer(
    Writer writer, LiveUpdates updates, SharedReads reads, IDbContextFactory<TrackerContext> contexts, TimeProvider clock,
    ILogger<ChangeAnnouncer> log) : BackgroundService
{
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(5);

    private readonly Channel<(int NegotiationId, Noun Noun)> committed =
        Channel.CreateUnbounded<(int, Noun)>(new UnboundedChannelOptions { SingleReader = true });

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        writer.Committed += Note;
        return base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        writer.Committed -= Note;
        return base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await committed.Reader.WaitToReadAsync(stoppingToken))
        {
            var changes = new HashSet<(int NegotiationId, Noun Noun)>();
            while (committed.Reader.TryRead(out var change))
            {
                changes.Add(change);
            }

            var pause = Gathering;
            try
            {
                await AnnounceAsync([.. changes.Select(change => (change.NegotiationId, change.Noun.Topic()))], stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // What was committed is safe. Pages must hear of it, so it is noted anew.
                log.LogError(fault, "Open pages could not be told of a change; it is tried again.");
                Note(changes);
                pause = AfterFault;
            }

            await Task.Delay(pause, clock, stoppingToken);
        }
    }

    private void Note(IReadOnlySet<(int NegotiationId, Noun Noun)> touched)
    {
        foreach (var change in touched)
        {
            committed.Writer.TryWrite(change);
        }
    }

    private async Task AnnounceAsync(HashSet<(int NegotiationId, LiveTopic Topic)> touched, CancellationToken cancellationToken)
    {
        var ids = touched.Select(change => change.NegotiationId).Distinct().ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // The pages of a negotiation that was retired just now must hear of it, too.
        var slugs = await db.Negotiations.WithRetired()
            .Where(negotiation => ids.Contains(negotiation.Id))
            .ToDictionaryAsync(negotiation => negotiation.Id, negotiation => negotiation.Slug, cancellationToken);

        foreach (var slug in slugs.Values)
        {
            await reads.ForgetAsync(slug, cancellationToken);
        }

        foreach (var (id, topic) in touched)
        {
            updates.Publish(slugs[id], topic);
        }
    }
}
