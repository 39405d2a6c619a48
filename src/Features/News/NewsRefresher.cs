using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Fetching;
using PeaceTracker.Features.News.Parsing;
using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Features.News;

/// <summary>
/// Visits the feeds that are due: several at a time, one a server, what each brings stored as it arrives. A feed that is
/// dead, slow or broken costs the others nothing. Several rounds may run at once; no feed is visited twice by them.
/// </summary>
internal sealed class NewsRefresher(
    IDbContextFactory<TrackerContext> contexts, FeedClient client, VisitRecorder recorder, TimeProvider clock, ILogger<NewsRefresher> logger) : IDisposable
{
    private const int AtOnce = 24;

    private readonly SemaphoreSlim places = new(AtOnce, AtOnce);

    private readonly ConcurrentDictionary<string, byte> visited = new(StringComparer.OrdinalIgnoreCase);

    // Feeds whose visit could not be stored: without this, a full disk would make us knock at them again and again.
    private readonly ConcurrentDictionary<int, DateTime> unstored = new();

    /// <summary>Visits all that are due and are not being visited; ends when the last of them is done.</summary>
    public async Task RefreshDueAsync(CancellationToken cancellationToken)
    {
        var servers = (await DueAsync(cancellationToken)).GroupBy(feed => Server(feed.Url), StringComparer.OrdinalIgnoreCase);
        await Task.WhenAll(servers.Select(server => VisitServerAsync(server.Key, [.. server.Select(feed => feed.Id)], cancellationToken)));
    }

    public void Dispose() => places.Dispose();

    // First what was never fetched, the latest subscribed first, for which somebody is waiting; then what is well, then what
    // was in trouble the last time.
    private async Task<List<DueFeed>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await Due(db, now)
            .OrderByDescending(feed => feed.State.Outcome == FeedOutcome.Never ? feed.Id : 0).ThenBy(feed => feed.State.Failures).ThenBy(feed => feed.State.NextCheckAt)
            .Select(feed => new DueFeed(feed.Id, feed.Url, feed.State.ETag, feed.State.LastModified))
            .ToListAsync(cancellationToken);
        return due.FindAll(feed => !unstored.TryGetValue(feed.Id, out var until) || until <= now);
    }

    private async Task VisitServerAsync(string server, IReadOnlyList<int> feeds, CancellationToken cancellationToken)
    {
        if (!visited.TryAdd(server, 0))
        {
            return;
        }

        try
        {
            foreach (var feed in feeds)
            {
                await places.WaitAsync(cancellationToken);
                try
                {
                    await VisitAsync(feed, cancellationToken);
                }
                finally
                {
                    places.Release();
                }
            }
        }
        finally
        {
            visited.TryRemove(server, out _);
        }
    }

    private async Task VisitAsync(int feedId, CancellationToken cancellationToken)
    {
        try
        {
            // Another round may have been here since this one asked what is due.
            if (await FindDueAsync(feedId, cancellationToken) is not { } feed)
            {
                return;
            }

            var (outcome, brought) = await FetchAsync(feed, cancellationToken);
            var count = await recorder.RecordAsync(feed.Id, outcome, brought, cancellationToken);
            unstored.TryRemove(feed.Id, out _);
            logger.LogDebug("{Feed}: {Outcome}, {Count} new.", feed.Url, outcome.GetType().Name, count);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            unstored[feedId] = clock.GetUtcNow().UtcDateTime + FeedPace.Shortest;
            logger.LogError(fault, "The visit to feed {Feed} could not be stored.", feedId);
        }
    }

    private async Task<(FetchOutcome Outcome, ParsedFeed? Brought)> FetchAsync(DueFeed feed, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(feed.Url, UriKind.Absolute, out var address))
        {
            return (new FetchOutcome.Failed("has an address that cannot be understood"), null);
        }

        var outcome = await client.FetchAsync(new FeedRequest(address, feed.ETag, feed.LastModified), cancellationToken);
        return outcome is FetchOutcome.Modified modified ? Read(modified) : (outcome, null);
    }

    private (FetchOutcome Outcome, ParsedFeed? Brought) Read(FetchOutcome.Modified document)
    {
        try
        {
            var reading = FeedParser.Parse(document.Body, document.ContentType, document.Address);
            return reading is FeedReading.Read read ? (document, read.Feed) : (new FetchOutcome.Failed(((FeedReading.Refused)reading).Reason), null);
        }
        catch (Exception fault)
        {
            // The parser throws at nothing that is known. Whatever it throws at next must not stop the others.
            logger.LogError(fault, "The document of {Address} could not be read.", document.Address);
            return (new FetchOutcome.Failed("sent a document that could not be read"), null);
        }
    }

    private async Task<DueFeed?> FindDueAsync(int feedId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Due(db, clock.GetUtcNow().UtcDateTime)
            .Where(feed => feed.Id == feedId)
            .Select(feed => new DueFeed(feed.Id, feed.Url, feed.State.ETag, feed.State.LastModified))
            .SingleOrDefaultAsync(cancellationToken);
    }

    private static IQueryable<NewsFeed> Due(TrackerContext db, DateTime now) => db.NewsFeeds
        .Where(feed => db.Negotiations.Any(own => own.Id == feed.NegotiationId))
        .Where(feed => feed.State.Outcome == FeedOutcome.Never
        // Nobody is left alone for longer than a day: a time beyond it is one of a clock that ran ahead.
        || feed.State.Outcome != FeedOutcome.Gone && (feed.State.NextCheckAt <= now || feed.State.NextCheckAt > now + FeedPace.Longest + FeedPace.Longest));

    private static string Server(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Authority : url;

    private sealed record DueFeed(int Id, string Url, string? ETag, string? LastModified);
}
