using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Features.News.Screen;
using PeaceTracker.Live;

namespace PeaceTracker.Features.News.Sides;

/// <summary>Reads what each side's media report in some days. The latest days are shared by all open pages.</summary>
public sealed class SidesQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared, TimeProvider clock)
{
    /// <summary>Articles that are read of a side at most.</summary>
    public const int Most = 60;

    /// <summary>What a view shows; null where there is no such negotiation. The issue must be one that it has.</summary>
    public async Task<SidesReport?> ReadAsync(string negotiation, SidesView view, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var range = view.Range(view.Clocks.LastDay(today));
        return view is { Clocks.IsPresent: true, From: null, To: null }
            ? await shared.GetAsync(negotiation, $"news-sides/{today:O}{view.Query}", token => ReadAsync(negotiation, view, range, token), cancellationToken)
            : await ReadAsync(negotiation, view, range, cancellationToken);
    }

    private async Task<SidesReport?> ReadAsync(string slug, SidesView view, DayRange range, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var negotiation = await db.Negotiations.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Title }).SingleOrDefaultAsync(cancellationToken);
        if (negotiation is null)
        {
            return null;
        }

        var sides = await MediaSide.AllAsync(db, negotiation.Id, cancellationToken);
        var read = new List<(MediaSide Side, List<NewsLine> Lines)>();
        foreach (var side in sides)
        {
            read.Add((side, await LinesAsync(db, negotiation.Id, new(Issue: view.Issue, Side: side.Key), view, range, cancellationToken)));
        }

        var stories = read.SelectMany(column => column.Lines).Select(line => line.Story).OfType<long>().Distinct().ToList();
        var recorded = view.Clocks.Moment.RecordedBy;
        var tellers = (await db.NewsItems.Where(item => item.StoryId != null && stories.Contains(item.StoryId.Value) && item.SortAt <= range.End && (recorded == null || item.FirstSeenAt <= recorded))
                .Select(item => new
                {
                    item.StoryId,
                    Side = db.Sources.Where(source => source.Id == (item.SourceId ?? db.NewsFeeds.WithRetired().Where(feed => feed.Id == item.FeedId).Select(feed => feed.SourceId).FirstOrDefault()))
                        .Select(source => source.Alignment).FirstOrDefault(),
                }).Distinct().ToListAsync(cancellationToken))
            .ToLookup(row => row.StoryId, row => row.Side ?? NewsFilter.NoSide);
        return new(negotiation.Title, range, [.. read.Select(column => new SideReports(column.Side, [.. Reports(column.Side, column.Lines.Take(Most))], column.Lines.Count > Most))]);

        IEnumerable<SideReport> Reports(MediaSide own, IEnumerable<NewsLine> lines) => lines.GroupBy(line => line.Story ?? -line.Id).Select(story => new SideReport(
            story.First(), story.Count(), [.. sides.Where(side => side.Key != own.Key && tellers[story.First().Story].Contains(side.Key)).Select(side => side.Name)]));
    }

    // One more than is shown tells whether there are older ones.
    private static async Task<List<NewsLine>> LinesAsync(TrackerContext db, int negotiation, NewsFilter filter, SidesView view, DayRange range, CancellationToken cancellationToken)
    {
        var (start, recorded) = (range.Start, view.Clocks.Moment.RecordedBy);
        var rows = await NewsPlaces.Of(db, negotiation, filter, null, range.End)
            .Where(place => place.SortAt >= start && (recorded == null || place.Item.FirstSeenAt <= recorded))
            .Take(Most + 1)
            .Select(place => new
            {
                place.Item,
                Publisher = db.NewsFeeds.WithRetired().Where(feed => feed.Id == place.Item.FeedId).Select(feed => feed.Title).FirstOrDefault()
                    ?? db.Sources.Where(source => source.Id == place.Item.SourceId).Select(source => source.Name).FirstOrDefault(),
            })
            .AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Select(row => NewsQueries.Line(row.Item, row.Publisher ?? "unknown"))];
    }
}
