using Microsoft.EntityFrameworkCore;
using PeaceTracker.Domain;

namespace PeaceTracker.Tests.Features.News;

/// <summary>Among many good feeds, those that do their worst delay none and lose nothing.</summary>
public sealed class HostileServerTests
{
    private const int Good = 50;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task Hostile_feeds_delay_no_good_one_and_nothing_is_lost()
    {
        await using var news = await NewsBench.CreatePublicAsync();
        await using var secret = await FeedServer.StartAsync(() => NewsBench.Rss("<item><title>Nobody's business</title></item>"));
        await using var good = await GoodServers.StartAsync(Good);
        var hostile = new List<(HostileServer Server, int Feed)>();
        try
        {
            foreach (var address in good.Addresses)
            {
                await news.SubscribeAsync(address);
            }

            // Subscribed last, they are visited first.
            foreach (var name in HostileServer.Names)
            {
                var server = await new HostileServer(name, secret.Address()).StartAsync();
                hostile.Add((server, await news.SubscribeAsync(server.Address)));
            }

            var begin = news.Now;
            var round = news.RefreshAsync();

            // No time passes for us until every good one has been read: whoever waits for a slow one would wait for ever.
            await UntilAsync(async () => await StoredAsync(news, "Good") == Good, TestContext.Current.CancellationToken);
            Assert.Equal(begin, news.Now);
            Assert.False(round.IsCompleted, "Those that never answer are still waited for.");
            await EndAsync(news, round);
            await AssertToldAsync(news, hostile);

            var before = await news.ItemsAsync();
            await SecondRoundAsync(news);
            var after = await news.ItemsAsync();
            Assert.Equal(Good * 2, after.Count(item => item.Title.StartsWith("Good", StringComparison.Ordinal)));
            Assert.Equal(before.Select(item => (item.Id, item.Key, item.Title)), after.Take(before.Count).Select(item => (item.Id, item.Key, item.Title)));
            Assert.Equal(3, after.Count(item => item.Title.StartsWith("Shrinking", StringComparison.Ordinal)));
            Assert.Equal(0, secret.Connections);
        }
        finally
        {
            foreach (var (server, _) in hostile)
            {
                await server.DisposeAsync();
            }
        }
    }

    private static async Task SecondRoundAsync(NewsBench news)
    {
        news.Database.Clock.Advance(TimeSpan.FromMinutes(20));
        var begin = news.Now;
        var round = news.RefreshAsync();
        await UntilAsync(async () => await StoredAsync(news, "Good") == Good * 2, Token);
        Assert.Equal(begin, news.Now);
        await EndAsync(news, round);
    }

    // The limits of those that never end pass one after the other.
    private static async Task EndAsync(NewsBench news, Task round)
    {
        while (!round.IsCompleted)
        {
            news.Database.Clock.Advance(TimeSpan.FromSeconds(10));
            await Task.WhenAny(round, Task.Delay(20, Token));
        }

        await round;
    }

    private static async Task AssertToldAsync(NewsBench news, List<(HostileServer Server, int Feed)> hostile)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (server, feed) in hostile)
        {
            var (outcome, problem) = await news.OutcomeAsync(feed);
            told[server.Name] = problem ?? outcome.ToString();
            var visit = Assert.Single(await news.VisitsAsync(feed));
            Assert.Equal((outcome, problem), (visit.Outcome, visit.Problem));
        }

        Assert.Equal("did not answer within 10 seconds", told["hang"]);
        Assert.Contains("within", told["drip"], StringComparison.Ordinal);
        Assert.Equal("unpacked to more than 10 MB", told["bomb"]);
        Assert.Equal("sent more than 5 MB", told["flood"]);
        Assert.Equal("redirected more than 5 times", told["redirect loop"]);
        Assert.Equal("its address 127.0.0.1 is this machine itself, which is not allowed here", told["redirect to a private address"]);
        Assert.Equal(FeedOutcome.Fetched.ToString(), told["wrong charset"]);
        Assert.Equal(FeedOutcome.Fetched.ToString(), told["304"]);
        Assert.Contains("410", told["410"], StringComparison.Ordinal);
        Assert.All((string[])["429", "503"], code => Assert.Equal($"answered {code} and asks to be left alone for a while", told[code]));
        Assert.Equal(FeedOutcome.Fetched.ToString(), told["longer than it says"]);
        Assert.Equal("broke off its answer", told["shorter than it says"]);
        Assert.Equal("sent a web page, not a feed", told["web page"]);
        Assert.Equal("sent an empty document", told["nothing"]);
        Assert.All((string[])["nested", "no HTTP"], name => Assert.NotEqual(FeedOutcome.Fetched.ToString(), told[name]));
        var titles = (await news.ItemsAsync()).Select(item => item.Title).ToList();
        Assert.All((string[])["Переговоры", "Once", "First", "A lie", "Shrinking 1", "Shrinking 2", "Shrinking 3"], title => Assert.Single(titles, title));
    }

    private static Task<int> StoredAsync(NewsBench news, string begins) => news.Database.ReadAsync(db => db.NewsItems.CountAsync(item => item.Title.StartsWith(begins), Token));

    private static async Task UntilAsync(Func<Task<bool>> condition, CancellationToken token)
    {
        while (!await condition())
        {
            await Task.Delay(20, token);
        }
    }

    /// <summary>Servers that bring one more item at each visit.</summary>
    private sealed class GoodServers : IAsyncDisposable
    {
        private readonly List<FeedServer> servers = [];

        public IEnumerable<Uri> Addresses => servers.Select(server => PublicNames.Of(server.Address()));

        public static async Task<GoodServers> StartAsync(int count)
        {
            var good = new GoodServers();
            for (var number = 0; number < count; number++)
            {
                var (own, visits) = (number, 0);
                good.servers.Add(await FeedServer.StartAsync(() => NewsBench.Rss(
                    [.. Enumerable.Range(0, ++visits).Select(visit => $"<item><guid>{visit}</guid><title>Good {own}, {visit}</title></item>")])));
            }

            return good;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }
        }
    }
}
