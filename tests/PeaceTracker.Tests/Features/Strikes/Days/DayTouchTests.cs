using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Days;
using static PeaceTracker.Tests.Features.Strikes.Days.Claiming;

namespace PeaceTracker.Tests.Features.Strikes.Days;

public sealed class DayTouchTests
{
    // Kyiv and Moscow are three hours ahead of UTC in summer: from half past eleven in the evening to half past six.
    private static readonly DayWindow Night = Window(Claim("Army", Figure.Launched, 5)) with
    {
        StartsAt = new(2031, 4, 30, 20, 30, 0, DateTimeKind.Utc), EndsAt = new(2031, 5, 1, 3, 30, 0, DateTimeKind.Utc),
    };

    [Theory]
    [InlineData(DayRule.End, "2031-05-01")]
    [InlineData(DayRule.Start, "2031-04-30")]
    [InlineData(DayRule.Report, "2031-05-01")]
    [InlineData(DayRule.SplitKyiv, "2031-04-30,2031-05-01")]
    [InlineData(DayRule.SplitMoscow, "2031-04-30,2031-05-01")]
    public void A_night_belongs_to_the_days_that_the_rule_says(DayRule rule, string days) => Assert.Equal(days, string.Join(',',
        Enumerable.Range(-3, 7).Select(Day.AddDays).Where(day => DayTouch.Of([Night], day, rule).Count > 0).Select(day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void A_window_that_ends_at_midnight_has_no_part_in_the_next_day() =>
        Assert.Empty(DayTouch.Of([Night with { EndsAt = new(2031, 4, 30, 21, 0, 0, DateTimeKind.Utc) }], Day, DayRule.SplitKyiv));

    [Fact]
    public void Without_hours_there_is_nothing_to_divide() =>
        Assert.Single(DayTouch.Of([Night with { StartsAt = null }], Day, DayRule.SplitMoscow));
}
