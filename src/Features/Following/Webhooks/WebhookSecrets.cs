using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PeaceTracker.Features.Following.Webhooks;

/// <summary>Seals secrets with the keys of this installation: a copy of the database alone signs nothing.</summary>
internal sealed class WebhookSecrets(IDataProtectionProvider provider)
{
    private readonly IDataProtector protector = provider.CreateProtector("PeaceTracker.Webhooks");

    public string Seal(string secret) => protector.Protect(secret);

    /// <summary>The secret; null where its key is gone.</summary>
    public string? Open(string @sealed)
    {
        try
        {
            return protector.Unprotect(@sealed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
