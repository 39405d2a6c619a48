using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Tagging;

namespace PeaceTracker.Features.News.Versions;

/// <summary>Takes what publishers change after publication: what an item said before is kept as a version of it.</summary>
internal static class ItemChanges
{
    /// <summary>The most versions of an item. A feed that says something else at each visit has said enough by then.</summary>
    public const int Most = 20;

    /// <summary>Gives items new words, within the write that stores a visit.</summary>
    /// <param name="db">The database.</param>
    /// <param name="differing">What the feed says now, by the numbers of items whose words were others.</param>
    /// <param name="tags">What items are about.</param>
    /// <param name="now">When it was seen, UTC.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The items that say something else now.</returns>
    public static async Task<IReadOnlyList<NewsItem>> ApplyAsync(
        TrackerContext db, IReadOnlyDictionary<long, TakenItem> differing, ItemTags tags, DateTime now, CancellationToken cancellationToken)
    {
        if (differing.Count == 0)
        {
            return [];
        }

        var items = await db.NewsItems.Where(item => differing.Keys.Contains(item.Id)).ToListAsync(cancellationToken);
        var bodies = await db.NewsItemBodies.Where(body => differing.Keys.Contains(body.ItemId)).ToDictionaryAsync(body => body.ItemId, cancellationToken);
        var changed = new List<NewsItem>();
        foreach (var item in items)
        {
            var taken = differing[item.Id];
            var body = bodies.GetValueOrDefault(item.Id);

            // Stored before bodies were: the same item, of which more is known now.
            if (item.Fingerprint is null && item.Title == taken.Item.Title && item.Summary == taken.Item.Summary)
            {
                db.Entry(item).CurrentValues.SetValues(new { taken.Item.Fingerprint, taken.Item.UpdatedAt });
                SetBody(db, item, body, taken.Body);
            }
            else if (item.Version < Most)
            {
                db.Add(Former(item, body?.Html, now));
                db.Entry(item).CurrentValues.SetValues(new
                {
                    taken.Item.Title, taken.Item.TitleIsOurs, taken.Item.Summary, taken.Item.Url, taken.Item.Author, taken.Item.Origin, taken.Item.UpdatedAt, taken.Item.Fingerprint,
                    Version = item.Version + 1, ChangedAt = now, Tags = tags.Of(taken.Item),
                });
                SetBody(db, item, body, taken.Body);
                changed.Add(item);
            }
        }

        await TagRows.ReplaceAsync(db, changed, tags, cancellationToken);
        return changed;
    }

    private static NewsItemVersion Former(NewsItem item, string? body, DateTime now) => new()
    {
        ItemId = item.Id, Number = item.Version, Title = item.Title, Summary = item.Summary, Body = body, Url = item.Url, Author = item.Author,
        PublishedAt = item.PublishedAt, UpdatedAt = item.UpdatedAt, SeenAt = item.ChangedAt ?? item.FirstSeenAt, ReplacedAt = now,
    };

    private static void SetBody(TrackerContext db, NewsItem item, NewsItemBody? body, string? html)
    {
        if (body is not null && html is not null)
        {
            body.Html = html;
        }
        else if (body is not null)
        {
            db.Remove(body);
        }
        else if (html is not null)
        {
            db.Add(new NewsItemBody { ItemId = item.Id, Html = html });
        }
    }
}
