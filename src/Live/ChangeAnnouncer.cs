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

    // Drafts belong to no negotiation here: their pages show those of all.
    private static readonly (int, LiveTopic) Drafts = (0, LiveTopic.Drafts);

    private readonly Channel<(int NegotiationId, LiveTopic Topic)> committed =
        Channel.CreateUnbounded<(int, LiveTopic)>(new UnboundedChannelOptions { SingleReader = true });

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        writer.Committed += Note;
        writer.DraftsCommitted += NoteDrafts;
        return base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        writer.Committed -= Note;
        writer.DraftsCommitted -= NoteDrafts;
        return base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await committed.Reader.WaitToReadAsync(stoppingToken))
        {
            var changes = new HashSet<(int NegotiationId, LiveTopic Topic)>();
            while (committed.Reader.TryRead(out var change))
            {
                changes.Add(change);
            }

            var pause = Gathering;
            try
            {
                await AnnounceAsync(changes, stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // What was committed is safe. Pages must hear of it, so it is noted anew.
                log.LogError(fault, "Open pages could not be told of a change; it is tried again.");
                foreach (var change in changes)
                {
                    committed.Writer.TryWrite(change);
                }

                pause = AfterFault;
            }

            await Task.Delay(pause, clock, stoppingToken);
        }
    }

    private void Note(IReadOnlySet<(int NegotiationId, Noun Noun)> touched)
    {
        foreach (var change in touched)
        {
            committed.Writer.TryWrite((change.NegotiationId, change.Noun.Topic()));
        }
    }

    private void NoteDrafts() => committed.Writer.TryWrite(Drafts);

    private async Task AnnounceAsync(HashSet<(int NegotiationId, LiveTopic Topic)> touched, CancellationToken cancellationToken)
    {
        // Nothing that is remembered for the public shows a draft.
        if (touched.Remove(Drafts))
        {
            updates.Publish(SharedReads.Everything, LiveTopic.Drafts);
        }

        if (touched.Count == 0)
        {
            return;
        }

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
