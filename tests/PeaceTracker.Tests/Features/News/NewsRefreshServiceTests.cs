using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News;
using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Tests.Features.News;

public sealed class NewsRefreshServiceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_look_comes_when_the_application_is_open_and_others_follow()
    {
        await using var news = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(() => NewsBench.Rss());
        await news.SubscribeAsync(server.Address());
        using var application = new Application();
        using var service = Service(news, application, news.Database.Get<NewsRefresher>());
        await service.StartAsync(Token);
        Assert.Empty(server.Requests);

        var first = news.NextCommitAsync();
        application.Open();
        await first.WaitAsync(Token);
        Assert.Single(server.Requests);

        await using var other = await FeedServer.StartAsync(() => NewsBench.Rss());
        await news.SubscribeAsync(other.Address());
        var second = news.NextCommitAsync();
        news.Database.Clock.Advance(TimeSpan.FromSeconds(15));
        await second.WaitAsync(Token);
        Assert.Single(other.Requests);
        Assert.Single(server.Requests);
        await service.StopAsync(Token);
    }

    [Fact]
    public async Task A_round_that_fails_is_followed_by_another()
    {
        await using var news = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(() => NewsBench.Rss());
        await news.SubscribeAsync(server.Address());
        using var application = new Application();
        var contexts = new FailingOnce(news.Database.Get<IDbContextFactory<TrackerContext>>());
        using var refresher = ActivatorUtilities.CreateInstance<NewsRefresher>(news.Database.Services, new FeedLeases(news.Database.Writer, contexts, news.Database.Clock));
        using var service = Service(news, application, refresher);
        var stored = news.NextCommitAsync();
        await service.StartAsync(Token);
        application.Open();
        await contexts.Failed.Task.WaitAsync(Token);

        news.Database.Clock.Advance(TimeSpan.FromSeconds(15));
        await stored.WaitAsync(Token);
        Assert.Single(server.Requests);
        await service.StopAsync(Token);
    }

    [Fact]
    public async Task After_a_pause_what_is_overdue_is_spread_over_time_and_what_was_never_visited_waits_for_nothing()
    {
        await using var news = await NewsBench.CreateAsync();
        var items = NewsBench.Rss("<item><guid>1</guid><title>One</title></item>");
        await using var server = await FeedServer.StartAsync(() => items);
        var known = new List<int>();
        for (var i = 0; i < 10; i++)
        {
            known.Add(await news.SubscribeAsync(server.Address($"/known/{i}")));
        }

        await news.RefreshAsync();
        news.Database.Clock.Advance(TimeSpan.FromDays(3));
        await news.SubscribeAsync(server.Address("/new"));
        var before = server.Requests.Count;

        using var application = new Application();
        using var service = Service(news, application, ActivatorUtilities.CreateInstance<NewsRefresher>(news.Database.Services));
        await service.StartAsync(Token);
        application.Open();
        await news.VisitedAsync(2);

        var asked = server.Requests.Skip(before).Select(request => request.Path).ToList();
        Assert.Contains("/new", asked);
        Assert.Equal(2, asked.Count);
        var states = new List<FeedState>();
        foreach (var feed in known)
        {
            states.Add(await news.StateAsync(feed));
        }

        // The other nine, two seconds apart.
        Assert.Equal(Enumerable.Range(1, 9).Select(place => news.Now.AddSeconds(2 * place)), states.Select(state => state.NextCheckAt).Where(next => next < news.Now.AddMinutes(5)).Order());
        await service.StopAsync(Token);
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        await using var news = await NewsBench.CreateAsync();
        using var application = new Application();
        using var service = Service(news, application, news.Database.Get<NewsRefresher>(), new NewsSettings(Refresh: false));
        await service.StartAsync(Token);
        await service.ExecuteTask!.WaitAsync(Token);
    }

    private static NewsRefreshService Service(NewsBench news, Application application, NewsRefresher refresher, NewsSettings? settings = null) =>
        new(refresher, settings ?? new NewsSettings(), application, news.Database.Clock, NullLogger<NewsRefreshService>.Instance);

    private sealed class Application : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource started = new();

        public CancellationToken ApplicationStarted => started.Token;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void Open() => started.Cancel();

        public void StopApplication() => throw new NotSupportedException();

        public void Dispose() => started.Dispose();
    }

    private sealed class FailingOnce(IDbContextFactory<TrackerContext> contexts) : IDbContextFactory<TrackerContext>
    {
        private int calls;

        public TaskCompletionSource Failed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TrackerContext CreateDbContext()
        {
            if (Interlocked.Increment(ref calls) > 1)
            {
                return contexts.CreateDbContext();
            }

            Failed.SetResult();
            throw new InvalidOperationException("The disk is gone for a moment.");
        }
    }
}
