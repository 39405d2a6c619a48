using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Domain;
using PeaceTracker.Features.News;
using PeaceTracker.Features.News.Fetching;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.News;

/// <summary>A negotiation whose feeds are fetched from servers on this machine.</summary>
internal sealed class NewsBench : IAsyncDisposable
{
    private NewsBench(TestDatabase database, int negotiation) => (Database, Negotiation) = (database, negotiation);

    public int Negotiation { get; }

    public TestDatabase Database { get; }

    public DateTime Now => Database.Clock.GetUtcNow().UtcDateTime;

    public static async Task<NewsBench> CreateAsync(bool privateNetworks = true, TimeSpan gap = default)
    {
        var database = await TestDatabase.CreateAsync(services => services.AddNews().AddSingleton(new NewsSettings(AllowPrivateNetworks: privateNetworks) { Gap = gap }));
        return new(database, await database.AddNegotiationAsync());
    }

    /// <summary>The same, where nothing is asked on this machine but what stands for a server on the public Internet: see <see cref="PublicNames"/>.</summary>
    public static async Task<NewsBench> CreatePublicAsync()
    {
        var database = await TestDatabase.CreateAsync(services => services.AddNews().AddSingleton(new NewsSettings { Gap = TimeSpan.Zero })
            .AddHttpClient(FeedClient.Name).AddHttpMessageHandler(() => new PublicNames()));
        return new(database, await database.AddNegotiationAsync());
    }

    /// <summary>A document of the Gazette.</summary>
    public static string Rss(params string[] items) => $"<rss version='2.0'><channel><title>The Gazette</title>{string.Concat(items)}</channel></rss>";

    public Task<int> SubscribeAsync(Uri address, DateTime? due = null) => Database.WriteAsync(async (db, recording) =>
    {
        var feed = new NewsFeed
        {
            NegotiationId = Negotiation, Url = address.AbsoluteUri, Title = "The Gazette", SubscribedAt = recording.At,
            State = new FeedState { NextCheckAt = due ?? recording.At },
        };
        db.Add(feed);
        await db.SaveChangesAsync();
        return feed.Id;
    });

    public Task RefreshAsync() => Database.Get<NewsRefresher>().RefreshDueAsync(TestContext.Current.CancellationToken);

    /// <summary>Done when the last so many visits are written down. Their items are announced before; visits that bring nothing are not.</summary>
    public async Task VisitedAsync(int since)
    {
        var before = Now;
        while (await Database.ReadAsync(db => db.FeedVisits.CountAsync(visit => visit.At >= before)) < since)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The nouns that are announced from now on.</summary>
    public List<Noun> Announced()
    {
        var announced = new List<Noun>();
        Database.Writer.Committed += touched => announced.AddRange(touched.Select(pair => pair.Noun));
        return announced;
    }

    /// <summary>Done at the next announcement.</summary>
    public Task NextCommitAsync()
    {
        var committed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Database.Writer.Committed += _ => committed.TrySetResult();
        return committed.Task;
    }

    /// <summary>Done when items are next tagged anew.</summary>
    public Task TaggedAsync()
    {
        var tagged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Database.Writer.Committed += touched => _ = touched.Contains((Negotiation, Noun.NewsItem)) && tagged.TrySetResult();
        return tagged.Task;
    }

    public Task<List<NewsItem>> ItemsAsync() => Database.ReadAsync(db => db.NewsItems.AsNoTracking().OrderBy(item => item.Id).ToListAsync());

    /// <summary>The rows of the change log about news items.</summary>
    public Task<List<Change>> ChangesAsync() =>
        Database.ReadAsync(db => db.Changes.AsNoTracking().Where(change => change.Noun == Noun.NewsItem).OrderBy(change => change.Seq).ToListAsync());

    public Task<FeedState> StateAsync(int feed) => Database.ReadAsync(db => db.NewsFeeds.AsNoTracking().Where(row => row.Id == feed).Select(row => row.State).SingleAsync());

    /// <summary>The log of visits to a feed, the first one first.</summary>
    public Task<List<FeedVisit>> VisitsAsync(int feed) => Database.ReadAsync(db => db.FeedVisits.AsNoTracking().Where(row => row.FeedId == feed).OrderBy(row => row.Id).ToListAsync());

    public async Task<(FeedOutcome Outcome, string? Problem)> OutcomeAsync(int feed)
    {
        var state = await StateAsync(feed);
        return (state.Outcome, state.Problem);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
