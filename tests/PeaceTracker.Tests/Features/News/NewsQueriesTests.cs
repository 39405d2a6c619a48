using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Features.News;
using PeaceTracker.Live;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.News;

public sealed class NewsQueriesTests
{
    [Fact]
    public async Task Pages_hold_every_item_once_newest_first_also_where_times_are_equal()
    {
        await using var database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddNews());
        var negotiation = await database.AddNegotiationAsync();
        var start = new DateTime(2025, 4, 24, 0, 0, 0, DateTimeKind.Utc);
        await database.WriteAsync(async (db, _) =>
        {
            db.AddRange(Enumerable.Range(0, 130).Select(i => new NewsItem
            {
                NegotiationId = negotiation, Key = $"item-{i}", Title = $"Item {i}", FirstSeenAt = start, SortAt = start.AddMinutes(i / 40),
            }));
            return await db.SaveChangesAsync();
        });

        var seen = new List<NewsLine>();
        NewsCursor? place = null;
        do
        {
            var page = (await database.Get<NewsQueries>().PageAsync("elsewhere-2031", place, Moment.Latest, TestContext.Current.CancellationToken))!;
            seen.AddRange(page.Items);
            place = page.Older;
        }
        while (place is not null);

        Assert.Equal(130, seen.Select(item => item.Id).Distinct().Count());
        Assert.Equal(seen.OrderByDescending(item => item.At).ThenByDescending(item => item.Id).Select(item => item.Id), seen.Select(item => item.Id));
        Assert.Null(await database.Get<NewsQueries>().PageAsync("nowhere", null, Moment.Latest, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_news_of_a_day_ends_with_that_day_and_for_audits_with_what_had_been_seen()
    {
        await using var database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddNews());
        var negotiation = await database.AddNegotiationAsync();
        await database.WriteAsync(async (db, _) =>
        {
            db.AddRange(Enumerable.Range(22, 5).Select(day => new NewsItem
            {
                NegotiationId = negotiation, Key = $"item-{day}", Title = $"Item {day}", SortAt = new DateTime(2025, 4, day, 23, 59, 0, DateTimeKind.Utc), FirstSeenAt = new DateTime(2025, 5, day, 0, 0, 0, DateTimeKind.Utc),
            }));
            return await db.SaveChangesAsync();
        });

        async Task<IEnumerable<string>> TitlesAsync(ClockView clocks) =>
            (await database.Get<NewsQueries>().PageAsync("elsewhere-2031", null, clocks.Moment, TestContext.Current.CancellationToken))!.Items.Select(item => item.Title);

        Assert.Equal(["Item 24", "Item 23", "Item 22"], await TitlesAsync(new(null, new(2025, 4, 24), null)));
        Assert.Equal(["Item 23", "Item 22"], await TitlesAsync(new(new(2025, 4, 23), new(2025, 4, 24), null)));
        Assert.Equal(["Item 22"], await TitlesAsync(new(null, null, new(2025, 5, 22))));
        Assert.Equal(5, (await TitlesAsync(ClockView.Present)).Count());
    }
}
