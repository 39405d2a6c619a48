using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Controls;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Following.Webhooks;

/// <summary>Makes messages of what the change log says since a webhook was last told.</summary>
/// <param name="db">The context that is written with.</param>
/// <param name="negotiation">Number of the negotiation.</param>
/// <param name="slug">Its slug.</param>
/// <param name="site">The public address of this site.</param>
/// <param name="now">The time of the messages, UTC.</param>
internal sealed class WebhookComposer(TrackerContext db, int negotiation, string slug, PublicAddress site, DateTime now)
{
    /// <summary>The most things that a message names.</summary>
    public const int Most = 50;

    private static readonly Noun[] Strikes = [Noun.Strike, Noun.StrikeClaim];

    private static readonly Noun[] Told = [Noun.Position, Noun.Proposal, Noun.Event, Noun.Commitment, .. Strikes];

    /// <summary>The message of a topic; null where nothing happened.</summary>
    public async Task<WebhookMessage?> OfAsync(WebhookTopic topic, Webhook seen, long last, int lastCorrection, CancellationToken cancellationToken)
    {
        var changes = db.Changes.AsNoTracking().Where(change => change.NegotiationId == negotiation && change.Seq > seen.SeenChange && change.Seq <= last);
        var (total, things) = topic switch
        {
            WebhookTopic.News => await NewsAsync(changes, cancellationToken),
            WebhookTopic.Positions => await ChangesAsync(changes, [Noun.Position], cancellationToken),
            WebhookTopic.Strikes => await ChangesAsync(changes, Strikes, cancellationToken),
            WebhookTopic.Corrections => await CorrectionsAsync(seen.SeenCorrection, lastCorrection, cancellationToken),
            _ => await ChangesAsync(changes, Told, cancellationToken),
        };
        var (type, page) = Words(topic);
        return total == 0 ? null : new(type, now, new(slug, site.Link(page), total, things));
    }

    private (string Type, string Page) Words(WebhookTopic topic) => topic switch
    {
        WebhookTopic.News => ("news.added", $"/{slug}/news"),
        WebhookTopic.Positions => ("positions.published", $"/{slug}/positions"),
        WebhookTopic.Strikes => ("strikes.reported", $"/{slug}/strikes"),
        WebhookTopic.Corrections => ("corrections.published", $"/corrections?negotiation={slug}"),
        _ => ("changes.recorded", $"/{slug}/changes?by=recorded"),
    };

    // One row of the change log stands for all items of a write: they were first seen when it was recorded.
    private async Task<(int, IReadOnlyList<WebhookThing>)> NewsAsync(IQueryable<Change> changes, CancellationToken token)
    {
        var times = await changes.Where(change => change.Noun == Noun.NewsItem).Select(change => change.RecordedAt).Distinct().ToListAsync(token);
        var items = db.NewsItems.AsNoTracking().Where(item => item.NegotiationId == negotiation && times.Contains(item.FirstSeenAt));
        var newest = times.Count == 0 ? [] : await items.OrderByDescending(item => item.SortAt).ThenByDescending(item => item.Id).Take(Most).Select(item => new { item.Id, item.Title, item.Url }).ToListAsync(token);
        return (newest.Count < Most ? newest.Count : await items.CountAsync(token), [.. newest.Select(item => new WebhookThing(Id("news", item.Id), item.Title, item.Url ?? site.Link($"/{slug}/news")))]);
    }

    private async Task<(int, IReadOnlyList<WebhookThing>)> ChangesAsync(IQueryable<Change> changes, Noun[] nouns, CancellationToken token)
    {
        var told = changes.Where(change => nouns.Contains(change.Noun));
        var newest = await told.OrderByDescending(change => change.Seq).Take(Most).ToListAsync(token);
        var keys = newest.Where(change => change.Noun == Noun.Position).Select(change => change.Key).ToList();
        var cells = await db.PositionRevisions.Where(revision => revision.NegotiationId == negotiation && keys.Contains(revision.Key))
            .Select(revision => new { revision.Key, Party = revision.Position.Party.Key, Issue = revision.Position.Issue.Key })
            .Distinct().ToDictionaryAsync(row => row.Key, row => $"/{slug}/positions/{row.Party}/{row.Issue}", StringComparer.Ordinal, token);
        return (
            newest.Count < Most ? newest.Count : await told.CountAsync(token),
            [.. newest.Select(change => new WebhookThing($"{Word(change.Noun)}/{change.Key}", change.Headline, site.Link(cells.GetValueOrDefault(change.Key, PageOf(change)))))]);
    }

    private async Task<(int, IReadOnlyList<WebhookThing>)> CorrectionsAsync(int seen, int last, CancellationToken token)
    {
        var rows = await db.Corrections.AsNoTracking().Where(row => row.NegotiationId == negotiation && row.Id > seen && row.Id <= last).OrderByDescending(row => row.Id)
            .Select(row => new { row.Id, row.Headline }).ToListAsync(token);
        return (rows.Count, [.. rows.Take(Most).Select(row => new WebhookThing(Id("correction", row.Id), row.Headline, site.Link($"/corrections?negotiation={slug}#correction-{row.Id.ToString(CultureInfo.InvariantCulture)}")))]);
    }

    private string PageOf(Change change) => change.Noun switch
    {
        Noun.Position => $"/{slug}/positions",
        Noun.Proposal => $"/{slug}/proposals/{change.Key}",
        Noun.Commitment => $"/{slug}/commitments",
        Noun.Event => $"/{slug}/timeline",
        _ => $"/{slug}/strikes",
    };

    private static string Id(string noun, long id) => string.Create(CultureInfo.InvariantCulture, $"{noun}/{id}");

    private static string Word(Noun noun) => noun == Noun.StrikeClaim ? "strike-claim" : noun.ToString().ToLowerInvariant();
}
