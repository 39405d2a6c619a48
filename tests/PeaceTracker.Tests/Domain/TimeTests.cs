using CsCheck;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Tests.Domain;

public sealed class TimeTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 40_000].Select(days => new DateOnly(1990, 1, 1).AddDays(days));

    [Theory]
    [InlineData("2025-04-23T19:00", "Europe/Kyiv", "2025-04-23T16:00")]
    [InlineData("2025-01-15T06:30", "Europe/Kyiv", "2025-01-15T04:30")]
    [InlineData("2025-04-25T06:00", "Europe/Moscow", "2025-04-25T03:00")]
    // The clock shows this hour twice; the first is meant.
    [InlineData("2025-10-26T03:30", "Europe/Kyiv", "2025-10-26T00:30")]
    public void A_local_time_has_one_time_in_the_world(string local, string zone, string utc) => Assert.Equal(
        DateTime.SpecifyKind(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc),
        LocalClock.ToUtc(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), zone));

    [Theory]
    [InlineData("2025-03-30T03:30", "Europe/Kyiv")]
    [InlineData("2025-04-23T19:00", "Kyiv time")]
    public void A_time_that_the_clock_skips_and_a_zone_that_is_none_give_no_time(string local, string zone) =>
        Assert.Null(LocalClock.ToUtc(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), zone));

    [Fact]
    public void There_and_back_is_the_same_time() => Gen.Select(Days, Gen.Int[0, 1439], Gen.Bool).Sample((day, minute, kyiv) =>
    {
        var zone = kyiv ? "Europe/Kyiv" : "Europe/Moscow";
        var utc = DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute), DateTimeKind.Utc);
        var back = LocalClock.ToUtc(LocalClock.FromUtc(utc, zone), zone);
        // In the hour that is shown twice, the first is taken.
        return back == utc || back == utc.AddHours(-1);
    });

    [Fact]
    public void A_day_that_is_known_less_exactly_is_never_taken_for_an_earlier_one() => Days.Sample(day =>
    {
        Assert.True(SaidOn.Known(day, DatePrecision.Month).Day >= day);
        Assert.Equal(day, SaidOn.By(day).Day);
        Assert.Equal(SaidOn.Known(day, DatePrecision.Month), SaidOn.Known(new DateOnly(day.Year, day.Month, 1), DatePrecision.Month));
    });

    [Theory]
    [InlineData(DatePrecision.Day, "24 Apr 2025", "2025-04-24")]
    [InlineData(DatePrecision.By, "by 24 Apr 2025", "2025-04-24")]
    [InlineData(DatePrecision.Month, "Apr 2025", "2025-04")]
    public void A_day_says_how_exactly_it_is_known(DatePrecision precision, string text, string machine)
    {
        var said = SaidOn.Known(new(2025, 4, 24), precision);
        Assert.Equal(text, said.ToString());
        Assert.Equal(machine, said.Iso());
    }

    [Theory]
    [InlineData(0, "today")]
    [InlineData(-3, "today")]
    [InlineData(13, "13 d")]
    [InlineData(14, "2 wk")]
    [InlineData(60, "1 mo")]
    [InlineData(364, "11 mo")]
    [InlineData(729, "23 mo")]
    [InlineData(730, "2 y")]
    public void An_age_is_one_short_word(int days, string age) => Assert.Equal(age, Dates.Age(new DateOnly(2025, 4, 24), new DateOnly(2025, 4, 24).AddDays(days)));
}
