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
    private static readonly DateTime Start = new(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Filters with a word that tells them apart, for theories.</summary>
    public static TheoryData<string> Filters => ["", "party=ukraine", "issue=territory", "party=ukraine&issue=territory", "side=ukraine", "side=none", "feed=1", "source=gazette", "language=uk", "party=ukraine&side=none&language=uk"];

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
        && (filter.Source is null || item.FeedId == 1)
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
    public async Task A_story_is_one_row_where_the_latest_of_its_items_that_fit_stands(string query)
    {
        var (database, negotiation) = await FilledAsync();
        await using var owned = database;
        await TellStoriesAsync(database, negotiation);
        var all = await database.ReadAsync(db => db.NewsItems.AsNoTracking().ToListAsync());
        var expected = all.Where(item => Fits(item, Filter(query))).OrderByDescending(item => item.SortAt).ThenByDescending(item => item.Id)
            .GroupBy(item => (item.StoryId, item.StoryId is null ? item.Id : 0)).Select(group => group.First().Id).ToList();
        Assert.True(expected.Count < all.Count(item => Fits(item, Filter(query))));

        var rows = await AllAsync(database, new(Filter(query), null, Moment.Latest) { Grouped = true });
        Assert.Equal(expected, rows.Select(row => row.Id));

        // Whatever is chosen, a story is told whole.
        var whole = all.Where(item => item.StoryId is not null).GroupBy(item => item.StoryId).ToDictionary(group => group.Key!.Value, group => group.Select(item => item.Id).ToHashSet());
        Assert.All(rows, row => Assert.Equal(
            all.Single(item => item.Id == row.Id).StoryId is { } story ? whole[story].Order() : [row.Id], row.Others.Select(other => other.Id).Append(row.Id).Order()));
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task What_is_unread_is_what_no_mark_and_no_reading_through_covers(string query)
    {
        var (database, negotiation) = await FilledAsync();
        await using var owned = database;
        var me = (await database.AddAccountAsync(Role.Curator)).Id;
        var other = (await database.AddAccountAsync(Role.Editor)).Id;
        await database.WriteAsync(async (db, recording) =>
        {
            db.AddRange(Enumerable.Range(1, 240).Where(i => i % 7 == 0).Select(i => new NewsMark { AccountId = me, ItemId = i, ReadAt = i <= 120 ? null : recording.At, StarredAt = i % 2 == 0 ? recording.At : null }));
            db.AddRange(Enumerable.Range(1, 240).Select(i => new NewsMark { AccountId = other, ItemId = i, ReadAt = recording.At, StarredAt = recording.At }));
            db.Add(new NewsReading { AccountId = me, NegotiationId = negotiation, ThroughItemId = 120, At = recording.At });
            return await db.SaveChangesAsync();
        });
        database.Clock.SetUtcNow(new(Start.AddDays(1)));
        var all = await database.ReadAsync(db => db.NewsItems.AsNoTracking().ToListAsync());
        IEnumerable<long> Expected(Func<long, bool> noted) => all.Where(item => Fits(item, Filter(query)) && noted(item.Id)).OrderByDescending(item => item.SortAt).ThenByDescending(item => item.Id).Select(item => item.Id);

        var asked = new NewsAsked(Filter(query), null, Moment.Latest) { Account = me };
        Assert.Equal(Expected(id => id % 7 == 0 ? id <= 120 : id > 120), (await AllAsync(database, asked with { State = NewsState.Unread })).Select(row => row.Id));
        Assert.Equal(Expected(id => id % 14 == 0), (await AllAsync(database, asked with { State = NewsState.Starred })).Select(row => row.Id));
        Assert.Equal(Expected(_ => true), (await AllAsync(database, asked with { State = NewsState.Unread, Account = null })).Select(row => row.Id));

        database.Clock.SetUtcNow(new(Start.AddDays(NewsQueries.UnreadDays + 1)));
        Assert.Empty(await AllAsync(database, asked with { State = NewsState.Unread }));
        Assert.Equal(Expected(id => id % 14 == 0), (await AllAsync(database, asked with { State = NewsState.Starred })).Select(row => row.Id));
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Every_page_is_read_along_an_index_from_where_it_begins_and_nothing_is_sorted(string query)
    {
        var (database, negotiation) = await FilledAsync();
        await using var owned = database;
        foreach (var (own, grouped) in new (OwnNews? Own, bool Grouped)[] { (null, false), (null, true), (new(1, 120, Start, null), false), (new(1, 120, Start, null), true) })
        {
            var plan = await database.ReadAsync(db => PlanAsync(
                db, NewsPlaces.Of(db, negotiation, Filter(query), new(Start.AddMinutes(20), 100), null, null, own, grouped).Take(51).Select(place => place.Item.Title)));
            Assert.DoesNotContain(plan, line => line.Contains("TEMP B-TREE", StringComparison.Ordinal) || line.StartsWith("SCAN ", StringComparison.Ordinal));

            // Whose feed it is, is asked once.
            var first = plan.First(line => line.StartsWith("SEARCH ", StringComparison.Ordinal) && !line.Contains("PRIMARY KEY", StringComparison.Ordinal));
            Assert.True(first.Contains("SortAt<?", StringComparison.Ordinal), string.Join('\n', plan));
            Assert.True(query != "feed=1" || first.Contains("IX_NewsItems_FeedId_SortAt_Id", StringComparison.Ordinal), first);

            // Whether a later one of a story fits is asked of that story's items alone.
            Assert.True(!grouped || plan.Exists(line => line.Contains("IX_NewsItems_StoryId (StoryId=?)", StringComparison.Ordinal)), string.Join('\n', plan));
        }
    }

    [Theory]
    [InlineData("q=item", 240)]
    [InlineData("q=7", 1)]
    [InlineData("q=Item -17", 239)]
    [InlineData("q=\"item 17\"", 1)]
    [InlineData("q=item&feed=1", 120)]
    [InlineData("q=item&party=ukraine&language=uk", 32)]
    [InlineData("q=nobody", 0)]
    [InlineData("q=since:2026-04-02", 0)]
    [InlineData("q=item until:2026-04-01", 240)]
    [InlineData("q=until:2026-03-31", 0)]
    public async Task Words_find_what_the_search_finds_page_by_page(string query, int count)
    {
        var (database, _) = await FilledAsync();
        await using var owned = database;
        foreach (var grouped in (bool[])[false, true])
        {
            var rows = await AllAsync(database, new(Filter(query), null, Moment.Latest) { Grouped = grouped });
            Assert.Equal(count, rows.Count);
            Assert.Equal(rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Select(row => row.Id), rows.Select(row => row.Id));
        }
    }

    [Theory]
    [InlineData("q=party:nowhere")]
    [InlineData("q=\"never closed")]
    [InlineData("q=since:yesterday")]
    public async Task What_is_not_understood_is_told_and_nothing_is_looked_for(string query)
    {
        var (database, _) = await FilledAsync();
        await using var owned = database;
        var page = (await database.Get<NewsQueries>().PageAsync("elsewhere-2031", Filter(query), null, Moment.Latest, TestContext.Current.CancellationToken))!;
        Assert.Empty(page.Items);
        Assert.NotEmpty(page.Faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("issue=territory")]
    [InlineData("feed=1")]
    public async Task What_words_find_is_held_against_the_items_on_the_way_and_never_sorted(string query)
    {
        var (database, negotiation) = await FilledAsync();
        await using var owned = database;
        var plan = await database.ReadAsync(db => PlanAsync(db, NewsPlaces.Of(
            db, negotiation, Filter(query), new(Start.AddMinutes(20), 100), null, words: new("Marks : \"every\"", null, null, [])).Take(51).Select(place => place.Item.Title)));
        Assert.DoesNotContain(plan, line => line.Contains("TEMP B-TREE", StringComparison.Ordinal));
        Assert.True(plan.First(line => line.StartsWith("SEARCH ", StringComparison.Ordinal) && !line.Contains("PRIMARY KEY", StringComparison.Ordinal)).Contains("SortAt<?", StringComparison.Ordinal), string.Join('\n', plan));
    }

    [Fact]
    public async Task The_feed_of_another_negotiation_brings_nothing()
    {
        var (database, _) = await FilledAsync();
        await using var owned = database;
        var other = await database.AddNegotiationAsync("nowhere-2032");
        Assert.Empty(await database.ReadAsync(db => NewsPlaces.Of(db, other, Filter("feed=1"), null, null).ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData(20, 10)] // deep in what was published by then: a hand that ends at the later place would pass all between
    [InlineData(10, 20)] // an address that somebody typed
    public async Task Of_two_places_to_begin_at_the_earlier_alone_is_looked_for(int end, int before)
    {
        var (database, negotiation) = await FilledAsync();
        await using var owned = database;
        await database.ReadAsync(async db =>
        {
            var places = NewsPlaces.Of(db, negotiation, NewsFilter.None, new(Start.AddMinutes(before), 9999), Start.AddMinutes(end));
            Assert.Single(System.Text.RegularExpressions.Regex.Matches(places.ToQueryString(), "\"SortAt\" <= "));
            var newest = await places.Select(place => place.SortAt).FirstAsync(TestContext.Current.CancellationToken);
            Assert.Equal(Start.AddMinutes(10), newest);
            return 0;
        });
    }

    [Fact]
    public async Task What_is_starred_is_looked_up_item_by_item_and_what_is_folded_story_by_story()
    {
        var (database, negotiation) = await FilledAsync();
        await using var owned = database;
        var starred = await database.ReadAsync(db => PlanAsync(
            db, NewsPlaces.Of(db, negotiation, NewsFilter.None, new(Start.AddMinutes(20), 100), null, null, new(1, 120, Start, [1, 2, 3])).Take(51).Select(place => place.Item.Title)));
        Assert.Contains("INTEGER PRIMARY KEY (rowid=?)", starred[0], StringComparison.Ordinal);

        var folded = await database.ReadAsync(db => PlanAsync(db, NewsFolds.Articles(db, [1, 2, 3], null, null).Select(article => article.Item.Title)));
        Assert.Contains(folded, line => line.Contains("IX_NewsItems_StoryId (StoryId=?)", StringComparison.Ordinal));
        Assert.DoesNotContain(folded, line => line.StartsWith("SCAN n", StringComparison.Ordinal) || line.StartsWith("SCAN s", StringComparison.Ordinal));
    }

    // Every fifth item opens a story of three, each half an hour long or less.
    private static Task<int> TellStoriesAsync(TestDatabase database, int negotiation) => database.WriteAsync(async (db, _) =>
    {
        for (var first = 1; first + 12 <= 240; first += 15)
        {
            var story = new Story { NegotiationId = negotiation, LeadItemId = first, LatestItemId = first + 12, FirstAt = Start, LastAt = Start, Items = 3, Origins = 2 };
            db.Add(story);
            await db.SaveChangesAsync();
            long[] items = [first, first + 6, first + 12];
            await db.NewsItems.Where(item => items.Contains(item.Id)).ExecuteUpdateAsync(item => item.SetProperty(own => own.StoryId, story.Id));
        }

        return 0;
    });

    private static async Task<List<NewsLine>> AllAsync(TestDatabase database, NewsAsked asked)
    {
        var rows = new List<NewsLine>();
        var next = asked;
        while (true)
        {
            var page = (await database.Get<NewsQueries>().PageAsync("elsewhere-2031", next, TestContext.Current.CancellationToken))!;
            rows.AddRange(page.Items);
            if (page.Older is null)
            {
                return rows;
            }

            next = asked with { Before = page.Older };
        }
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
