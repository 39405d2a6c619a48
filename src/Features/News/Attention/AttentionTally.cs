using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Attention;

/// <summary>Articles of one tag, alike in feed, source and story, as far as these are asked for.</summary>
internal sealed record TagTally(string Tag, int? Feed, int? Source, long? Story, int Articles);

/// <summary>Counts the tags of a day along the index that has their order. Without sides and stories no item is looked at.</summary>
internal static class AttentionTally
{
    /// <summary>The tags of items from one time up to, not including, another.</summary>
    public static IQueryable<NewsTag> Tags(TrackerContext db, int negotiation, IReadOnlyList<string> tags, DateTime from, DateTime until) =>
        db.NewsTags.Where(tag => tag.NegotiationId == negotiation && tags.Contains(tag.Tag) && tag.SortAt >= from && tag.SortAt < until);

    /// <summary>The same, counted by tag.</summary>
    public static IQueryable<TagTally> Plain(IQueryable<NewsTag> tags) =>
        tags.GroupBy(tag => tag.Tag).Select(group => new TagTally(group.Key, null, null, null, group.Count()));

    /// <summary>The same, counted by tag, feed and source, and by story where asked for.</summary>
    public static IQueryable<TagTally> Told(TrackerContext db, IQueryable<NewsTag> tags, DateTime? recordedBy, bool stories)
    {
        var told = from tag in tags
                   join item in db.NewsItems on tag.ItemId equals item.Id
                   where recordedBy == null || item.FirstSeenAt <= recordedBy
                   select new { tag.Tag, item.FeedId, item.SourceId, item.StoryId };
        return stories
            ? told.GroupBy(row => new { row.Tag, row.FeedId, row.SourceId, row.StoryId }).Select(group => new TagTally(group.Key.Tag, group.Key.FeedId, group.Key.SourceId, group.Key.StoryId, group.Count()))
            : told.GroupBy(row => new { row.Tag, row.FeedId, row.SourceId }).Select(group => new TagTally(group.Key.Tag, group.Key.FeedId, group.Key.SourceId, null, group.Count()));
    }

    /// <summary>By key of issue: how many articles, or how many stories, of which an article by itself is one.</summary>
    public static IReadOnlyDictionary<string, int> Counts(IEnumerable<TagTally> rows, bool stories) => rows
        .GroupBy(row => row.Tag["issue:".Length..], StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => stories ? group.Where(row => row.Story is null).Sum(row => row.Articles) + group.Select(row => row.Story).OfType<long>().Distinct().Count() : group.Sum(row => row.Articles),
            StringComparer.Ordinal);
}
