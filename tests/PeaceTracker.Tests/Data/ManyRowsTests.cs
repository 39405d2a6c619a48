using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Data;

public sealed class ManyRowsTests
{
    [Fact]
    public async Task Rows_are_stored_as_a_save_stores_them()
    {
        await using var database = await TestDatabase.CreateAsync();
        var negotiation = await database.AddNegotiationAsync();
        var at = new DateTime(2026, 4, 1, 11, 59, 30, 125, DateTimeKind.Utc);
        NewsItem[] items =
        [
            Item(negotiation, "a \"quoted\" key \\ ' 😀 й", at),
            Item(negotiation, "[1, 2]", at.AddTicks(1)),
            Item(negotiation, "007", at.AddMilliseconds(-125)),
        ];

        await database.WriteAsync(async (db, _) =>
        {
            await ManyRows.AddNumberedAsync(db, items, TestContext.Current.CancellationToken);
            await ManyRows.AddAsync(db, [.. items.Select(item => new NewsItemBody { ItemId = item.Id, Html = $"<p>{item.Key}\n\tend</p>" })], TestContext.Current.CancellationToken);
            await ManyRows.AddAsync(db, Array.Empty<NewsTag>(), TestContext.Current.CancellationToken);
            return await db.SaveChangesAsync();
        });
        var saved = Item(negotiation, "saved", at);
        await database.WriteAsync(async (db, _) =>
        {
            db.Add(saved);
            return await db.SaveChangesAsync();
        });

        var stored = await database.ReadAsync(db => db.NewsItems.AsNoTracking().OrderBy(item => item.Id).ToListAsync());
        Assert.Equal([.. items.Select(item => item.Id), saved.Id], stored.ConvertAll(item => item.Id));
        Assert.Equivalent(items, stored[..3], strict: true);
        Assert.Equal(items.Select(item => $"<p>{item.Key}\n\tend</p>"), await database.ReadAsync(db => db.NewsItemBodies.OrderBy(body => body.ItemId).Select(body => body.Html).ToListAsync()));

        // To the letter, or comparisons in the database would go wrong.
        Assert.Single(await database.ReadAsync(db => db.Database.SqlQuery<string>($"SELECT DISTINCT SortAt || typeof(SortAt) || typeof(DayOnly) || typeof(Version) || Tags || typeof(Summary) AS Value FROM NewsItems WHERE Id IN ({items[0].Id}, {saved.Id})").ToListAsync()));
    }

    [Fact]
    public async Task They_are_found_at_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        var negotiation = await database.AddNegotiationAsync();
        NewsItem[] items = [Item(negotiation, "one", database.Clock.GetUtcNow().UtcDateTime), Item(negotiation, "two", database.Clock.GetUtcNow().UtcDateTime)];

        await database.WriteAsync(async (db, _) =>
        {
            await ManyRows.AddNumberedAsync(db, items, TestContext.Current.CancellationToken);
            return 0;
        });

        Assert.Equal(items.Select(item => item.Id), await database.ReadAsync(db => db.SearchEntries.Where(entry => entry.Kind == Noun.NewsItem).OrderBy(entry => entry.ItemId).Select(entry => entry.ItemId).ToListAsync()));
    }

    [Fact]
    public async Task What_breaks_the_database_s_rules_stores_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var negotiation = await database.AddNegotiationAsync();

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => database.WriteAsync(async (db, _) =>
        {
            await ManyRows.AddNumberedAsync(db, [Item(negotiation, "one", database.Clock.GetUtcNow().UtcDateTime), Item(negotiation + 1, "two", database.Clock.GetUtcNow().UtcDateTime)], TestContext.Current.CancellationToken);
            return 0;
        }));

        Assert.Equal(0, await database.ReadAsync(db => db.NewsItems.CountAsync()));
    }

    private static NewsItem Item(int negotiation, string key, DateTime at) => new()
    {
        NegotiationId = negotiation, Key = key, Title = "Title", Url = "https://gazette.example/1", PublishedAt = at, FirstSeenAt = at, SortAt = at, DayOnly = true, Tags = ["party:ukraine", "issue:\"x\""],
    };
}
