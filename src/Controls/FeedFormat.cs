namespace PeaceTracker.Controls;

/// <summary>A form in which a page can be followed: the page's address with this ending.</summary>
/// <param name="Name">Its name to a reader.</param>
/// <param name="Ending">The ending of the address.</param>
/// <param name="MediaType">What programs call it.</param>
public sealed record FeedFormat(string Name, string Ending, string MediaType)
{
    public static FeedFormat Atom { get; } = new("Atom", "atom", "application/atom+xml");

    public static FeedFormat Rss { get; } = new("RSS", "rss", "application/rss+xml");

    public static FeedFormat Json { get; } = new("JSON Feed", "json", "application/feed+json");

    /// <summary>All of them, the one to be preferred first.</summary>
    public static IReadOnlyList<FeedFormat> All { get; } = [Atom, Rss, Json];
}
