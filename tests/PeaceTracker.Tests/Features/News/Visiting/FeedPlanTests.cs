using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Domain;
using PeaceTracker.Features.News;
using PeaceTracker.Features.News.Parsing;
using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Tests.Features.News.Visiting;

/// <summary>Visits are put off past what a feed asks to skip, and never for ever.</summary>
public sealed class FeedPlanTests
{
    private static readonly DateTime Tuesday = new(2026, 3, 31, 22, 10, 30, DateTimeKind.Utc);

    private static readonly Gen<DateTime> Moments = Gen.Long[0, TimeSpan.FromDays(400).Ticks].Select(ticks => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(ticks));

    private static readonly Gen<SkippedTimes> All = Gen.Select(Gen.OneOf(Gen.Int[0, SkippedTimes.AllHours], Gen.Const(0), Gen.Const(SkippedTimes.AllHours), Gen.Int[0, 23].Select(hour => SkippedTimes.AllHours & ~(1 << hour))),
        Gen.OneOf(Gen.Int[0, SkippedTimes.AllDays], Gen.Const(0), Gen.Const(SkippedTimes.AllDays), Gen.Int[0, 6].Select(day => SkippedTimes.AllDays & ~(1 << day))), (hours, days) => new SkippedTimes(hours, days));

    private static readonly Gen<SkippedTimes> Heeded = All.Where(skipped => !skipped.LeaveNothing());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_visit_comes_at_the_first_moment_that_is_not_skipped_and_within_a_week() => Gen.Select(Heeded, Moments).Sample((skipped, moment) =>
    {
        var next = skipped.Next(moment);

        Assert.False(skipped.Include(next));
        Assert.InRange(next - moment, TimeSpan.Zero, FeedPlan.Furthest);
        Assert.Equal(DateTimeKind.Utc, next.Kind);
        for (var between = moment; between < next; between = between.AddMinutes(10))
        {
            Assert.True(skipped.Include(between), $"It could have come at {between:O}.");
        }

        Assert.True(next == moment || skipped.Include(next.AddTicks(-1)), "It could have come a little earlier.");
    });

    [Fact]
    public void Who_names_all_hours_or_all_days_has_said_nothing() => Gen.Select(All, Gen.Bool, Moments).Sample((skipped, hours, moment) =>
        Assert.Equal(moment, (hours ? skipped with { Hours = SkippedTimes.AllHours } : skipped with { Days = SkippedTimes.AllDays }).Next(moment)));

    [Fact]
    public void What_is_planned_is_due_then_and_not_before() => Gen.Select(All, Moments).Sample((skipped, moment) =>
    {
        var state = new FeedState { SkipHours = skipped.Hours, SkipDays = skipped.Days, HeldFrom = moment.AddDays(-1) };
        state.PlanAt(moment);
        Assert.Equal(state.NextCheckAt > moment ? moment : null, state.HeldFrom);
        state.PlanAt(state.NextCheckAt);
        Assert.Null(state.HeldFrom);
    });

    [Theory]
    [InlineData(1 << 22 | 1 << 23 | 1, 0, "1 Apr 2026, 01:00", "no visits 00:00–01:00, 22:00–24:00 UTC")]
    [InlineData(0, 1 << 2 | 1 << 3, "2 Apr 2026, 00:00", "no visits on Tuesday, Wednesday (UTC)")]
    [InlineData(1, 1 << 2, "1 Apr 2026, 01:00", "no visits 00:00–01:00, nor on Tuesday (UTC)")]
    [InlineData(SkippedTimes.AllHours, 0, "31 Mar 2026, 22:10", "no visits at any time, which is not heeded")]
    [InlineData(0, 0, "31 Mar 2026, 22:10", null)]
    public void What_it_asks_for_is_told(int hours, int days, string next, string? told)
    {
        var skipped = new SkippedTimes(hours, days);
        Assert.Equal((next, told), (skipped.Next(Tuesday).ToString("d MMM yyyy, HH:mm", System.Globalization.CultureInfo.InvariantCulture), skipped.Told()));
    }

