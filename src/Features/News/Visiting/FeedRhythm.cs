namespace PeaceTracker.Features.News.Visiting;

/// <summary>How often a feed usually brings something new: told from the times that its items were published at.</summary>
internal static class FeedRhythm
{
    // A rhythm of the last items, not of years ago.
    private const int Looked = 50;

    private const int Fewest = 4;

    /// <summary>The usual minutes between new items; null where too few are dated.</summary>
    /// <param name="published">When items were published, UTC, in any order.</param>
    /// <param name="now">UTC; what is dated later is not believed.</param>
    public static double? Of(IEnumerable<DateTime> published, DateTime now)
    {
        var steps = new List<DateTime>();
        foreach (var at in published.Where(at => at <= now).Order().TakeLast(Looked))
        {
            // What came within the shortest time between two visits came at once, as far as we can tell.
            if (steps.Count == 0 || at - steps[^1] >= FeedPace.Shortest)
            {
                steps.Add(at);
            }
        }

        if (steps.Count < Fewest)
        {
            return null;
        }

        // The middle one of the gaps: a holiday or a burst does not change what is usual.
        var gaps = steps.Zip(steps.Skip(1), (earlier, later) => (later - earlier).TotalMinutes).Order().ToList();
        return gaps[gaps.Count / 2];
    }

    /// <summary>The same for a feed without dates, told from when visits brought something: what was usual, moved towards the last gap.</summary>
    public static double Moved(double? usual, TimeSpan gap) => usual is { } before ? before + (gap.TotalMinutes - before) / 5 : gap.TotalMinutes;
}
