using PeaceTracker.Domain;

namespace PeaceTracker.Features.Following.Curation;

/// <summary>What webhooks and their topics are called.</summary>
internal static class WebhookWords
{
    /// <summary>The server of an address: the rest of it is often a secret.</summary>
    public static string Host(string url) => new Uri(url).IdnHost;

    public static string Of(WebhookTopic topic) => topic switch
    {
        WebhookTopic.News => "New items of the news",
        WebhookTopic.Positions => "Positions published",
        WebhookTopic.Changes => "Whatever changes: positions, texts, events, truces, strikes",
        WebhookTopic.Corrections => "Corrections",
        _ => "Strikes, as reported",
    };
}
