using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News;
using PeaceTracker.Features.News.Screen;
using PeaceTracker.Live;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.News.Screen;

public sealed class NewsPlacesTests
{
    private static readonly DateTime Start = new(2025, 4, 24, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Filters with a word that tells them apart, for theories.</summary>
    public static TheoryData<string> Filters => ["", "party=ukraine", "issue=territory", "party=ukraine&issue=territory", "side=ukraine", "side=none", "feed=1", "language=uk", "party=ukraine&side=none&language=uk"];

    private static NewsFilter Filter(string query) => NewsFilter.Read(new(new Uri("http://localhost/?" + query)));

    // 240 items of two feeds, one of which is of a side; tags and languages in periods that share no factor.
    private static async Task<(TestDatabase Database, int Negotiation)> FilledAsync()
    {
        var database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddNews());
        var negotiation = await database.AddNegotiationAsync();
        await database.WriteAsync(async (db, recording) =>
        {
            var source = new Source { NegotiationId = negotiation, Key = "gazette", Name = "Gazette", Kind = SourceKind.Outlet, Alignment = "ukraine", Reliability = Reliability.B };
            db.Add(source);
            await db.SaveChangesAsync();
            NewsFeed[] feeds =
            [
                new() { NegotiationId = negotiation, Url = "https://a.example/", Title = "A", SubscribedAt = recording.At, SourceId = source.Id, State = new FeedState { NextCheckAt = recording.At } },
                new() { NegotiationId = negotiation, Url = "https://b.example/", Title = "B", SubscribedAt = recording.At, State = new FeedState { NextCheckAt = recording.At } },
            ];
            db.AddRange(feeds);
            await db.SaveChangesAsync();
            var items = Enumerable.Range(0, 240).Select(i => new NewsItem
            {
                NegotiationId = negotiation, Key = $"item-{i}", Title = $"Item {i}", FirstSeenAt = Start, SortAt = Start.AddMinutes(i / 7), FeedId = feeds[i % 2].Id,
                Language = i % 5 == 0 ? "uk" : i % 5 == 1 ? "uk-UA" : "en",
                Tags = [.. new[] { i % 3 == 0 ? "party:ukraine" : null, i % 4 < 2 ? "issue:territory" : null }.OfType<string>()],
            }).ToList();
            db.AddRange(items);
            await db.SaveChangesAsync();
            var known = (await db.NewsTags.Select(tag => tag.ItemId).Distinct().ToListAsync()).ToHashSet();
            db.AddRange(items.Where(item => !known.Contains(item.Id)).SelectMany(item => item.Tags.Select(tag => new NewsTag { NegotiationId = negotiation, Tag = tag, SortAt = item.SortAt, ItemId = item.Id })));
            return await db.SaveChangesAsync();
        });
        return (database, negotiation);
    }

    private static bool Fits(NewsItem item, NewsFilter filter) =>
        filter.Tags.All(item.Tags.Contains)
        && (filter.Feed is null || item.FeedId == filter.Feed)
        && (filter.Language is null || item.Language == filter.Language || item.Language!.StartsWith(filter.Language + "-", StringComparison.Ordinal))
        && (filter.Side is null || (filter.Side == "ukraine") == (item.FeedId == 1));

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Pages_hold_what_fits_all_filters_once_and_newest_first(string query)
    {
        var (database, _) = await FilledAsync();
        await using var owned = database;
        var all = await database.ReadAsync(db => db.NewsItems.AsNoTracking().ToListAsync());
        var expected = all.Where(item => Fits(item, Filter(query))).OrderByDescending(item => item.SortAt).ThenByDescending(item => item.Id).Select(item => item.Id).ToList();
        Assert.NotEmpty(expected);

        var seen = new List<long>();
        NewsCursor? place = null;
        do
        {
            var page = (await database.Get<NewsQueries>().PageAsync("elsewhere-2031", Filter(query), place, Moment.Latest, TestContext.Current.CancellationToken))!;
            seen.AddRange(page.Items.Select(item => item.Id));
            place = page.Older;
        }
        while (place is not null);

        Assert.Equal(expected, seen);
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Every_page_is_read_along_an_index_from_where_it_begins_and_nothing_is_sorted(string query)
    {
        var (database, negotiation) = await FilledAsync();
        await using var owned = database;
        var plan = await database.ReadAsync(db => PlanAsync(
            db, NewsPlaces.Of(db, negotiation, Filter(query), new(Start.AddMinutes(20), 100), null).Take(51).Select(place => place.Item.Title)));
        Assert.DoesNotContain(plan, line => line.Contains("TEMP B-TREE", StringComparison.Ordinal) || line.StartsWith("SCAN ", StringComparison.Ordinal));
        Assert.Contains("SortAt<?", plan[0], StringComparison.Ordinal);
    }

    private static async Task<List<string>> PlanAsync(TrackerContext db, IQueryable<string> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            lines.Add(reader.GetString(3));
        }

        return lines;
    }
}
