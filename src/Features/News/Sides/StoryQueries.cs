using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Clocks;
using PeaceTracker.Data;
using PeaceTracker.Features.News.Items;
using PeaceTracker.Features.News.Screen;
using PeaceTracker.Features.News.Stories;
using PeaceTracker.Live;

namespace PeaceTracker.Features.News.Sides;

/// <summary>Reads a story as each side's media tell it.</summary>
public sealed class StoryQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    /// <summary>Articles of a story that are shown at most.</summary>
    public const int Most = 200;

    /// <summary>The story as it stands now; null where the negotiation has none of that number.</summary>
    public async Task<StoryView?> StoryAsync(string negotiation, long id, CancellationToken cancellationToken) => await shared.GetAsync(
        negotiation, string.Create(CultureInfo.InvariantCulture, $"news-story/{id}"), token => ReadAsync(negotiation, id, token), cancellationToken);

    private async Task<StoryView?> ReadAsync(string slug, long id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await (from story in db.Stories
                           join own in db.Negotiations on story.NegotiationId equals own.Id
                           where story.Id == id && own.Slug == slug
                           select new { own.Title, story.NegotiationId, story.Items, story.LastAt }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var sides = await MediaSide.AllAsync(db, found.NegotiationId, cancellationToken);
        var rows = await db.NewsItems.Where(item => item.StoryId == id).OrderBy(item => item.SortAt).ThenBy(item => item.Id).Take(Most)
            .Select(item => new
            {
                Item = item,
                Publisher = db.NewsFeeds.WithRetired().Where(feed => feed.Id == item.FeedId).Select(feed => feed.Title).FirstOrDefault()
                    ?? db.Sources.Where(source => source.Id == item.SourceId).Select(source => source.Name).FirstOrDefault(),
                Source = item.SourceId ?? db.NewsFeeds.WithRetired().Where(feed => feed.Id == item.FeedId).Select(feed => feed.SourceId).FirstOrDefault(),
                Side = db.Sources.Where(source => source.Id == (item.SourceId ?? db.NewsFeeds.WithRetired().Where(feed => feed.Id == item.FeedId).Select(feed => feed.SourceId).FirstOrDefault()))
                    .Select(source => source.Alignment).FirstOrDefault(),
            })
            .AsNoTracking().ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return null;
        }

        var told = rows.OrderBy(row => row.Item.SortAt).ThenBy(row => row.Item.Id).Select(row => new Told(
            NewsQueries.Line(row.Item, row.Publisher ?? "unknown"), row.Side ?? NewsFilter.NoSide, StoryOrigin.Of(row.Item.Origin, row.Item.Publisher, row.Source, row.Item.FeedId))).ToList();
        var origins = told.GroupBy(article => article.Origin, StringComparer.Ordinal).Select((group, place) => (
            group.Key, Origin: new TellingOrigin(place + 1, Name(group.First().Line), group.Count(), group.Select(article => article.Side).Distinct(StringComparer.Ordinal).Count()))).ToList();
        var numbers = origins.ToDictionary(origin => origin.Key, origin => origin.Origin.Number, StringComparer.Ordinal);
        var keys = rows[0].Item.Tags.Where(tag => tag.StartsWith("issue:", StringComparison.Ordinal)).Select(tag => tag["issue:".Length..]).ToList();
        var issues = await db.Issues.Where(issue => issue.NegotiationId == found.NegotiationId && keys.Contains(issue.Key)).OrderBy(issue => issue.Order).Select(issue => new { issue.Key, issue.Name }).ToListAsync(cancellationToken);
        var day = DateOnly.FromDateTime(told[0].Line.At);
        return new(
            found.Title, found.Items, told.Count, [.. origins.Select(origin => origin.Origin)], told[0].Line, found.LastAt,
            [.. sides.Select(side => new SideColumn(side, [.. told.Where(article => article.Side == side.Key).Select(article => new SideArticle(article.Line, numbers[article.Origin]))]))],
            [.. issues.Select(issue => new ItemTopic(issue.Name, new SidesView(ClockView.Present, issue.Key, null, day, day).Address(slug)))]);
    }

    private static string Name(NewsLine line) => line.Credit is { } credit ? Wires.Name(credit) : line.OriginalPublisher ?? line.Publisher;

    private sealed record Told(NewsLine Line, string Side, string Origin);
}
