using CsCheck;
using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Tests.Features.News.Visiting;

public sealed class FeedPaceTests
{
    private static readonly Gen<double> Chances = Gen.Double[0, 0.999];

    // Nothing, seconds, and more than any feed would say; also what makes no sense.
    private static readonly Gen<TimeSpan?> Spans = Gen.OneOf(Gen.Const((TimeSpan?)null), Gen.Double[-1e6, 1e9].Select(seconds => (TimeSpan?)TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void A_feed_that_is_well_and_says_nothing_is_visited_every_quarter_of_an_hour_or_a_little_later() =>
        Chances.Sample(chance => Assert.InRange(FeedPace.AfterSuccess(null, null, null, chance).TotalMinutes, 15, 15.75));

    [Theory]
    [InlineData(1, 15)]
    [InlineData(30, 30)]
    [InlineData(10_000, 60)]
    public void A_feed_may_ask_for_longer_pauses_within_reason(int asked, int minutes) =>
        Assert.Equal(minutes, FeedPace.AfterSuccess(TimeSpan.FromMinutes(asked), null, null, 0).TotalMinutes);

    [Theory]
    [InlineData(10, 0, 15)]
    [InlineData(120, 0, 30)]
    [InlineData(120, 960, 60)]
    [InlineData(600, 960, 150)]
    [InlineData(60 * 24 * 7, 0, 240)]
    [InlineData(60, 60 * 24 * 365, 240)]
    public void A_feed_that_brings_something_seldom_or_has_fallen_silent_is_visited_seldom(int rhythm, int silence, int minutes) =>
        Assert.Equal(minutes, FeedPace.AfterSuccess(null, TimeSpan.FromMinutes(rhythm), TimeSpan.FromMinutes(silence), 0).TotalMinutes);

    [Fact]
    public void Whatever_a_feed_says_and_does_it_is_neither_pressed_nor_forgotten() => Gen.Select(Spans, Spans, Spans, Chances).Sample((pause, rhythm, silence, chance) =>
        Assert.InRange(FeedPace.AfterSuccess(pause, rhythm, silence, chance), FeedPace.Shortest, FeedPace.Seldom * 1.05));

    [Fact]
    public void No_feed_is_visited_sooner_because_it_asks_for_more_or_brings_less() => Gen.Select(Spans, Spans, Spans, Gen.Double[0, 1e6]).Sample((pause, rhythm, silence, more) =>
    {
        var longer = TimeSpan.FromSeconds(more);
        var wait = FeedPace.AfterSuccess(pause, rhythm, silence, 0);
        Assert.True(FeedPace.AfterSuccess((pause ?? TimeSpan.Zero) + longer, rhythm, silence, 0) >= wait);
        Assert.True(FeedPace.AfterSuccess(pause, (rhythm ?? TimeSpan.Zero) + longer, silence, 0) >= wait);
        Assert.True(FeedPace.AfterSuccess(pause, rhythm, (silence ?? TimeSpan.Zero) + longer, 0) >= wait);
        Assert.True(pause is null || pause > TimeSpan.FromHours(1) || wait >= pause, "It came before it was asked to.");
    });

    [Fact]
    public void Chance_makes_a_visit_later_and_never_sooner() => Gen.Select(Spans, Spans, Spans, Chances).Sample((pause, rhythm, silence, chance) =>
        Assert.True(FeedPace.AfterSuccess(pause, rhythm, silence, chance) >= FeedPace.AfterSuccess(pause, rhythm, silence, 0)));

    [Theory]
    [InlineData(1, 15)]
    [InlineData(2, 30)]
    [InlineData(3, 60)]
    [InlineData(7, 960)]
    [InlineData(8, 1440)]
    [InlineData(100_000, 1440)]
    public void A_feed_in_trouble_is_visited_less_and_less_often(int failures, int minutes) => Assert.Equal(minutes, FeedPace.AfterFailure(failures, 0).TotalMinutes);

    [Fact]
    public void No_wait_is_shorter_than_a_quarter_of_an_hour_or_longer_than_a_day() => Gen.Int[1, 1000].Select(Chances, Gen.Double[-1e6, 1e6]).Sample((failures, chance, seconds) =>
    {
        Assert.InRange(FeedPace.AfterFailure(failures, chance), FeedPace.Shortest, FeedPace.Longest);
        Assert.InRange(FeedPace.AsAsked(TimeSpan.FromSeconds(seconds)), FeedPace.Shortest, FeedPace.Longest);
    });
}
