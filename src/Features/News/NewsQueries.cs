using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Screen;
using PeaceTracker.Features.Search;
using PeaceTracker.Live;

namespace PeaceTracker.Features.News;

/// <summary>Reads the news. The newest page of the present is shared by all open pages; a later one costs as much, however deep it is.</summary>
public sealed class NewsQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared, SearchQueries search, NewsSettings settings, TimeProvider clock)
{
    /// <summary>Items on a page.</summary>
    public const int PageSize = 50;

    /// <summary>How many days back unread items are looked for: what is older is not caught up with, and would be passed each time.</summary>
    public const int UnreadDays = 30;

    /// <summary>
    /// The page after <paramref name="before"/>, or the newest, of what was published by a moment and, for audits, seen by
    /// then; null where there is no such negotiation.
    /// </summary>
    public Task<NewsPageful?> PageAsync(string negotiation, NewsCursor? before, Moment moment, CancellationToken cancellationToken) =>
        PageAsync(negotiation, NewsFilter.None, before, moment, cancellationToken);

    /// <summary>The same, of what a filter lets through.</summary>
    public Task<NewsPageful?> PageAsync(string negotiation, NewsFilter filter, NewsCursor? before, Moment moment, CancellationToken cancellationToken) =>
        PageAsync(negotiation, new NewsAsked(filter, before, moment), cancellationToken);

    /// <summary>The same, of what is asked for.</summary>
    public async Task<NewsPageful?> PageAsync(string negotiation, NewsAsked asked, CancellationToken cancellationToken) => asked.IsShared
        ? await shared.GetAsync(negotiation, asked.Grouped ? "news-grouped" : "news", token => ReadAsync(negotiation, asked with { Account = null }, token), cancellationToken)
        : await ReadAsync(negotiation, asked, cancellationToken);

    /// <summary>
    /// How the feeds are, a minute old at most: a visit that brings nothing new changes when the next one is, and is not
    /// announced.
    /// </summary>
    public async Task<FeedsNow> FeedsAsync(string negotiation, CancellationToken cancellationToken) => await shared.GetAsync(
        negotiation, string.Create(CultureInfo.InvariantCulture, $"feeds/{clock.GetUtcNow():yyyyMMddHHmm}"), token => ReadFeedsAsync(negotiation, token), cancellationToken)
        ?? new([], settings.Refresh);

    private async Task<FeedsNow?> ReadFeedsAsync(string negotiation, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await (from feed in db.NewsFeeds
                          join own in db.Negotiations on feed.NegotiationId equals own.Id
                          where own.Slug == negotiation
                          orderby feed.Title
                          select new { Feed = feed, feed.State }).AsNoTracking().ToListAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        return new([.. rows.Select(row => FeedLine.Of(row.Feed, row.State, now))], settings.Refresh);
    }

    private async Task<NewsPageful?> ReadAsync(string slug, NewsAsked asked, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var negotiation = await db.Negotiations.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Title }).SingleOrDefaultAsync(cancellationToken);
        if (negotiation is null)
        {
            return null;
        }

        // What is published is said by that: an item stands on one day for both clocks.
        var moment = asked.Moment;
        var end = moment.IsLatest ? (DateTime?)null : (moment.AsOf < moment.KnownAt ? moment.AsOf : moment.KnownAt).ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc);

        var words = asked.Filter.Words is { } text ? await search.WordsAsync(slug, text, cancellationToken) : null;
        if (words is { Faults.Count: > 0 })
        {
            return new(negotiation.Title, [], null) { Faults = words.Faults };
        }

        // Before the items: what arrives meanwhile has not been seen.
        var through = await db.NewsItems.MaxAsync(item => (long?)item.Id, cancellationToken) ?? 0;
        var own = await OwnAsync(db, negotiation.Id, asked, cancellationToken);

        // One more than is shown tells whether there are older ones.
        var rows = await NewsPlaces.Of(db, negotiation.Id, asked.Filter, asked.Before, end, moment.RecordedBy, own, asked.Grouped, words)
            .Take(PageSize + 1)
            .Select(place => new
            {
                place.Item,
                Publisher = db.NewsFeeds.WithRetired().Where(feed => feed.Id == place.Item.FeedId).Select(feed => feed.Title).FirstOrDefault()
                    ?? db.Sources.Where(source => source.Id == place.Item.SourceId).Select(source => source.Name).FirstOrDefault(),
                StoryItems = db.Stories.Where(story => story.Id == place.Item.StoryId).Select(story => story.Items).FirstOrDefault(),
                StoryOrigins = db.Stories.Where(story => story.Id == place.Item.StoryId).Select(story => story.Origins).FirstOrDefault(),
            })
            .AsNoTracking().ToListAsync(cancellationToken);
        var shown = rows.Take(PageSize).ToList();
        IReadOnlyList<NewsLine> lines = [.. shown.Select(row => Line(row.Item, row.Publisher ?? "unknown") with { StoryItems = row.StoryItems, StoryOrigins = row.StoryOrigins })];
        lines = asked.Grouped ? await NewsFolds.UnderAsync(db, lines, end, moment.RecordedBy, cancellationToken) : lines;
        return new(negotiation.Title, lines, rows.Count > PageSize ? new(shown[^1].Item.SortAt, shown[^1].Item.Id) : null) { Through = through };
    }

    private async Task<OwnNews?> OwnAsync(TrackerContext db, int negotiation, NewsAsked asked, CancellationToken cancellationToken)
    {
        if (asked.Account is not { } account || asked.State == NewsState.All)
        {
            return null;
        }

        var through = await db.NewsReadings.Where(row => row.AccountId == account && row.NegotiationId == negotiation).Select(row => row.ThroughItemId).SingleOrDefaultAsync(cancellationToken);
        var starred = asked.State == NewsState.Starred
            ? await db.NewsMarks.Where(mark => mark.AccountId == account && mark.StarredAt != null && db.NewsItems.Any(item => item.Id == mark.ItemId && item.NegotiationId == negotiation))
                .Select(mark => mark.ItemId).ToListAsync(cancellationToken)
            : null;
        return new(account, through, clock.GetUtcNow().UtcDateTime.AddDays(-UnreadDays), starred);
    }

    internal static NewsLine Line(NewsItem item, string publisher) => new(
        item.Id, item.Title, item.TitleIsOurs, item.Summary, item.Url, publisher, item.Language, item.SortAt,
        item.PublishedAt is null || item.PublishedAt > item.SortAt ? NewsDating.FirstSeen : item.DayOnly ? NewsDating.Day : NewsDating.Time)
    {
        OriginalPublisher = item.Publisher, Credit = item.Origin, Story = item.StoryId, ChangedAt = item.Version > 1 ? item.ChangedAt : null,
    };
}
