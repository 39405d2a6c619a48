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

    /// <summary>Since when items that came from feeds are tagged anew, before the present.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromDays(30);

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
        foreach (var (negotiation, _) in touched.Where(change => ItemTagger.IsRule(change.Noun)))
        {
            changed.Writer.TryWrite(negotiation);
        }
    }

    private async Task TagAnewAsync(int negotiation, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime - Reach;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var tags = await tagger.ForAsync(db, negotiation, cancellationToken);
        for (long? after = 0; after is { } last;)
        {
            var items = await db.NewsItems
                .Where(item => item.NegotiationId == negotiation && item.Id > last && (item.FeedId == null || item.FirstSeenAt >= since))
                .OrderBy(item => item.Id).Take(AtOnce).AsNoTracking().ToListAsync(cancellationToken);
            var numbers = items.ConvertAll(item => item.Id);
            var kept = (await db.NewsTags.Where(tag => numbers.Contains(tag.ItemId)).Select(tag => new { tag.ItemId, tag.Tag }).ToListAsync(cancellationToken)).ToLookup(tag => tag.ItemId, tag => tag.Tag);
            var changes = items.Where(item => Differs(item, tags, kept[item.Id])).ToList();
            if (changes.Count > 0)
            {
                await writer.WriteAsync(Actor, (write, recording, token) => StoreAsync(write, recording, negotiation, changes, tags, token), cancellationToken);
            }

            after = items.Count < AtOnce ? null : items[^1].Id;
        }
    }

    // Gives the item its tags, and says whether that makes a difference.
    private static bool Differs(NewsItem item, ItemTags tags, IEnumerable<string> kept)
    {
        var before = item.Tags;
        item.Tags = tags.Of(item);
        return !item.Tags.SequenceEqual(before) || !kept.ToHashSet(StringComparer.Ordinal).SetEquals(tags.Rows(item).Select(row => row.Tag));
    }

    // Derived from the rules: no version of an item, and nothing for the change log.
    private static async Task<int> StoreAsync(TrackerContext db, Recording recording, int negotiation, List<NewsItem> items, ItemTags tags, CancellationToken cancellationToken)
    {
        foreach (var item in items)
        {
            await db.NewsItems.Where(row => row.Id == item.Id).ExecuteUpdateAsync(row => row.SetProperty(own => own.Tags, item.Tags), cancellationToken);
        }

        await TagRows.ReplaceAsync(db, items, tags, cancellationToken);
        recording.Touch(negotiation, Noun.NewsItem);
        return await db.SaveChangesAsync(cancellationToken);
    }
}
