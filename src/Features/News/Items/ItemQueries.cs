using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Sanitising;
using PeaceTracker.Live;

namespace PeaceTracker.Features.News.Items;

/// <summary>Reads one item at length, with what it said before.</summary>
public sealed class ItemQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    // Of a longer story the first tell enough.
    private const int MostOthers = 50;

    /// <summary>The item; null where the negotiation has none of that number.</summary>
    public async Task<ItemView?> ItemAsync(string negotiation, long id, CancellationToken cancellationToken) => await shared.GetAsync(
        negotiation, string.Create(CultureInfo.InvariantCulture, $"news-item/{id}"), token => ReadAsync(negotiation, id, token), cancellationToken);

    private async Task<ItemView?> ReadAsync(string slug, long id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await (from item in db.NewsItems.AsNoTracking()
                           join own in db.Negotiations on item.NegotiationId equals own.Id
                           where item.Id == id && own.Slug == slug
                           select new { Item = item, own.Title }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var now = found.Item;
        var body = await db.NewsItemBodies.Where(row => row.ItemId == id).Select(row => row.Html).SingleOrDefaultAsync(cancellationToken);
        var former = await db.NewsItemVersions.Where(row => row.ItemId == id).OrderBy(row => row.Number).AsNoTracking().ToListAsync(cancellationToken);
        var publisher = await LinesAsync(db, db.NewsItems.Where(item => item.Id == id), cancellationToken);
        return new(
            found.Title,
            publisher[0],
            now.Author,
            now.FirstSeenAt,
            now.ChangedAt,
            now.LanguageIsGuessed,
            await AboutAsync(db, slug, now, cancellationToken),
            body,
            [
                .. former.Select(row => Said(row.Number, row.SeenAt, row.Title, row.Summary, row.Body, row.Url)),
                Said(now.Version, now.ChangedAt ?? now.FirstSeenAt, now.Title, now.Summary, body, now.Url),
            ],
            await StoryAsync(db, now, cancellationToken));
    }

    private static Wording Said(int number, DateTime at, string title, string? summary, string? body, string? url) =>
        new(number, at, title, summary ?? "", BodyText.Words(body) ?? "", url ?? "");

    private static async Task<ItemStory?> StoryAsync(TrackerContext db, NewsItem item, CancellationToken cancellationToken)
    {
        if (item.StoryId is not { } story
            || await db.Stories.Where(row => row.Id == story).Select(row => new { row.Items, row.Origins }).SingleOrDefaultAsync(cancellationToken) is not { Items: > 1 } counts)
        {
            return null;
        }

        var others = db.NewsItems.Where(other => other.StoryId == story && other.Id != item.Id).OrderBy(other => other.SortAt).ThenBy(other => other.Id).Take(MostOthers);
        return new(counts.Items, counts.Origins, await LinesAsync(db, others, cancellationToken));
    }

    private static async Task<IReadOnlyList<NewsLine>> LinesAsync(TrackerContext db, IQueryable<NewsItem> items, CancellationToken cancellationToken)
    {
        var rows = await items.Select(item => new
        {
            Item = item,
            Publisher = item.Publisher
                ?? db.NewsFeeds.WithRetired().Where(feed => feed.Id == item.FeedId).Select(feed => feed.Title).FirstOrDefault()
                ?? db.Sources.Where(source => source.Id == item.SourceId).Select(source => source.Name).FirstOrDefault(),
        }).AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => row.Item.SortAt).ThenBy(row => row.Item.Id).Select(row => NewsQueries.Line(row.Item, row.Publisher ?? "unknown"))];
    }

    // party:ukraine, issue:territory
    private static async Task<IReadOnlyList<ItemTopic>> AboutAsync(TrackerContext db, string slug, NewsItem item, CancellationToken cancellationToken)
    {
        var parties = item.Tags.Where(tag => tag.StartsWith("party:", StringComparison.Ordinal)).Select(tag => tag["party:".Length..]).ToList();
        var issues = item.Tags.Where(tag => tag.StartsWith("issue:", StringComparison.Ordinal)).Select(tag => tag["issue:".Length..]).ToList();
        var named = await db.Parties.Where(party => party.NegotiationId == item.NegotiationId && parties.Contains(party.Key)).OrderBy(party => party.Name)
            .Select(party => new ItemTopic(party.Name, $"/{slug}/parties/{party.Key}")).ToListAsync(cancellationToken);
        var subjects = await db.Issues.Where(issue => issue.NegotiationId == item.NegotiationId && issues.Contains(issue.Key)).OrderBy(issue => issue.Name)
            .Select(issue => new ItemTopic(issue.Name, $"/{slug}/issues/{issue.Key}")).ToListAsync(cancellationToken);
        return [.. named, .. subjects];
    }
}
