using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Screen;
using PeaceTracker.Features.News.Sides;
using PeaceTracker.Live;

namespace PeaceTracker.Features.News.Attention;

/// <summary>Counts what news were about, day by day. The latest days are shared by all open pages.</summary>
public sealed class AttentionQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared, TimeProvider clock)
{
    /// <summary>The figures of a view; null where there is no such negotiation.</summary>
    public async Task<AttentionReport?> ReadAsync(string negotiation, AttentionView view, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var last = view.Clocks.LastDay(today);
        return view.IsUsual
            ? await shared.GetAsync(negotiation, $"news-attention/{today:O}{view.Query}", token => ReadAsync(negotiation, view, last, token), cancellationToken)
            : await ReadAsync(negotiation, view, last, cancellationToken);
    }

    private async Task<AttentionReport?> ReadAsync(string slug, AttentionView view, DateOnly last, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var negotiation = await db.Negotiations.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Title }).SingleOrDefaultAsync(cancellationToken);
        if (negotiation is null)
        {
            return null;
        }

        var (from, to, problems) = view.Range(last);
        var issues = await db.Issues.Where(issue => issue.NegotiationId == negotiation.Id).OrderBy(issue => issue.Order)
            .Select(issue => new AttentionIssue(issue.Key, issue.Name)).ToListAsync(cancellationToken);
        var media = await MediaAsync(db, negotiation.Id, view.BySide, cancellationToken);
        var tags = issues.Select(issue => "issue:" + issue.Key).ToList();
        var days = media.ToDictionary(own => own, _ => new List<AttentionDay>());
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var (start, end) = (day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
            var recorded = view.Clocks.Moment.RecordedBy;
            var told = AttentionTally.Tags(db, negotiation.Id, tags, start, end);
            var rows = await (view.BySide || view.Stories || recorded is not null ? AttentionTally.Told(db, told, recorded, view.Stories) : AttentionTally.Plain(told)).ToListAsync(cancellationToken);
            var items = db.NewsItems.Where(item => item.NegotiationId == negotiation.Id && item.SortAt >= start && item.SortAt < end && (recorded == null || item.FirstSeenAt <= recorded));
            var all = await items.CountAsync(cancellationToken);
            foreach (var own in media)
            {
                var counts = AttentionTally.Counts(rows.Where(own.Has), view.Stories);
                var reported = own.Since <= day && (counts.Count > 0 || (all > 0 && (own.Side is null || await own.AnyAsync(items, cancellationToken)))
                    || (view.Clocks.IsPresent && await own.VisitedAsync(db, start, end, cancellationToken)));
                days[own].Add(new(day, reported, own.Side is null ? all : null, counts));
            }
        }

        List<AttentionSheet> sheets = [.. media.Select(own => new AttentionSheet(own.Side, own.Since, days[own]))];
        return new(negotiation.Title, from, to, [.. issues.OrderByDescending(issue => sheets.Sum(sheet => sheet.Sum(issue)))], sheets, problems);
    }

    // All media together, or those of each side.
    private static async Task<IReadOnlyList<Media>> MediaAsync(TrackerContext db, int negotiation, bool bySide, CancellationToken cancellationToken)
    {
        var feeds = await db.NewsFeeds.WithRetired().Where(feed => feed.NegotiationId == negotiation).Select(feed => new { feed.Id, feed.SourceId, feed.SubscribedAt }).ToListAsync(cancellationToken);
        var sources = await db.Sources.Where(source => source.NegotiationId == negotiation).Select(source => new { source.Id, source.Alignment }).ToListAsync(cancellationToken);
        var sides = sources.ToDictionary(source => source.Id, source => source.Alignment ?? NewsFilter.NoSide);
        Media Of(MediaSide? side)
        {
            var own = feeds.Where(feed => side is null || (feed.SourceId is { } source ? sides.GetValueOrDefault(source, NewsFilter.NoSide) : NewsFilter.NoSide) == side.Key).ToList();
            return new(
                side, own.Count == 0 ? null : DateOnly.FromDateTime(own.Min(feed => feed.SubscribedAt)), [.. own.Select(feed => (int?)feed.Id)],
                [.. sides.Where(pair => pair.Value == side?.Key).Select(pair => (int?)pair.Key)]);
        }

        return bySide ? [.. (await MediaSide.AllAsync(db, negotiation, cancellationToken)).Select(Of)] : [Of(null)];
    }

    // Some media: their feeds, and the sources that items of dossiers name.
    private sealed record Media(MediaSide? Side, DateOnly? Since, IReadOnlyList<int?> Feeds, IReadOnlyList<int?> Sources)
    {
        public bool Has(TagTally row) => Side is null || (row.Source is null ? row.Feed is null ? Side.Key == NewsFilter.NoSide : Feeds.Contains(row.Feed) : Sources.Contains(row.Source));

        public Task<bool> AnyAsync(IQueryable<NewsItem> items, CancellationToken cancellationToken) =>
            items.AnyAsync(item => item.SourceId == null ? Feeds.Contains(item.FeedId) : Sources.Contains(item.SourceId), cancellationToken);

        // The log of visits goes back some days at most: it tells a quiet day from one without a visit, where it does.
        public Task<bool> VisitedAsync(TrackerContext db, DateTime from, DateTime until, CancellationToken cancellationToken) => db.FeedVisits.AnyAsync(
            visit => Feeds.Contains(visit.FeedId) && visit.At >= from && visit.At < until && (visit.Outcome == FeedOutcome.Fetched || visit.Outcome == FeedOutcome.Unchanged), cancellationToken);
    }
}
