using Microsoft.AspNetCore.Http;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Tests.Features.News.Visiting;

/// <summary>Every visit leaves a row, and no feed leaves more than a page of them.</summary>
public sealed class VisitLogTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_visit_is_logged_with_what_it_brought()
    {
        await using var news = await NewsBench.CreateAsync();
        var status = 200;
        var document = NewsBench.Rss("<item><guid>1</guid><title>One</title></item>", "<item><guid>2</guid><title>Two</title></item>");
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return status == 304 ? Task.CompletedTask : context.Response.WriteAsync(document, Token);
        });
        var feed = await news.SubscribeAsync(server.Address());
        foreach (var next in (int[])[304, 500, 0])
        {
            await news.RefreshAsync();
            news.Database.Clock.Advance(TimeSpan.FromHours(1));
            status = next;
        }

        var visits = await news.VisitsAsync(feed);
        Assert.Equal(
            [(FeedOutcome.Fetched, 200, document.Length, 2, 2, null), (FeedOutcome.Unchanged, 304, 0, 0, 0, null), (FeedOutcome.Failed, 500, 0, 0, 0, "answered 500")],
            visits.Select(visit => (visit.Outcome, visit.Status!.Value, (int)visit.Bytes, visit.Items, visit.NewItems, visit.Problem)));
        Assert.All(visits, visit => Assert.InRange(visit.Milliseconds, 0, 30_000));
    }

    [Fact]
    public async Task The_last_200_visits_of_30_days_are_kept()
    {
        await using var news = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(() => NewsBench.Rss());
        var (busy, quiet) = (await news.SubscribeAsync(server.Address("/busy")), await news.SubscribeAsync(server.Address("/quiet")));
        await news.Database.WriteAsync((db, recording) =>
        {
            db.AddRange(Enumerable.Range(1, 400).Select(hour => Visit(busy, recording.At.AddHours(-hour))));
            db.AddRange(Enumerable.Range(1, 60).Select(day => Visit(quiet, recording.At.AddDays(-day))));
            return db.SaveChangesAsync(Token);
        });
        var begin = news.Now;

        await news.RefreshAsync();

        var visits = await news.VisitsAsync(busy);
        Assert.Equal((VisitLog.Most, begin.AddHours(-199)), (visits.Count, visits.Min(visit => visit.At)));
        visits = await news.VisitsAsync(quiet);
        Assert.Equal((30, begin.AddDays(-29)), (visits.Count, visits.Min(visit => visit.At)));
    }

    private static FeedVisit Visit(int feed, DateTime at) => new() { FeedId = feed, At = at, Outcome = FeedOutcome.Unchanged };
}
