using System.Security.Cryptography;

namespace PeaceTracker.Shell;

/// <summary>The word by which a page's own inline script is told from any other. New with every request.</summary>
internal sealed class PageNonce
{
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
}
