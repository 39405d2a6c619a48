using System.Net;

namespace PeaceTracker.Features.News.Fetching;

/// <summary>Where a feed may send its reader.</summary>
internal static class Redirects
{
    public static bool Is(HttpStatusCode code) => code is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    public static bool IsForGood(HttpStatusCode code) => code is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;

    /// <summary>Why an address must not be asked; null where it may be. What it resolves to is judged later.</summary>
    public static string? Refusal(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps
        ? null
        : $"leads to an address of the kind '{address.Scheme}', which is not allowed";

    /// <summary>The next address; null where there is none that may be asked.</summary>
    public static Uri? Next(Uri from, Uri? location, out string? refusal)
    {
        refusal = "redirected to nowhere";
        if (location is null || !Uri.TryCreate(from, location, out var next))
        {
            return null;
        }

        refusal = from.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp ? "redirected from https to http, which is not allowed" : Refusal(next);
        return refusal is null ? next : null;
    }
}
