using System.Security.Authentication;

namespace PeaceTracker.Features.News.Fetching;

/// <summary>Says in a reader's words what went wrong on the way to a feed.</summary>
internal static class FetchFault
{
    public static string Reason(Exception fault, Uri address)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case ContactRefusedException refused:
                    return refused.Message;
                case AuthenticationException:
                    return $"no secure connection could be made to {address.IdnHost}: its certificate is not trusted or does not match";
            }
        }

        return (fault as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.SecureConnectionError => $"no secure connection could be made to {address.IdnHost}",
            HttpRequestError.ConfigurationLimitExceeded => "sent headers that are too long",
            HttpRequestError.InvalidResponse => "sent an answer that is not HTTP",
            _ => "broke off its answer",
        };
    }
}
