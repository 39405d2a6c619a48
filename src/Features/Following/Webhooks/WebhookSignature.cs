using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PeaceTracker.Features.Following.Webhooks;

/// <summary>Signs messages in the form of Standard Webhooks, so that whoever gets one knows that it is ours, whole and new.</summary>
internal static class WebhookSignature
{
    private const string Prefix = "whsec_";

    private const int Bytes = 32;

    /// <summary>A new secret: "whsec_…".</summary>
    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The signature of a message at a time: "v1,…".</summary>
    public static string Of(string secret, string messageId, long timestamp, string body) => "v1," + Convert.ToBase64String(HMACSHA256.HashData(
        Convert.FromBase64String(secret[Prefix.Length..]), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{messageId}.{timestamp}.{body}"))));
}
