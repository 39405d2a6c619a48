using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Tests.Features.News.Visiting;

/// <summary>Silence is told by what is usual with a feed.</summary>
public sealed class FeedSilenceTests
{
    private static readonly DateTime Now = new(2031, 3, 5, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(10, 23, false)]
    [InlineData(10, 25, true)]
    [InlineData(1440, 8 * 24, false)]
    [InlineData(1440, 8 * 24 + 1, true)]
    [InlineData(10, -5, false)]
    public void It_is_silent_after_a_day_and_eight_times_what_is_usual(double rhythm, double hours, bool silent) =>
        Assert.Equal(silent, FeedSilence.Of(rhythm, Now.AddHours(-hours), Now) is not null);

    [Fact]
    public void Of_what_is_not_known_nothing_is_told()
    {
        Assert.Null(FeedSilence.Of(null, Now.AddYears(-1), Now));
        Assert.Null(FeedSilence.Of(10, null, Now));
    }
}
