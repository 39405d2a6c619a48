using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Tagging;

/// <summary>
/// Tags items anew when the application opens, for a dossier may have brought some, and when the rules of a negotiation
/// have changed: items of the last thirty days and those that dossiers document. Only what differs is written, a few
/// hundred in a write, so that nobody who writes waits long.
/// </summary>
internal sealed class TagKeeper(IDbContextFactory<TrackerContext> contexts, Writer writer, ItemTagger tagger, TimeProvider clock, ILogger<TagKeeper> logger) : BackgroundService
{
    private const string Actor = "tag rules";

    private const int AtOnce = 200;

    private static readonly TimeSpan Reach = TimeSpan.FromDays(30);

    private readonly Channel<int> changed = Channel.CreateUnbounded<int>(new UnboundedChannelOptions { SingleReader = true });

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
        await using (var db = await contexts.CreateDbContextAsync(stoppingToken))
        {
            (await db.TagRules.Select(rule => rule.NegotiationId).Distinct().ToListAsync(stoppingToken)).ForEach(negotiation => changed.Writer.TryWrite(negotiation));
        }

        while (await changed.Reader.WaitToReadAsync(stoppingToken))
        {
            var negotiations = new HashSet<int>();
            while (changed.Reader.TryRead(out var negotiation))
            {
                negotiations.Add(negotiation);
            }

            foreach (var negotiation in negotiations)
            {
                try
                {
                    await TagAnewAsync(negotiation, stoppingToken);
                }
                catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
                {
                    logger.LogError(fault, "Items of negotiation {Negotiation} could not be tagged anew.", negotiation);
                }
            }
        }
    }

    private void Note(IReadOnlySet<(int NegotiationId, Noun Noun)> touched)
    {
        foreach (var (negotiation, _) in touched.Where(change => change.Noun == Noun.TagRule))
        {
            changed.Writer.TryWrite(negotiation);
        }
    }

    private async Task TagAnewAsync(int negotiation, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime - Reach;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var tagsOf = await tagger.ForAsync(db, negotiation, cancellationToken);
        for (long? after = 0; after is { } last;)
        {
            var items = await db.NewsItems
                .Where(item => item.NegotiationId == negotiation && item.Id > last && (item.FeedId == null || item.FirstSeenAt >= since))
                .OrderBy(item => item.Id).Take(AtOnce).AsNoTracking().ToListAsync(cancellationToken);
            var changes = items.Select(item => (item, Tags: tagsOf(item))).Where(pair => !pair.Tags.SequenceEqual(pair.item.Tags)).ToDictionary(pair => pair.item.Id, pair => pair.Tags);
            if (changes.Count > 0)
            {
                await writer.WriteAsync(Actor, (write, recording, token) => StoreAsync(write, recording, negotiation, changes, token), cancellationToken);
            }

            after = items.Count < AtOnce ? null : items[^1].Id;
        }
    }

    // Derived from the rules: no version of an item, and nothing for the change log.
    private static async Task<int> StoreAsync(
        TrackerContext db, Recording recording, int negotiation, Dictionary<long, IReadOnlyList<string>> changes, CancellationToken cancellationToken)
    {
        foreach (var (item, tags) in changes)
        {
            await db.NewsItems.Where(row => row.Id == item).ExecuteUpdateAsync(row => row.SetProperty(own => own.Tags, tags), cancellationToken);
        }

        recording.Touch(negotiation, Noun.NewsItem);
        return changes.Count;
    }
}
