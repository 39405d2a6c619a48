namespace PeaceTracker.Features.News.Visiting;

/// <summary>
/// When a feed is visited next. <c>chance</c> is a random number from 0 up to 1: it spreads visits, so that feeds
/// subscribed together are not fetched together for ever, and is never used to come earlier than is polite.
/// </summary>
internal static class FeedPace
{
    /// <summary>The shortest time between two visits.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);

    /// <summary>The longest time without a visit to a feed that is not gone.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>The longest time between two visits to a feed that is well, however seldom it brings something.</summary>
    public static readonly TimeSpan Seldom = TimeSpan.FromHours(4);

    // News cannot wait for what a publisher wrote into a template years ago, but it can wait a little.
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>
    /// After a visit that went well: four times between two items as they usually follow each other, and less and less
    /// often while it is silent; but never sooner than it asks for.
    /// </summary>
    /// <param name="pause">How long the feed asks to be left alone, where it does.</param>
    /// <param name="rhythm">The usual time between its new items, where that is known.</param>
    /// <param name="silence">How long ago its newest item came, where it has one.</param>
    /// <param name="chance">From 0 up to 1.</param>
    public static TimeSpan AfterSuccess(TimeSpan? pause, TimeSpan? rhythm, TimeSpan? silence, double chance)
    {
        var asked = Within(pause ?? Shortest, LongestPause);
        var usual = Within(Longer(rhythm / 4, silence / 16), Seldom);
        return Longer(asked, usual) * (1 + 0.05 * chance);
    }

    /// <summary>After so many failures in a row: 15 minutes, doubled each time, a day at most.</summary>
    public static TimeSpan AfterFailure(int failures, double chance) =>
        Within(Shortest * Math.Pow(2, Math.Clamp(failures - 1, 0, 10)) * (1 + 0.1 * chance), Longest);

    /// <summary>After a feed said how long it wants to be left alone.</summary>
    public static TimeSpan AsAsked(TimeSpan wait) => Within(wait, Longest);

    private static TimeSpan Longer(TimeSpan? one, TimeSpan? other)
    {
        var (left, right) = (one ?? TimeSpan.Zero, other ?? TimeSpan.Zero);
        return left > right ? left : right;
    }

    private static TimeSpan Within(TimeSpan wait, TimeSpan longest) => wait < Shortest ? Shortest : wait > longest ? longest : wait;
}
