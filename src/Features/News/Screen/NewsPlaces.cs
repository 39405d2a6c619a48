using PeaceTracker.Data;
using PeaceTracker.Data.Searching;
using PeaceTracker.Domain;
using PeaceTracker.Features.Search;

namespace PeaceTracker.Features.News.Screen;

/// <summary>An item and its place in the list.</summary>
internal sealed class NewsPlace
{
    public required DateTime SortAt { get; init; }

    public required long Id { get; init; }

    public required NewsItem Item { get; init; }
}

/// <summary>What of the news an account has noted, for a list of it alone.</summary>
/// <param name="Account">The account.</param>
/// <param name="Through">The last item that had arrived when all was read.</param>
/// <param name="Since">What is older counts as neither read nor unread, UTC.</param>
/// <param name="Starred">Numbers of the items that are starred; null for what is unread.</param>
internal sealed record OwnNews(int Account, long Through, DateTime Since, IReadOnlyList<long>? Starred);

/// <summary>
/// Items in the order of lists, along an index that has this order: of one tag where the filter names tags, of one feed where
/// it names that alone, else of all.
/// A page costs what is passed on the way to it from where it begins, never a sort; stars alone, which are few, are sorted.
/// </summary>
internal static class NewsPlaces
{
    public static IQueryable<NewsPlace> Of(
        TrackerContext db, int negotiation, NewsFilter filter, NewsCursor? before, DateTime? end, DateTime? seenBy = null, OwnNews? own = null, bool grouped = false, SearchWords? words = null)
    {
        var tags = filter.Tags;
        end = words?.Until is { } until && !(end < EndOf(until)) ? EndOf(until) : end;
        var places = own?.Starred is { } starred ? Items(db).Where(place => starred.Contains(place.Id))
            : tags.Count == 0 && filter.Feed is { } feed ? Items(db).Where(place => place.Item.FeedId == feed && db.NewsFeeds.WithRetired().Any(own => own.Id == feed && own.NegotiationId == negotiation))
            : tags.Count == 0 ? Items(db).Where(place => place.Item.NegotiationId == negotiation)
            : Tagged(db, negotiation, tags[0]);

        // Of two ends the index takes the one that is written first: a page that begins before the end of all needs no other.
        (before, var last) = before is { } from && end is { } to ? (from.SortAt > to ? (null, end) : (before, (DateTime?)null)) : (before, end);
        places = Narrowed(db, places, negotiation, filter, own?.Starred is null ? tags.Skip(1) : tags, last, seenBy, own, words);
        if (grouped)
        {
            // A story stands where its latest item does of those that fit: there is no later one. Stories are short.
            var fitting = Narrowed(db, Items(db), negotiation, filter, tags, end, seenBy, own, words);
            places = places.Where(place => place.Item.StoryId == null || !fitting.Any(
                other => other.Item.StoryId == place.Item.StoryId && (other.SortAt > place.SortAt || (other.SortAt == place.SortAt && other.Id > place.Id))));
        }

        if (before is { } start)
        {
            // The first half alone says where in the index to begin.
            places = places.Where(place => place.SortAt <= start.SortAt && (place.SortAt < start.SortAt || place.Id < start.Id));
        }

        return places.OrderByDescending(place => place.SortAt).ThenByDescending(place => place.Id);
    }

    private static DateTime EndOf(DateOnly day) => day.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc);

    private static IQueryable<NewsPlace> Items(TrackerContext db) => db.NewsItems.Select(item => new NewsPlace { SortAt = item.SortAt, Id = item.Id, Item = item });

    private static IQueryable<NewsPlace> Tagged(TrackerContext db, int negotiation, string tag) =>
        from row in db.NewsTags
        where row.NegotiationId == negotiation && row.Tag == tag
        join item in db.NewsItems on row.ItemId equals item.Id
        select new NewsPlace { SortAt = row.SortAt, Id = row.ItemId, Item = item };

    private static IQueryable<NewsPlace> Narrowed(
        TrackerContext db, IQueryable<NewsPlace> places, int negotiation, NewsFilter filter, IEnumerable<string> tags, DateTime? end, DateTime? seenBy, OwnNews? own, SearchWords? words)
    {
        foreach (var tag in tags)
        {
            places = places.Where(place => db.NewsTags.Any(
                other => other.NegotiationId == negotiation && other.Tag == tag && other.SortAt == place.SortAt && other.ItemId == place.Id));
        }

        if (filter.Feed is { } feed)
        {
            // Not a way to walk: within a story or a tag, the index of feeds would pass all that is newer.
            places = places.Where(place => place.Item.FeedId + 0 == feed);
        }

        if (filter.Language is { } language)
        {
            var regions = language + "-";
            places = places.Where(place => place.Item.Language == language || place.Item.Language!.StartsWith(regions));
        }

        if (filter.Source is { } outlet)
        {
            var number = db.Sources.Where(source => source.NegotiationId == negotiation && source.Key == outlet).Select(source => (int?)source.Id);
            places = places.Where(place => number.FirstOrDefault()
                == (place.Item.SourceId ?? db.NewsFeeds.WithRetired().Where(feed => feed.Id == place.Item.FeedId).Select(feed => feed.SourceId).FirstOrDefault()));
        }

        if (filter.Side is not null)
        {
            places = OfSide(db, places, filter.Side == NewsFilter.NoSide ? null : filter.Side);
        }

        if (words?.Expression is { } expression)
        {
            // Found once, and held against each item on the way: not a way to walk either.
            var found = db.Matching(expression).Where(entry => entry.Kind == Noun.NewsItem).Select(entry => entry.ItemId);
            places = places.Where(place => found.Contains(place.Id + 0));
        }

        if (words?.Since is { } since)
        {
            var from = since.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            places = places.Where(place => place.SortAt >= from);
        }

        if (end is { } last)
        {
            places = places.Where(place => place.SortAt <= last);
        }

        if (seenBy is { } seen)
        {
            places = places.Where(place => place.Item.FirstSeenAt <= seen);
        }

        return own is null ? places : own.Starred is { } starred ? places.Where(place => starred.Contains(place.Id)) : Unread(db, places, own);
    }

    // A mark says it; where there is none, the last item that had arrived when all was read.
    private static IQueryable<NewsPlace> Unread(TrackerContext db, IQueryable<NewsPlace> places, OwnNews own) => places.Where(place => place.SortAt >= own.Since
        && (db.NewsMarks.Any(mark => mark.AccountId == own.Account && mark.ItemId == place.Id && mark.ReadAt == null)
            || (place.Id > own.Through && !db.NewsMarks.Any(mark => mark.AccountId == own.Account && mark.ItemId == place.Id))));

    // The side of the outlet: the item's own source, else its feed's; retired feeds keep theirs.
    private static IQueryable<NewsPlace> OfSide(TrackerContext db, IQueryable<NewsPlace> places, string? side) =>
        places.Where(place => db.Sources
            .Where(source => source.Id == (place.Item.SourceId ?? db.NewsFeeds.WithRetired().Where(feed => feed.Id == place.Item.FeedId).Select(feed => feed.SourceId).FirstOrDefault()))
            .Select(source => source.Alignment).FirstOrDefault() == side);
}
