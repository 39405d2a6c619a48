using Microsoft.EntityFrameworkCore;
using PeaceTracker.Curation;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Marking;
using PeaceTracker.Tests.Features.News.Curation;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.News.Marking;

/// <summary>What somebody reads and stars is kept for them alone, and in few rows.</summary>
public sealed class NewsMarkerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_read_and_starred_is_ones_own_and_can_be_taken_back()
    {
        var (bench, items) = await FilledAsync();
        await using var owned = bench;
        var marker = bench.Database.Get<NewsMarker>();
        await marker.ReadAsync(items[0], true, Token);
        await marker.StarAsync(items[1], true, Token);

        Assert.Equal(Noted([items[0]], [items[1]]), await NotedAsync(bench, items));
        await bench.Database.SignInAsync(Role.Editor);
        Assert.Equal(Noted([], []), await NotedAsync(bench, items));
        await marker.ReadAsync(items[0], false, Token);
        await bench.Database.SignInAsync(Role.Curator);
        Assert.Equal(Noted([items[0]], [items[1]]), await NotedAsync(bench, items));

        await marker.ReadAsync(items[0], false, Token);
        await marker.StarAsync(items[1], false, Token);
        Assert.Equal(Noted([], []), await NotedAsync(bench, items));
        Assert.Equal(0, await RowsAsync(bench));
    }

    [Fact]
    public async Task All_that_had_arrived_is_read_by_one_row_and_what_comes_later_is_not_however_old_it_is()
    {
        var (bench, items) = await FilledAsync();
        await using var owned = bench;
        var marker = bench.Database.Get<NewsMarker>();
        foreach (var item in items.Take(20))
        {
            await marker.ReadAsync(item, true, Token);
        }

        await marker.StarAsync(items[5], true, Token);
        await marker.StarAsync(items[25], true, Token);
        await marker.ReadThroughAsync(FeedBench.Slug, items[^1], Token);
        Assert.Equal(Noted(items, [items[5], items[25]]), await NotedAsync(bench, items));
        Assert.Equal(2, await RowsAsync(bench));

        var late = await AddAsync(bench, "late", new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(Noted([], []), await NotedAsync(bench, [late]));

        await marker.ReadAsync(items[7], false, Token);
        Assert.Equal(Noted([.. items.Except([items[7]])], [items[5], items[25]]), await NotedAsync(bench, items));
        await marker.ReadThroughAsync(FeedBench.Slug, items[^1], Token);
        Assert.Equal(Noted(items, [items[5], items[25]]), await NotedAsync(bench, items));
        Assert.Equal(2, await RowsAsync(bench));
    }

    [Fact]
    public async Task What_is_still_to_come_is_not_read_and_nothing_is_read_less_by_asking_for_less()
    {
        var (bench, items) = await FilledAsync();
        await using var owned = bench;
        var marker = bench.Database.Get<NewsMarker>();
        Assert.IsType<CurationOutcome.Done>(await marker.ReadThroughAsync(FeedBench.Slug, long.MaxValue, Token));
        var late = await AddAsync(bench, "late", bench.Database.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal(Noted([], []), await NotedAsync(bench, [late]));

        await marker.ReadThroughAsync(FeedBench.Slug, items[0], Token);
        Assert.Equal(Noted(items, []), await NotedAsync(bench, items));
        Assert.IsType<CurationOutcome.NotFound>(await marker.ReadThroughAsync(FeedBench.Slug, -1, Token));
        Assert.IsType<CurationOutcome.NotFound>(await marker.ReadThroughAsync("nowhere", items[0], Token));
        Assert.IsType<CurationOutcome.NotFound>(await marker.StarAsync(long.MinValue, true, Token));
        Assert.Equal(0, await RowsAsync(bench));
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_or_was_disabled_since_writes_anything_and_no_log_tells_what_is_read()
    {
        var (bench, items) = await FilledAsync();
        await using var owned = bench;
        var marker = bench.Database.Get<NewsMarker>();
        await marker.StarAsync(items[0], true, Token);
        Assert.DoesNotContain(await bench.Database.ReadAsync(db => db.AuditEntries.ToListAsync(Token)), entry => entry.Headline.Contains("Item", StringComparison.Ordinal));

        bench.Database.SignOut();
        Assert.IsType<CurationOutcome.Refused>(await marker.StarAsync(items[1], true, Token));
        Assert.IsType<CurationOutcome.Refused>(await marker.ReadAsync(items[1], true, Token));
        Assert.IsType<CurationOutcome.Refused>(await marker.ReadThroughAsync(FeedBench.Slug, items[1], Token));

        await bench.Database.SignInAsync(Role.Curator);
        await bench.Database.WriteAsync((db, recording) => db.Users.Where(row => row.Role == Role.Curator).ExecuteUpdateAsync(row => row.SetProperty(own => own.DisabledAt, recording.At)));
        Assert.IsType<CurationOutcome.Refused>(await marker.StarAsync(items[1], true, Token));
        Assert.Equal(1, await RowsAsync(bench));
    }

    [Fact]
    public async Task So_many_can_be_starred_and_not_more()
    {
        var (bench, items) = await FilledAsync(NewsMarker.MostStars + 1);
        await using var owned = bench;
        var me = await bench.Database.SignInAsync(Role.Curator);
        await bench.Database.WriteAsync(async (db, recording) =>
        {
            db.AddRange(items.Skip(1).Select(item => new NewsMark { AccountId = me.AccountId, ItemId = item, StarredAt = recording.At }));
            return await db.SaveChangesAsync();
        });
        var marker = bench.Database.Get<NewsMarker>();
        Assert.IsType<CurationOutcome.Refused>(await marker.StarAsync(items[0], true, Token));
        Assert.IsType<CurationOutcome.Done>(await marker.StarAsync(items[1], true, Token));
        Assert.IsType<CurationOutcome.Done>(await marker.StarAsync(items[1], false, Token));
        Assert.IsType<CurationOutcome.Done>(await marker.StarAsync(items[0], true, Token));
    }

    private static async Task<(FeedBench Bench, List<long> Items)> FilledAsync(int count = 30)
    {
        var bench = await FeedBench.CreateAsync(Role.Curator);
        await bench.Database.WriteAsync(async (db, recording) =>
        {
            var negotiation = await db.Negotiations.Select(row => row.Id).SingleAsync();
            db.AddRange(Enumerable.Range(0, count).Select(i => new NewsItem { NegotiationId = negotiation, Key = $"item-{i}", Title = $"Item {i}", FirstSeenAt = recording.At, SortAt = recording.At }));
            return await db.SaveChangesAsync();
        });
        return (bench, await bench.Database.ReadAsync(db => db.NewsItems.OrderBy(item => item.Id).Select(item => item.Id).ToListAsync()));
    }

    private static Task<long> AddAsync(FeedBench bench, string key, DateTime at) => bench.Database.WriteAsync(async (db, recording) =>
    {
        var item = new NewsItem { NegotiationId = await db.Negotiations.Select(row => row.Id).SingleAsync(), Key = key, Title = key, FirstSeenAt = recording.At, SortAt = at };
        db.Add(item);
        await db.SaveChangesAsync();
        return item.Id;
    });

    private static string Noted(IReadOnlyList<long> read, IReadOnlyList<long> starred) => $"read {string.Join(' ', read)}, starred {string.Join(' ', starred)}";

    // Of whoever is signed in.
    private static async Task<string> NotedAsync(FeedBench bench, List<long> items)
    {
        var me = await bench.Database.Get<TestCaller>().GetAuthenticationStateAsync();
        var account = int.Parse(me.User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)!.Value, System.Globalization.CultureInfo.InvariantCulture);
        var marks = await bench.Database.Get<MarkQueries>().OfAsync(account, FeedBench.Slug, items, Token);
        return Noted([.. marks.Read.Order()], [.. marks.Starred.Order()]);
    }

    private static Task<int> RowsAsync(FeedBench bench) => bench.Database.ReadAsync(db => db.NewsMarks.CountAsync(Token));
}
