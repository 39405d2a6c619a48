using PeaceTracker.Features.News.Fetching;
using PeaceTracker.Features.News.Parsing;
using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Features.News;

/// <summary>
/// Visits the feeds that are due: several at a time, one a server, what each brings stored as it arrives. A feed that is
/// dead, slow or broken costs the others nothing. Several rounds may run at once; no feed is visited twice by them.
/// </summary>
internal sealed class NewsRefresher(
    FeedLeases leases, ServerTurns turns, FeedClient client, VisitRecorder recorder, TimeProvider clock, ILogger<NewsRefresher> logger) : IDisposable
{
    private const int AtOnce = 24;

    private readonly SemaphoreSlim places = new(AtOnce, AtOnce);

    /// <summary>To be called before the first round, and before the first one after a pause: what is overdue is not asked for all at once.</summary>
    public Task SpreadOverdueAsync(CancellationToken cancellationToken) => leases.SpreadOverdueAsync(cancellationToken);

    /// <summary>Visits all that are due and are not being visited; ends when the last of them is done.</summary>
    public async Task RefreshDueAsync(CancellationToken cancellationToken)
    {
        var servers = (await leases.TakeDueAsync(cancellationToken)).GroupBy(feed => feed.Server, StringComparer.OrdinalIgnoreCase);
        await Task.WhenAll(servers.Select(server => VisitServerAsync(server.Key, new Queue<DueFeed>(server), cancellationToken)));
    }

    public void Dispose() => places.Dispose();

    private async Task VisitServerAsync(string server, Queue<DueFeed> feeds, CancellationToken cancellationToken)
    {
        while (feeds.TryDequeue(out var feed))
        {
            FetchOutcome? outcome = null;
            using (await turns.TakeAsync(server, cancellationToken))
            {
                await places.WaitAsync(cancellationToken);
                try
                {
                    // At a slow server the wait may be longer than the lease: whoever has taken the feed since visits it.
                    outcome = feed.LeasedUntil - clock.GetUtcNow().UtcDateTime > FetchLimits.Total ? await VisitAsync(feed, cancellationToken) : null;
                }
                finally
                {
                    places.Release();
                }
            }

            if (outcome is FetchOutcome.RetryAfter asked && feeds.Count > 0)
            {
                // What one of its feeds was asked holds for the server.
                await leases.PostponeAsync([.. feeds.Select(waiting => waiting.Id)], asked.Until, cancellationToken);
                return;
            }
        }
    }

    private async Task<FetchOutcome?> VisitAsync(DueFeed feed, CancellationToken cancellationToken)
    {
        try
        {
            var (outcome, brought) = await FetchAsync(feed, cancellationToken);
            var count = await recorder.RecordAsync(feed.Id, outcome, brought, cancellationToken);
            logger.LogDebug("{Feed}: {Outcome}, {Count} new.", feed.Url, outcome.GetType().Name, count);
            return outcome;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // The lease stands: a disk that is full must not make us knock at the feed again and again.
            logger.LogError(fault, "The visit to feed {Feed} could not be stored.", feed.Id);
            return null;
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
            return reading is FeedReading.Read read ? (document, read.Feed) : (Unread(document, ((FeedReading.Refused)reading).Reason), null);
        }
        catch (Exception fault)
        {
            // The parser throws at nothing that is known. Whatever it throws at next must not stop the others.
            logger.LogError(fault, "The document of {Address} could not be read.", document.Address);
            return (Unread(document, "sent a document that could not be read"), null);
        }
    }

    private static FetchOutcome.Failed Unread(FetchOutcome.Modified document, string reason) => new(reason) { Trace = document.Trace };
}
