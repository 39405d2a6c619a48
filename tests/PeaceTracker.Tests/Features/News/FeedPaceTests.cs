using CsCheck;
using PeaceTracker.Features.News;

namespace PeaceTracker.Tests.Features.News;

public sealed class FeedPaceTests
{
    private static readonly Gen<double> Chances = Gen.Double[0, 0.999];

    [Fact]
    public void A_feed_that_is_well_is_visited_every_quarter_of_an_hour_or_a_little_later() =>
        Chances.Sample(chance => Assert.InRange(FeedPace.AfterSuccess(null, chance).TotalMinutes, 15, 15.75));

    [Theory]
    [InlineData(1, 15)]
    [InlineData(30, 30)]
    [InlineData(10_000, 60)]
    public void A_feed_may_ask_for_longer_pauses_within_reason(int asked, int minutes) => Assert.Equal(minutes, FeedPace.AfterSuccess(TimeSpan.FromMinutes(asked), 0).TotalMinutes);

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
