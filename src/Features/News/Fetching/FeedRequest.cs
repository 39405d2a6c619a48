using System.Net.Http.Headers;

namespace PeaceTracker.Features.News.Fetching;

/// <summary>A feed to ask for, and what the last visit left behind.</summary>
/// <param name="Address">Where to ask.</param>
/// <param name="ETag">Validator of the document that is known, echoed byte for byte.</param>
/// <param name="LastModified">Validator of the document that is known, echoed byte for byte.</param>
internal sealed record FeedRequest(Uri Address, string? ETag = null, string? LastModified = null)
{
    private const string Accepted =
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

    // Says honestly who asks.
    private const string Agent = "PeaceTracker/1.0 (+feed reader)";

    /// <summary>The request to one address on the way to the feed.</summary>
    public HttpRequestMessage To(Uri address)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.TryAddWithoutValidation("User-Agent", Agent);
        message.Headers.TryAddWithoutValidation("Accept", Accepted);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", FeedBody.Packings);
        Echo(message.Headers, "If-None-Match", ETag);
        Echo(message.Headers, "If-Modified-Since", LastModified);
        return message;
    }

    // Servers compare their validators as texts: parsed and written again, they would not match.
    private static void Echo(HttpRequestHeaders headers, string name, string? validator)
    {
        if (!string.IsNullOrEmpty(validator))
        {
            headers.TryAddWithoutValidation(name, validator);
        }
    }
}
