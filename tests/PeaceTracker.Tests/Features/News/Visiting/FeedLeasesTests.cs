using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Domain;
using PeaceTracker.Features.News;
using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Tests.Features.News.Visiting;

/// <summary>No feed is visited twice, and no server is pressed, however many visitors there are.</summary>
public sealed class FeedLeasesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_processes_never_visit_a_feed_twice()
    {
        await using var news = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(() => NewsBench.Rss("<item><title>One</title></item>"));
        for (var i = 0; i < 8; i++)
        {
            await news.SubscribeAsync(server.Address($"/{i}"));
        }

        // Nothing but the database is shared between them.
        using var other = Another(news);
        await Task.WhenAll(news.RefreshAsync(), other.RefreshDueAsync(Token), news.RefreshAsync(), other.RefreshDueAsync(Token));
        Assert.Equal(8, server.Requests.Select(request => request.Path).Distinct().Count());
        Assert.Equal(8, server.Requests.Count);
    }

    [Fact]
    public async Task What_was_being_visited_when_a_process_died_is_left_alone_until_the_lease_ends()
    {
        await using var news = await NewsBench.CreateAsync();
        await using var silent = await FeedServer.StartSilentAsync();
        var feed = await news.SubscribeAsync(silent.Address());
        using var dying = new CancellationTokenSource();
        using (var process = Another(news))
        {
            var round = process.RefreshDueAsync(dying.Token);
            await silent.Asked.Task.WaitAsync(Token);
            await dying.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => round);
        }

        Assert.Equal(news.Now + FeedLeases.Lasting, (await news.StateAsync(feed)).LeasedUntil);
        using var restarted = Another(news);
        await restarted.SpreadOverdueAsync(Token);
        await restarted.RefreshDueAsync(Token);
        Assert.Single(silent.Requests);

        news.Database.Clock.Advance(FeedLeases.Lasting);
        var again = restarted.RefreshDueAsync(Token);
        await Until(() => silent.Requests.Count == 2);
        news.Database.Clock.Advance(TimeSpan.FromSeconds(10));
        await again;
        Assert.Equal(FeedOutcome.Failed, (await news.StateAsync(feed)).Outcome);
    }

    [Fact]
    public async Task A_server_that_asks_to_be_left_alone_is_asked_for_none_of_its_other_feeds()
    {
        await using var news = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        });
        var feeds = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            feeds.Add(await news.SubscribeAsync(server.Address($"/{i}")));
        }

        await news.RefreshAsync();

        Assert.Single(server.Requests);
        foreach (var feed in feeds)
        {
            var state = await news.StateAsync(feed);
            Assert.Equal((FeedOutcome.AskedToWait, null, news.Now.AddHours(1)), (state.Outcome, state.LeasedUntil, state.NextCheckAt));
        }

        news.Database.Clock.Advance(TimeSpan.FromMinutes(59));
        await news.RefreshAsync();
        Assert.Single(server.Requests);
    }

    private static NewsRefresher Another(NewsBench news) => ActivatorUtilities.CreateInstance<NewsRefresher>(
        news.Database.Services, ActivatorUtilities.CreateInstance<ServerTurns>(news.Database.Services));

    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(5, Token);
        }
    }
}
