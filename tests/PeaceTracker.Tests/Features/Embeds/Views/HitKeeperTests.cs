using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Embeds.Views;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Embeds.Views;

/// <summary>How often saved widgets are sent is counted in memory and stored together: nothing is lost, nothing counted twice.</summary>
public sealed class HitKeeperTests
{
    private const string Slug = "elsewhere-2031";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hits_of_many_at_once_are_all_stored_when_the_server_stops_and_go_on_after_a_restart()
    {
        await using var database = await CreateAsync();
        using (var saved = await ReadyAsync(database))
        {
            using var keeper = Keeper(database, saved);
            await keeper.StartAsync(Token);
            var many = Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            {
                for (var i = 0; i < 2_500; i++)
                {
                    saved.Hit(Slug, i % 5 == 0 ? "second" : "first");
                }
            }, Token)).ToList();

            // Storing in the middle of it loses nothing.
            await keeper.KeepAsync();
            await Task.WhenAll(many);
            await keeper.StopAsync(Token);
        }

        Assert.Equal([16_000L, 4_000L], await CountsAsync(database));

        using var again = await ReadyAsync(database);
        using var next = Keeper(database, again);
        again.Hit(Slug, "first");
        await next.KeepAsync();
        await next.KeepAsync();
        Assert.Equal([16_001L, 4_000L], await CountsAsync(database));
    }

    [Fact]
    public async Task Each_day_has_its_own_count_and_what_is_not_saved_has_none()
    {
        await using var database = await CreateAsync();
        using var saved = await ReadyAsync(database);
        using var keeper = Keeper(database, saved);
        saved.Hit(Slug, "first");
        saved.Hit(Slug, "none");
        saved.Hit("nowhere", "first");
        database.Clock.Advance(TimeSpan.FromDays(1));
        saved.Hit(Slug, "first");
        saved.Hit(Slug, "first");
        await keeper.KeepAsync();
        Assert.Equal(
            [(new(2026, 4, 1), 1L), (new(2026, 4, 2), 2L)],
            await database.ReadAsync(async db => (await db.EmbedHits.OrderBy(row => row.Day).ToListAsync(Token)).Select(row => (row.Day, row.Count)).ToList()));
    }

    [Fact]
    public async Task What_could_not_be_stored_is_counted_on()
    {
        await using var database = await CreateAsync();
        using var saved = await ReadyAsync(database);
        saved.Hit(Slug, "first");
        saved.Return(saved.Take());
        Assert.Equal(1, Assert.Single(saved.Take()).Count);
        Assert.Empty(saved.Take());
    }

    private static HitKeeper Keeper(TestDatabase database, SavedEmbeds saved) => new(saved, database.Writer, database.Clock, NullLogger<HitKeeper>.Instance);

    private static async Task<SavedEmbeds> ReadyAsync(TestDatabase database)
    {
        var saved = new SavedEmbeds(database.Get<IDbContextFactory<TrackerContext>>(), database.Clock);
        Assert.NotNull(await saved.FindAsync(Slug, "first", Token));
        return saved;
    }

    private static async Task<TestDatabase> CreateAsync()
    {
        var database = await TestDatabase.CreateAsync();
        var negotiation = await database.AddNegotiationAsync(Slug);
        foreach (var key in (string[])["first", "second"])
        {
            await database.WriteAsync(async (db, recording) =>
            {
                db.Add(new EmbedView { NegotiationId = negotiation, Key = key, Kind = "matrix", Query = "", Title = key, AllowedSites = [], Owner = "a test", CreatedAt = recording.At });
                return await db.SaveChangesAsync();
            });
        }

        return database;
    }

    private static Task<List<long>> CountsAsync(TestDatabase database) => database.ReadAsync(db => db.EmbedHits.OrderBy(row => row.ViewId).Select(row => row.Count).ToListAsync(Token));
}
