using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Records;

namespace PeaceTracker.Features.Exchange;

/// <summary>Subscribes the feeds of a list. A feed that is subscribed stays as it is.</summary>
internal sealed class FeedSubscriber(Writer writer, IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>Subscribes them in a negotiation; null where nothing can be brought into it.</summary>
    public Task<TableCount?> SubscribeAsync(
        string negotiation, IReadOnlyList<OpmlFeed> feeds, string actor, CancellationToken cancellationToken) =>
        writer.WriteAsync(actor, async (db, recording, token) => await db.FindNegotiationAsync(negotiation, token) is { } id
            ? await SubscribeAsync(db, recording, id, feeds, token)
            : null, cancellationToken);

    /// <summary>Why nothing can be brought into a negotiation.</summary>
    public async Task<string> WhyNotAsync(string negotiation, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WhyNotAsync(negotiation, cancellationToken);
    }

    internal static async Task<TableCount> SubscribeAsync(
        TrackerContext db, Recording recording, int negotiationId, IReadOnlyList<OpmlFeed> feeds, CancellationToken cancellationToken)
    {
        var subscribed = (await db.NewsFeeds.WithRetired()
            .Where(feed => feed.NegotiationId == negotiationId)
            .Select(feed => feed.Url)
            .ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);

        var added = feeds.Where(feed => subscribed.Add(feed.Url)).ToList();
        db.NewsFeeds.AddRange(added.Select(feed => feed.ToNews(negotiationId, recording.At)));
        await db.SaveChangesAsync(cancellationToken);
        return new("feeds", added.Count, 0, feeds.Count - added.Count);
    }
}
