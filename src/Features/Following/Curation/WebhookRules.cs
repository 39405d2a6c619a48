using PeaceTracker.Domain;
using PeaceTracker.Features.Following.Webhooks;

namespace PeaceTracker.Features.Following.Curation;

/// <summary>What may be typed about a webhook.</summary>
internal static class WebhookRules
{
    private const int MostInAddress = 2000;

    /// <summary>What is wrong; empty when nothing is. Told without repeating the address: it may hold a secret.</summary>
    public static IEnumerable<Breach> Breaches(string url, IReadOnlyCollection<WebhookTopic> topics, WebhookSettings settings)
    {
        if (url.Length > MostInAddress)
        {
            yield return new("url", "must have 2,000 characters at most");
        }
        else if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || url.Any(char.IsControl)
            || address.Scheme != Uri.UriSchemeHttps && !(settings.AllowPrivateNetworks && address.Scheme == Uri.UriSchemeHttp))
        {
            yield return new("url", "must be an absolute https address");
        }
        else if (address.UserInfo.Length > 0)
        {
            yield return new("url", "must not hold a name or password: messages are signed");
        }

        if (topics.Count == 0)
        {
            yield return new("topics", "must be one at least");
        }
    }
}
