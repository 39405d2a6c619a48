using System.Net;

namespace PeaceTracker.Features.News.Fetching;

/// <summary>
/// The only way out: asks for one feed, politely and with suspicion. Redirects are followed by hand, each hop judged like
/// the first. What a server or the network does wrong is an outcome; anything thrown is the caller's doing or a fault of ours.
/// </summary>
internal sealed class FeedClient(IHttpClientFactory clients, TimeProvider clock)
{
    /// <summary>Under which name its connections are set up.</summary>
    public const string Name = "feeds";

    private const int MaxValidator = 1000;

    public async Task<FetchOutcome> FetchAsync(FeedRequest request, CancellationToken cancellationToken)
    {
        var meter = new FetchMeter(clock);
        var outcome = await TryAsync(request, meter, cancellationToken);
        return outcome with { Trace = meter.Trace };
    }

    private async Task<FetchOutcome> TryAsync(FeedRequest request, FetchMeter meter, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(FetchLimits.Total, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await FollowAsync(request, meter, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FetchOutcome.Failed($"did not finish within {FetchLimits.Total.TotalSeconds:0} seconds");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or ContactRefusedException)
        {
            return new FetchOutcome.Failed(FetchFault.Reason(fault, request.Address));
        }
    }

    private async Task<FetchOutcome> FollowAsync(FeedRequest request, FetchMeter meter, CancellationToken cancellationToken)
    {
        var address = request.Address;
        Uri? movedTo = null;
        var forGood = true;
        for (var hop = 0; hop <= FetchLimits.MaxRedirects; hop++)
        {
            if (Redirects.Refusal(address) is { } refusal)
            {
                return new FetchOutcome.Failed(refusal);
            }

            using var answer = await SendAsync(request.To(address), cancellationToken);
            meter.Status = (int)answer.StatusCode;
            if (!Redirects.Is(answer.StatusCode))
            {
                return await OutcomeAsync(answer, address, movedTo, meter, cancellationToken);
            }

            var next = Redirects.Next(address, answer.Headers.Location, out refusal);
            if (next is null)
            {
                return new FetchOutcome.Failed(refusal!);
            }

            forGood &= Redirects.IsForGood(answer.StatusCode);
            movedTo = forGood ? next : movedTo;
            address = next;
        }

        return new FetchOutcome.Failed($"redirected more than {FetchLimits.MaxRedirects} times");
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(FetchLimits.Headers, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using (message)
        using (var client = clients.CreateClient(Name))
        {
            try
            {
                return await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            }
            catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw new ContactRefusedException($"did not answer within {FetchLimits.Headers.TotalSeconds:0} seconds");
            }
        }
    }

    private async Task<FetchOutcome> OutcomeAsync(HttpResponseMessage answer, Uri address, Uri? movedTo, FetchMeter meter, CancellationToken cancellationToken)
    {
        var reason = $"answered {(int)answer.StatusCode}";
        switch (answer.StatusCode)
        {
            case HttpStatusCode.NotModified:
                return new FetchOutcome.NotModified(movedTo) { FreshFor = FreshFor(answer) };

            case HttpStatusCode.Gone:
                return new FetchOutcome.Gone();

            case HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable when Until(answer) is { } until:
                return new FetchOutcome.RetryAfter(until, reason);

            case >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices:
                return new FetchOutcome.Modified(
                    await FeedBody.ReadAsync(answer.Content, meter, cancellationToken),
                    Header(answer, "Content-Type"),
                    Validator(answer, "ETag"),
                    Validator(answer, "Last-Modified"),
                    address,
                    movedTo)
                {
                    FreshFor = FreshFor(answer),
                };

            default:
                return new FetchOutcome.Failed(reason);
        }
    }

    private DateTime? Until(HttpResponseMessage answer)
    {
        var now = clock.GetUtcNow();
        return answer.Headers.RetryAfter switch
        {
            { Delta: { } wait } => (now + (wait < TimeSpan.FromDays(30) ? wait : TimeSpan.FromDays(30))).UtcDateTime,
            { Date: { } date } => date.UtcDateTime,
            // A number too large to be one of seconds: as long as we ever wait.
            _ when Header(answer, "Retry-After") is { Length: > 0 } text && text.All(char.IsAsciiDigit) => now.AddDays(30).UtcDateTime,
            _ => null,
        };
    }

    // Asking again before that would bring the same answer, often from a cache on the way.
    private TimeSpan? FreshFor(HttpResponseMessage answer)
    {
        var left = answer.Headers.CacheControl switch
        {
            { NoStore: true } or { NoCache: true } => null,
            { MaxAge: { } age } => age - (answer.Headers.Age ?? TimeSpan.Zero),
            _ => answer.Content.Headers.Expires - clock.GetUtcNow(),
        };
        return left > TimeSpan.Zero ? left : null;
    }

    private static string? Validator(HttpResponseMessage answer, string name) => Header(answer, name) is { Length: > 0 and <= MaxValidator } validator ? validator : null;

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.NonValidated.TryGetValues(name, out var values) || answer.Content.Headers.NonValidated.TryGetValues(name, out values) ? values.ToString() : null;
}
