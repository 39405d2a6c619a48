namespace PeaceTracker.Features.News.Fetching;

/// <summary>How long a server may take and how much it may send.</summary>
internal static class FetchLimits
{
    public const int MaxRedirects = 5;

    /// <summary>Bytes that may come over the wire.</summary>
    public const int MaxSent = 5 * 1024 * 1024;

    /// <summary>Bytes that they may become when they are unpacked.</summary>
    public const int MaxUnpacked = 10 * 1024 * 1024;

    public static readonly TimeSpan Connect = TimeSpan.FromSeconds(5);

    /// <summary>From the request to the end of the headers.</summary>
    public static readonly TimeSpan Headers = TimeSpan.FromSeconds(10);

    /// <summary>For everything, redirects included.</summary>
    public static readonly TimeSpan Total = TimeSpan.FromSeconds(30);
}
