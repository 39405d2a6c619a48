using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News;

namespace PeaceTracker.Benchmarks;

/// <summary>
/// How long it takes to fetch three hundred feeds of forty items that are all new, and once more when nothing has changed:
/// here, where items are sanitised, tagged, searched and stored for good; in newsboat, which stores them; and in Python's
/// feedparser, which sanitises them and keeps nothing.
/// </summary>
internal static class FeedVisits
{
    private const int Feeds = 300;

    private const int All = Feeds * FeedFarm.Items;

    public static async Task RunAsync(BenchmarkHost host)
    {
        await using var farm = await FeedFarm.StartAsync();
        using var peers = new FeedPeers();
        var (cold, boatCold, parser, unchanged, boatUnchanged) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = -1; round < Rounds.Count; round++)
        {
            var feeds = farm.Feeds(round, Feeds);
            var negotiation = await SubscribeAsync(host, round, feeds);
            await FeedFarm.WarmUpAsync(feeds);
            Func<Task>? newsboat = FeedPeers.HasNewsboat ? () => peers.FetchByNewsboatAsync(round, feeds) : null;
            await TakeAsync(round, cold, () => VisitAsync(host), () => CountAsync(host, negotiation));
            await TakeAsync(round, boatCold, newsboat, () => peers.NewsboatItemsAsync(round, feeds));
            var read = 0;
            await TakeAsync(round, parser, FeedPeers.HasFeedparser ? async () => read = await peers.FeedparserAsync(feeds) : null, () => Task.FromResult(read));
            await MakeDueAsync(host, negotiation);
            await TakeAsync(round, unchanged, () => VisitAsync(host), () => CountAsync(host, negotiation));
            await TakeAsync(round, boatUnchanged, newsboat, () => peers.NewsboatItemsAsync(round, feeds));
        }

        Console.WriteLine($"{Feeds} feeds × {FeedFarm.Items} items from this machine, 24 at once; {Rounds.Count} rounds after one to warm up");
        Console.WriteLine(Rounds.Line("all new, stored and searched", "items/s", [.. cold.Select(taken => All / taken)]));
        Tell("newsboat", "times as fast as newsboat", boatCold, cold);
        Tell("feedparser", "times as fast as feedparser", parser, cold);
        Console.WriteLine(Rounds.Line("unchanged", "feeds/s", [.. unchanged.Select(taken => Feeds / taken)]));
        Tell("newsboat, unchanged", "times as fast as newsboat", boatUnchanged, unchanged);
    }

    private static void Tell(string peer, string ratio, List<double> others, List<double> own)
    {
        Console.WriteLine(others.Count == 0 ? $"{peer}: skipped, it is not on this machine" : Rounds.Line(peer, "s", others));
        if (others.Count > 0)
        {
            Console.WriteLine(Rounds.Ratio(ratio, others, own));
        }
    }

    private static async Task TakeAsync(int round, List<double> times, Func<Task>? fetch, Func<Task<int>> count)
    {
        if (fetch is null)
        {
            return;
        }

        var watch = Stopwatch.StartNew();
        await fetch();
        watch.Stop();
        var items = await count();
        if (items != All)
        {
            throw new InvalidOperationException($"{items:N0} items of {All:N0} are there.");
        }

        if (round >= 0)
        {
            times.Add(watch.Elapsed.TotalSeconds);
        }
    }

    private static Task<int> SubscribeAsync(BenchmarkHost host, int round, IReadOnlyList<string> feeds) => host.WriteAsync(async (db, recording) =>
    {
        var negotiation = new Negotiation { Slug = string.Create(CultureInfo.InvariantCulture, $"made-up-news-{round + 1}"), Title = "Made up", Summary = "For measurements.", RecordedAt = recording.At };
        db.Add(negotiation);
        await db.SaveChangesAsync();
        db.AddRange(feeds.Select((url, place) => new NewsFeed
        {
            NegotiationId = negotiation.Id, Url = url, Title = $"Made-up gazette {place}", SubscribedAt = recording.At, State = new FeedState { NextCheckAt = recording.At },
        }));
        await db.SaveChangesAsync();
        return negotiation.Id;
    });

    private static Task VisitAsync(BenchmarkHost host) => host.Get<NewsRefresher>().RefreshDueAsync(CancellationToken.None);

    private static async Task<int> CountAsync(BenchmarkHost host, int negotiation)
    {
        await using var db = await host.Get<IDbContextFactory<TrackerContext>>().CreateDbContextAsync();
        return await db.NewsItems.CountAsync(item => item.NegotiationId == negotiation);
    }

    private static Task<int> MakeDueAsync(BenchmarkHost host, int negotiation) => host.WriteAsync(async (db, recording) =>
    {
        var states = await db.NewsFeeds.Where(feed => feed.NegotiationId == negotiation).Select(feed => feed.State).ToListAsync();
        states.ForEach(state => state.NextCheckAt = recording.At);
        return await db.SaveChangesAsync();
    });
}
