using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Domain;
using PeaceTracker.Features.News;

namespace PeaceTracker.Tests.Features.News;

/// <summary>From feeds on servers of this machine to rows of a real database.</summary>
public sealed class NewsRefresherTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signs_that_end_a_text_or_are_half_of_one_keep_no_item_out()
    {
        await using var news = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(() => """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Odd\u0000", "items": [
              {"id": "a\u0000b", "title": "One \u0000 of two", "content_text": "Text \u0000 more"}, {"id": "a\u0000c", "title": "Two", "content_html": "<p>\ud83d half</p>"},
              {"id": "\ud800", "title": "Half \udc00"}, {"id": "ключ", "title": "Мир «сегодня» 𝄞 \"", "summary": "\u2028\t\\"}]}
            """);
        var feed = await news.SubscribeAsync(server.Address());
        await news.RefreshAsync();

        Assert.Equal(FeedOutcome.Fetched, (await news.StateAsync(feed)).Outcome);
        var items = await news.ItemsAsync();
        Assert.Contains(items, item => item.Key == "ключ" && item.Title == "Мир «сегодня» 𝄞 \"");
        Assert.True(items.Count >= 3, string.Join('\n', items.Select(item => item.Key)));
        Assert.Equal(items.Count, items.Select(item => item.Key).Distinct().Count());
    }

    [Fact]
    public async Task What_a_feed_brings_is_stored_logged_in_one_row_and_announced()
    {
        await using var news = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(() => NewsBench.Rss(
            "<item><guid>1</guid><title>Past</title><pubDate>Tue, 31 Mar 2026 10:00:00 GMT</pubDate></item>",
            "<item><guid>2</guid><title>Future</title><pubDate>Sat, 31 Mar 2035 10:00:00 GMT</pubDate></item>",
            "<item><guid>3</guid><description>&lt;b&gt;No&lt;/b&gt; headline</description></item>",
            "<item><guid>4</guid><link>https://gazette.example/4</link></item>",
            "<item><guid>5</guid></item>"));
        var feed = await news.SubscribeAsync(server.Address());
        var announced = news.Announced();

        await news.RefreshAsync();

        var now = news.Now;
        var items = await news.ItemsAsync();
        Assert.Equal(
            [("Past", false, now.AddDays(-1).AddHours(-2)), ("Future", false, now), ("No headline", true, now), ("https://gazette.example/4", true, now)],
            items.Select(item => (item.Title, item.TitleIsOurs, item.SortAt)));
        Assert.All(items, item => Assert.Equal((feed, now), (item.FeedId, item.FirstSeenAt)));
        Assert.Equal(new DateTime(2035, 3, 31, 10, 0, 0, DateTimeKind.Utc), items[1].PublishedAt);
        var change = Assert.Single(await news.ChangesAsync());
        Assert.Equal(("feed refresher", ChangeKind.Added, "4 new items from The Gazette"), (change.Actor, change.Kind, change.Headline));
        Assert.Contains(Noun.NewsItem, announced);
        var state = await news.StateAsync(feed);
        Assert.Equal((FeedOutcome.Fetched, now, now, null, 0), (state.Outcome, state.LastCheckedAt, state.LastSuccessAt, state.Problem, state.Failures));
        Assert.InRange(state.NextCheckAt, now.AddMinutes(15), now.AddMinutes(16));
    }

    [Fact]
    public async Task A_second_visit_adds_what_is_unseen_takes_what_is_edited_and_removes_nothing()
    {
        await using var news = await NewsBench.CreateAsync();
        string[] items = ["<item><guid>1</guid><title>One</title></item>", "<item><guid>2</guid><title>Two</title></item>"];
        await using var server = await FeedServer.StartAsync(() => NewsBench.Rss(items));
        await news.SubscribeAsync(server.Address());
        await news.RefreshAsync();
        await news.RefreshAsync();
        Assert.Single(server.Requests);

        var announced = news.Announced();
        news.Database.Clock.Advance(TimeSpan.FromMinutes(16));
        await news.RefreshAsync();
        Assert.Equal(2, server.Requests.Count);
        Assert.Empty(announced);
        Assert.Single(await news.ChangesAsync());

        items = ["<item><guid>3</guid><title>Three</title></item>", "<item><guid>2</guid><title>Two, edited</title></item>"];
        news.Database.Clock.Advance(TimeSpan.FromMinutes(16));
        await news.RefreshAsync();
        Assert.Equal(["One", "Two, edited", "Three"], (await news.ItemsAsync()).Select(item => item.Title));
        Assert.Equal(["2 new items from The Gazette", "1 new item from The Gazette", "1 changed item from The Gazette"], (await news.ChangesAsync()).Select(change => change.Headline));
    }

    [Fact]
    public async Task An_unchanged_feed_writes_its_bookkeeping_and_tells_nobody()
    {
        await using var news = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(async context =>
        {
            context.Response.Headers.ETag = "W/\"x\"";
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "W/\"x\"" ? 304 : 200;
            if (context.Response.StatusCode == 200)
            {
                await context.Response.WriteAsync(NewsBench.Rss("<item><title>One</title></item>"), Token);
            }
        });
        var feed = await news.SubscribeAsync(server.Address());
        await news.RefreshAsync();
        var announced = news.Announced();
        news.Database.Clock.Advance(TimeSpan.FromMinutes(16));

        await news.RefreshAsync();

        var state = await news.StateAsync(feed);
        Assert.Equal((FeedOutcome.Unchanged, news.Now, "W/\"x\""), (state.Outcome, state.LastCheckedAt, state.ETag));
        Assert.Single(await news.ChangesAsync());
        Assert.Empty(announced);
    }

    [Fact]
    public async Task A_dead_feed_does_not_delay_a_live_one()
    {
        await using var news = await NewsBench.CreateAsync();
        await using var dead = await FeedServer.StartSilentAsync();
        await using var live = await FeedServer.StartAsync(() => NewsBench.Rss("<item><title>Alive</title></item>"));
        var deadFeed = await news.SubscribeAsync(dead.Address());
        await news.SubscribeAsync(live.Address());
        var arrived = news.NextCommitAsync();

        var round = news.RefreshAsync();
        await dead.Asked.Task.WaitAsync(Token);
        await arrived.WaitAsync(Token);

        Assert.False(round.IsCompleted);
        Assert.Equal("Alive", Assert.Single(await news.ItemsAsync()).Title);

        // Another round, as the service begins one every few seconds, finds the live feed again and leaves the dead one alone.
        news.Database.Clock.Advance(TimeSpan.FromSeconds(9));
        await news.RefreshAsync();
        Assert.Single(dead.Requests);
        news.Database.Clock.Advance(TimeSpan.FromSeconds(1));
        await round;
        Assert.Equal((FeedOutcome.Failed, "did not answer within 10 seconds"), await news.OutcomeAsync(deadFeed));
    }

    [Fact]
    public async Task A_failure_stops_no_other_and_is_told_once()
    {
        await using var news = await NewsBench.CreateAsync();
        await using var page = await FeedServer.StartAsync(() => "<!DOCTYPE html><html><body>Hello</body></html>");
        await using var broken = await FeedServer.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return Task.CompletedTask;
        });
        await using var live = await FeedServer.StartAsync(() => NewsBench.Rss("<item><title>Alive</title></item>"));
        var feeds = new List<int>();
        foreach (var server in (FeedServer[])[page, broken, live])
        {
            feeds.Add(await news.SubscribeAsync(server.Address()));
        }

        var announced = news.Announced();
        await news.RefreshAsync();

        Assert.Equal((FeedOutcome.Failed, "sent a web page, not a feed"), await news.OutcomeAsync(feeds[0]));
        Assert.Equal((FeedOutcome.Failed, "answered 500"), await news.OutcomeAsync(feeds[1]));
        Assert.Equal((FeedOutcome.Fetched, null), await news.OutcomeAsync(feeds[2]));
        Assert.Single(await news.ItemsAsync());
        Assert.Contains(Noun.NewsFeed, announced);

        // The same trouble again is no news.
        announced.Clear();
        news.Database.Clock.Advance(TimeSpan.FromMinutes(17));
        await news.RefreshAsync();
        Assert.Empty(announced);
        var state = await news.StateAsync(feeds[1]);
        Assert.Equal(2, state.Failures);
        Assert.InRange(state.NextCheckAt, news.Now.AddMinutes(30), news.Now.AddMinutes(33));
        Assert.Equal(2, (await news.StateAsync(feeds[0])).Failures);
        Assert.Single(await news.ChangesAsync());
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_never_asked_again()
    {
        await using var news = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status410Gone;
            return Task.CompletedTask;
        });
        var feed = await news.SubscribeAsync(server.Address());
        await news.RefreshAsync();
        news.Database.Clock.Advance(TimeSpan.FromDays(400));
        await news.RefreshAsync();
        Assert.Single(server.Requests);
        Assert.Equal(FeedOutcome.Gone, (await news.StateAsync(feed)).Outcome);
    }

    [Theory]
    [InlineData("1", 15)]
    [InlineData("3600", 60)]
    [InlineData("999999", 24 * 60)]
    [InlineData("Wed, 01 Apr 2020 00:00:00 GMT", 15)]
    public async Task A_feed_is_left_alone_as_long_as_it_asks_within_reason(string retryAfter, int minutes)
    {
        await using var news = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });
        var feed = await news.SubscribeAsync(server.Address());

        await news.RefreshAsync();

        var state = await news.StateAsync(feed);
        Assert.Equal((FeedOutcome.AskedToWait, news.Now.AddMinutes(minutes)), (state.Outcome, state.NextCheckAt));
    }

    [Fact]
    public async Task A_feed_that_was_never_fetched_is_due_at_once()
    {
        await using var news = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(() => NewsBench.Rss());
        var feed = await news.SubscribeAsync(server.Address(), due: news.Now.AddYears(1));
        await news.RefreshAsync();
        Assert.Equal(FeedOutcome.Fetched, (await news.StateAsync(feed)).Outcome);
    }

    [Fact]
    public async Task A_restart_asks_nobody_before_it_is_due_and_remembers_what_was_said()
    {
        await using var news = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.Headers.LastModified = "last Tuesday";
            return context.Response.WriteAsync(NewsBench.Rss(), Token);
        });
        await news.SubscribeAsync(server.Address());
        await news.RefreshAsync();

        using var restarted = ActivatorUtilities.CreateInstance<NewsRefresher>(news.Database.Services);
        await restarted.RefreshDueAsync(Token);
        Assert.Single(server.Requests);

        news.Database.Clock.Advance(TimeSpan.FromMinutes(16));
        await restarted.RefreshDueAsync(Token);
        Assert.Equal("last Tuesday", server.Requests.Last().Headers["If-Modified-Since"]);
    }

    [Fact]
    public async Task Feeds_of_one_server_are_fetched_one_after_the_other()
    {
        await using var news = await NewsBench.CreateAsync();
        var (now, most) = (0, 0);
        await using var server = await FeedServer.StartAsync(async context =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await context.Response.WriteAsync(NewsBench.Rss(), Token);
            Interlocked.Decrement(ref now);
        });
        for (var i = 0; i < 6; i++)
        {
            await news.SubscribeAsync(server.Address($"/{i}"));
        }

        await Task.WhenAll(news.RefreshAsync(), news.RefreshAsync());
        Assert.Equal((6, 1), (server.Requests.Count, most));
    }

    [Fact]
    public async Task Nothing_is_asked_on_a_private_network_without_the_switch()
    {
        await using var news = await NewsBench.CreateAsync(privateNetworks: false);
        await using var server = await FeedServer.StartAsync(() => NewsBench.Rss());
        var feed = await news.SubscribeAsync(server.Address());
        await news.RefreshAsync();
        Assert.Equal((FeedOutcome.Failed, "its address 127.0.0.1 is this machine itself, which is not allowed here"), await news.OutcomeAsync(feed));
        Assert.Equal(0, server.Connections);
    }
}
