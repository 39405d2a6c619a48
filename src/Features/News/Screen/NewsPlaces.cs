using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Screen;

/// <summary>An item and its place in the list.</summary>
internal sealed class NewsPlace
{
    public required DateTime SortAt { get; init; }

    public required long Id { get; init; }

    public required NewsItem Item { get; init; }
}

/// <summary>
/// Items in the order of lists, along an index that has this order: of one tag where the filter names tags, else of all.
/// A page costs what is passed on the way to it from where it begins, never a sort.
/// </summary>
internal static class NewsPlaces
{
    public static IQueryable<NewsPlace> Of(TrackerContext db, int negotiation, NewsFilter filter, NewsCursor? before, DateTime? end)
    {
        var tags = filter.Tags;
        var places = tags.Count == 0
            ? db.NewsItems.Where(item => item.NegotiationId == negotiation).Select(item => new NewsPlace { SortAt = item.SortAt, Id = item.Id, Item = item })
            : Tagged(db, negotiation, tags[0]);
        foreach (var tag in tags.Skip(1))
        {
            places = places.Where(place => db.NewsTags.Any(
                other => other.NegotiationId == negotiation && other.Tag == tag && other.SortAt == place.SortAt && other.ItemId == place.Id));
        }

        if (filter.Feed is { } feed)
        {
            places = places.Where(place => place.Item.FeedId == feed);
        }

        if (filter.Language is { } language)
        {
            var regions = language + "-";
            places = places.Where(place => place.Item.Language == language || place.Item.Language!.StartsWith(regions));
        }

        if (filter.Side is not null)
        {
            places = OfSide(db, places, filter.Side == NewsFilter.NoSide ? null : filter.Side);
        }

        if (end is { } last)
        {
            places = places.Where(place => place.SortAt <= last);
        }

        if (before is { } start)
        {
            // The first half alone says where in the index to begin.
            places = places.Where(place => place.SortAt <= start.SortAt && (place.SortAt < start.SortAt || place.Id < start.Id));
        }

        return places.OrderByDescending(place => place.SortAt).ThenByDescending(place => place.Id);
    }

    private static IQueryable<NewsPlace> Tagged(TrackerContext db, int negotiation, string tag) =>
        from row in db.NewsTags
        where row.NegotiationId == negotiation && row.Tag == tag
        join item in db.NewsItems on row.ItemId equals item.Id
        select new NewsPlace { SortAt = row.SortAt, Id = row.ItemId, Item = item };

    // The side of the outlet: the item's own source, else its feed's; retired feeds keep theirs.
    private static IQueryable<NewsPlace> OfSide(TrackerContext db, IQueryable<NewsPlace> places, string? side) =>
        places.Where(place => db.Sources
            .Where(source => source.Id == (place.Item.SourceId ?? db.NewsFeeds.WithRetired().Where(feed => feed.Id == place.Item.FeedId).Select(feed => feed.SourceId).FirstOrDefault()))
            .Select(source => source.Alignment).FirstOrDefault() == side);
}
