using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PeaceTracker.Features.Following.Digests;

/// <summary>The links by which digests are cancelled. Each is sealed by this installation: it is the right to do just that.</summary>
internal sealed class DigestLinks(IDataProtectionProvider provider)
{
    /// <summary>The path that they lead to.</summary>
    public const string Path = "/digests/cancel";

    private const int Longest = 1000;

    private readonly IDataProtector protector = provider.CreateProtector("PeaceTracker.Digests");

    public Uri Of(Uri site, int subscription) => new(site, $"{Path}?t={protector.Protect(subscription.ToString(CultureInfo.InvariantCulture))}");

    /// <summary>Which subscription a link cancels; null where it is not ours.</summary>
    public int? Read(string? token)
    {
        try
        {
            return token is { Length: > 0 and <= Longest } && int.TryParse(protector.Unprotect(token), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
