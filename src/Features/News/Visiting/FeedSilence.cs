namespace PeaceTracker.Features.News.Visiting;

/// <summary>A feed that is reached and brings nothing new for much longer than is usual with it: a page that was redone often leaves a feed behind like that.</summary>
internal static class FeedSilence
{
    // A night, a weekend or a holiday is no silence.
    private const int Usual = 8;

    private static readonly TimeSpan Least = TimeSpan.FromDays(1);

    /// <summary>How long it has been silent, where that is unusual; null where it is not, or where its rhythm is not known.</summary>
    /// <param name="rhythmMinutes">The usual minutes between new items.</param>
    /// <param name="lastItemAt">When its newest item came, UTC.</param>
    /// <param name="now">UTC.</param>
    public static TimeSpan? Of(double? rhythmMinutes, DateTime? lastItemAt, DateTime now)
    {
        if (rhythmMinutes is not { } usual || now - lastItemAt is not { } silence)
        {
            return null;
        }

        return silence > Least && silence.TotalMinutes > usual * Usual ? silence : null;
    }
}
