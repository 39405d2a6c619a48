using CsCheck;
using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Tests.Features.News.Visiting;

public sealed class FeedRhythmTests
{
    private static readonly DateTime Now = new(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_usual_gap_is_neither_moved_by_a_burst_nor_by_a_holiday()
    {
        // Every three hours; ten at once; a week of nothing.
        double[] hours = [1, 4, 7, 10, 10.01, 10.02, 10.03, 10.04, 10.05, 13, 16, 19, 22, 22 + 168, 25 + 168];
        Assert.Equal(3, FeedRhythm.Of(hours.Select(hour => Now.AddHours(-hour)), Now)!.Value / 60, 1);
    }

    [Fact]
    public void A_feed_that_brings_its_items_once_a_day_has_the_rhythm_of_a_day() =>
        Assert.Equal(1440, FeedRhythm.Of(Enumerable.Range(0, 40).Select(i => Now.AddDays(-(i / 10)).AddSeconds(-i)), Now)!.Value, 0);

    [Fact]
    public void Too_few_items_have_no_rhythm_and_dates_to_come_are_not_believed()
    {
        Assert.Null(FeedRhythm.Of([Now, Now.AddDays(-1), Now.AddDays(-2)], Now));
        Assert.Null(FeedRhythm.Of(Enumerable.Range(1, 40).Select(day => Now.AddDays(day)), Now));
    }

    [Fact]
    public void A_rhythm_is_never_shorter_than_the_shortest_time_between_visits() => Gen.Int[0, 100_000].List[0, 80].Sample(seconds =>
        Assert.True(FeedRhythm.Of(seconds.Select(second => Now.AddSeconds(-second)), Now) is not < 15));

    [Fact]
    public void Without_dates_it_follows_what_visits_bring()
    {
        Assert.Equal(60, FeedRhythm.Moved(null, TimeSpan.FromHours(1)));
        Assert.Equal(72, FeedRhythm.Moved(60, TimeSpan.FromHours(2)));
    }
}
