using System.Globalization;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Days;

namespace PeaceTracker.Tests.Features.Strikes.Days;

public sealed class DayTouchTests
{
    // Kyiv and Moscow are three hours ahead of UTC in summer: from half past eleven in the evening to half past six.
    private static readonly DateTime Evening = new(2031, 4, 30, 20, 30, 0, DateTimeKind.Utc);

    private static string Days(DayRule rule, DateTime? start, DateTime? end) => string.Join(
        ',', DayTouch.Days(rule, new(2031, 5, 1), (start, end), "Europe/Kyiv", new(2031, 5, 3)).Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(DayRule.End, "05-01")]
    [InlineData(DayRule.Start, "04-30")]
    [InlineData(DayRule.Report, "05-03")]
    [InlineData(DayRule.SplitKyiv, "04-30,05-01")]
    [InlineData(DayRule.SplitMoscow, "04-30,05-01")]
    public void A_night_belongs_to_the_days_that_the_rule_says(DayRule rule, string days) => Assert.Equal(days, Days(rule, Evening, Evening.AddHours(7)));

    [Fact]
    public void A_window_that_ends_at_midnight_has_no_part_in_the_next_day() => Assert.Equal("04-30", Days(DayRule.SplitKyiv, Evening, Evening.AddMinutes(30)));

    [Fact]
    public void Without_hours_there_is_nothing_to_divide() => Assert.Equal("05-01", Days(DayRule.SplitMoscow, null, Evening));
}
