using System.Globalization;
using System.Net;
using System.Text;
using PeaceTracker.Features.News.Fetching;

namespace PeaceTracker.Features.Following.Webhooks;

/// <summary>
/// Carries one message to one address, with suspicion: connections are guarded like those to feeds, no redirect is followed,
/// and of the answer nothing is read but its status.
/// </summary>
internal sealed class WebhookClient(IHttpClientFactory clients, TimeProvider clock)
{
    /// <summary>Under which name its connections are set up.</summary>
    public const string Name = "webhooks";

    /// <summary>How long an answer is waited for.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    public async Task<WebhookAttempt> PostAsync(Uri address, string messageId, string body, string secret, CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        using var limit = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var message = Message(address, messageId, body, secret);
            using var client = clients.CreateClient(Name);
            using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return new(answer.StatusCode, Problem(answer.StatusCode), clock.GetElapsedTime(begun)) { Wait = answer.Headers.RetryAfter?.Delta ?? answer.Headers.RetryAfter?.Date - clock.GetUtcNow() };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(null, $"did not answer within {Limit.TotalSeconds:0} seconds", clock.GetElapsedTime(begun));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or ContactRefusedException)
        {
            return new(null, FetchFault.Reason(fault, address), clock.GetElapsedTime(begun));
        }
    }

    /// <summary>How its connections are opened: to public addresses only, and by no proxy.</summary>
    public static SocketsHttpHandler Connections(IServiceProvider services)
    {
        var connection = new GuardedConnection(new(AllowPrivateNetworks: services.GetRequiredService<WebhookSettings>().AllowPrivateNetworks), services.GetRequiredService<TimeProvider>());
        return new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = (context, token) => connection.OpenAsync(context.DnsEndPoint, token),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxResponseHeadersLength = 64,
            MaxResponseDrainSize = 0,
        };
    }

    private HttpRequestMessage Message(Uri address, string messageId, string body, string secret)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds();
        var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        message.Headers.Add("webhook-id", messageId);
        message.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        message.Headers.Add("webhook-signature", WebhookSignature.Of(secret, messageId, timestamp, body));
        message.Headers.UserAgent.ParseAdd("PeaceTracker");
        return message;
    }

    private static string? Problem(HttpStatusCode status) => status switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => null,
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => $"answered {(int)status}: redirects are not followed",
        HttpStatusCode.Gone => "answered 410: it is gone for good",
        _ => $"answered {(int)status}",
    };
}

/// <summary>How an attempt ended.</summary>
/// <param name="Status">The status of the answer; null where there was none.</param>
/// <param name="Problem">What went wrong, in words; null when nothing did.</param>
/// <param name="Took">How long it took.</param>
internal sealed record WebhookAttempt(HttpStatusCode? Status, string? Problem, TimeSpan Took)
{
    /// <summary>How long the server asks to be left alone, where it says so.</summary>
    public TimeSpan? Wait { get; init; }
}
