using System.Security.Cryptography;

namespace PeaceTracker.Shell;

/// <summary>
/// The word by which a page's own inline script is told from any other. One for each answer, however often the request
/// is handled anew on its way to an error page.
/// </summary>
internal static class PageNonce
{
    public static string Of(HttpContext context)
    {
        if (context.Items[typeof(PageNonce)] is not string nonce)
        {
            context.Items[typeof(PageNonce)] = nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        }

        return nonce;
    }
}