    [Fact]
    public async Task A_feed_that_has_not_changed_still_asks_for_it_and_one_that_no_longer_says_so_does_not()
    {
        await using var news = await NewsBench.CreateAsync();
        var head = "<skipHours><hour>12</hour><hour>13</hour><hour>14</hour></skipHours><skipDays><day>Thursday</day></skipDays>";
        await using var server = await FeedServer.StartAsync(async context =>
        {
            context.Response.Headers.ETag = $"\"{head.Length}\"";
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == context.Response.Headers.ETag ? 304 : 200;
            if (context.Response.StatusCode == 200)
            {
                await context.Response.WriteAsync(NewsBench.Rss(head, "<item><title>One</title></item>"), Token);
            }
        });

        // It is noon: never visited, it waits for nothing.
        var feed = await news.SubscribeAsync(server.Address());
        await news.RefreshAsync();
        var three = news.Now.Date.AddHours(15);
        var (state, asked) = (await news.StateAsync(feed), 1);
        Assert.Equal((three, (1 << 12) | (1 << 13) | (1 << 14), 1 << 4), (state.NextCheckAt, state.SkipHours, state.SkipDays));
        Assert.InRange(state.HeldFrom!.Value, news.Now.AddMinutes(15), news.Now.AddMinutes(16));
        Assert.EndsWith("; next visit 1 Apr 2026, 15:00 UTC, past the hours and days that it asks to skip", await ToldAsync(news), StringComparison.Ordinal);

        // Neither a round nor a start in these hours asks it; without it, what is overdue would be spread over them.
        news.Database.Clock.Advance(TimeSpan.FromHours(2));
        await news.Database.Get<NewsRefresher>().SpreadOverdueAsync(Token);
        await news.RefreshAsync();
        Assert.Equal(asked, server.Requests.Count);

        // A night without the application, and it is noon again, on the day that is skipped.
        news.Database.Clock.Advance(TimeSpan.FromHours(22));
        await news.Database.Get<NewsRefresher>().SpreadOverdueAsync(Token);
        await news.RefreshAsync();
        Assert.Equal(asked, server.Requests.Count);
        Assert.Equal(news.Now.Date.AddDays(1), (await news.StateAsync(feed)).NextCheckAt);

        news.Database.Clock.Advance(news.Now.Date.AddDays(1) - news.Now);
        await news.RefreshAsync();
        state = await news.StateAsync(feed);
        Assert.Equal((FeedOutcome.Unchanged, null, (1 << 12) | (1 << 13) | (1 << 14), 1 << 4), (state.Outcome, state.HeldFrom, state.SkipHours, state.SkipDays));
        Assert.Equal(++asked, server.Requests.Count);

        head = "";
        news.Database.Clock.Advance(state.NextCheckAt - news.Now);
        await news.RefreshAsync();
        state = await news.StateAsync(feed);
        Assert.Equal((FeedOutcome.Fetched, null, 0, 0), (state.Outcome, state.HeldFrom, state.SkipHours, state.SkipDays));
    }

    [Fact]
    public async Task A_plan_six_days_ahead_stands_where_the_feed_asks_for_it_and_is_a_clock_that_ran_ahead_elsewhere()
    {
        await using var news = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(() => NewsBench.Rss("<item><title>One</title></item>"));
        foreach (var (path, held, days) in new[] { ("/held", true, 6), ("/ahead", false, 6), ("/both", true, 60) })
        {
            var feed = await news.SubscribeAsync(server.Address(path), news.Now.AddDays(days));
            await news.Database.WriteAsync(async (db, recording) =>
            {
                var state = (await db.Set<FeedState>().FindAsync([feed], Token))!;
                (state.Outcome, state.HeldFrom) = (FeedOutcome.Fetched, held ? recording.At : null);
                return await db.SaveChangesAsync(Token);
            });
        }

        await news.RefreshAsync();

        Assert.Equal(["/ahead", "/both"], server.Requests.Select(request => request.Path).Order());
    }

    private static async Task<string> ToldAsync(NewsBench news) => (await news.Database.ReadAsync(db => Task.FromResult(db.NewsFeeds.Select(row => new { row, row.State }).ToList().ConvertAll(row => FeedLine.Of(row.row, row.State, news.Now))))).Single().Told();
}
