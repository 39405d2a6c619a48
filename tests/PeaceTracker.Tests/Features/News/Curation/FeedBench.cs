using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Clocks;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News;
using PeaceTracker.Features.News.Curation;
using PeaceTracker.Features.News.Fetching;
using PeaceTracker.Live;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.News.Curation;

/// <summary>A negotiation with one feed, and somebody who keeps it.</summary>
internal sealed class FeedBench : IAsyncDisposable
{
    public const string Slug = "elsewhere-2031";

    public const string Url = "https://gazette.example/feed";

    public static readonly FeedFields Typed = new("The Gazette", "https://gazette.example/", "World", "en");

    private FeedBench(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public FeedCurator Curator => Database.Get<FeedCurator>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Nothing is asked on this machine but what stands for a server on the public Internet: see <see cref="PublicNames"/>.</summary>
    public static async Task<FeedBench> CreateAsync(Role? signedIn = Role.Administrator)
    {
        var database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddSingleton<LiveUpdates>().AddClocks().AddNews().AddCuration().AddTestAccounts().AddSingleton(new NewsSettings { Gap = TimeSpan.Zero })
            .AddHttpClient(FeedClient.Name).AddHttpMessageHandler(() => new PublicNames()));
        await database.AddNegotiationAsync(Slug);
        var bench = new FeedBench(database);
        await database.SignInAsync(Role.Administrator);
        await bench.Curator.SubscribeAsync(Slug, Url, Typed, Token);
        database.SignOut();
        if (signedIn is { } role)
        {
            await database.SignInAsync(role);
        }

        return bench;
    }

    /// <summary>A source of the negotiation.</summary>
    public Task<int> AddSourceAsync(string key) => Database.WriteAsync(async (db, _) =>
    {
        var source = new Source { NegotiationId = await db.Negotiations.Select(row => row.Id).SingleAsync(Token), Key = key, Name = key.ToUpperInvariant(), Kind = SourceKind.Outlet, Reliability = Reliability.C };
        db.Add(source);
        await db.SaveChangesAsync(Token);
        return source.Id;
    });

    public async Task<OpenedFeed> OpenAsync() => (await KeptAsync())[0].Opened;

    public async Task<IReadOnlyList<KeptFeed>> KeptAsync() => (await Database.Get<FeedCurationQueries>().AllAsync(Token)).Feeds;

    public Task<int> SetStateAsync(Action<FeedState> set) => Database.WriteAsync(async (db, _) =>
    {
        set((await db.NewsFeeds.WithRetired().Include(feed => feed.State).SingleAsync(Token)).State);
        return await db.SaveChangesAsync(Token);
    });

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
