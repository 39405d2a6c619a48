using System.Globalization;
using CsCheck;
using PeaceTracker.Domain;

namespace PeaceTracker.Tests.Domain;

/// <summary>To which days a window's figure belongs under each rule.</summary>
public sealed class DayPlacingTests
{
    private static readonly DateOnly Day = new(2025, 4, 24);

    private static DateTime? Utc(string? time) => time is null ? null : DateTime.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    private static StandingFigure Figure(int best, string? start, string? end, Bound bound = Bound.Exactly) => StandingFigure.Of(
    [
        new ClaimedFigure(Day, 1, StrikeExtent.Window, WeaponKind.Drone, PeaceTracker.Domain.Figure.Launched, null, null, best, bound, Day.AddDays(1), "plain", 1) { Window = (Utc(start), Utc(end)), Zone = "Europe/Kyiv" },
    ]).Single();

    private static string Placed(StandingFigure figure, DayRule rule) =>
        string.Join(", ", figure.Place(rule).Select(part => $"{part.Day:d MMM} {part.Tally.Best}{(part.Tally.Bound == Bound.About ? "~" : null)}{(part.Tally.Untimed > 0 ? " untimed" : null)}"));

    // 23 April 19:00 to 24 April 06:30 in Kyiv, which is three hours before UTC in summer
    [Theory]
    [InlineData(DayRule.End, "24 Apr 145")]
    [InlineData(DayRule.Start, "23 Apr 145")]
    [InlineData(DayRule.Report, "25 Apr 145")]
    [InlineData(DayRule.SplitKyiv, "23 Apr 63~, 24 Apr 82~")] // 300 and 390 of 690 minutes
    [InlineData(DayRule.SplitMoscow, "23 Apr 63~, 24 Apr 82~")] // the same clock in summer
    public void A_window_over_midnight_belongs_to_the_days_of_the_rule(DayRule rule, string days) =>
        Assert.Equal(days, Placed(Figure(145, "2025-04-23T16:00Z", "2025-04-24T03:30Z"), rule));

    [Fact]
    public void In_winter_midnight_in_Moscow_comes_an_hour_before_that_in_Kyiv()
    {
        var window = Figure(100, "2025-01-23T20:00Z", "2025-01-24T00:00Z");
        Assert.Equal("23 Jan 50~, 24 Jan 50~", Placed(window, DayRule.SplitKyiv));
        Assert.Equal("23 Jan 25~, 24 Jan 75~", Placed(window, DayRule.SplitMoscow));
    }

    [Theory]
    [InlineData("2025-04-24T00:00Z", "2025-04-24T03:00Z", "24 Apr 7")] // within a day: as exact as it was
    [InlineData("2025-04-23T16:00Z", "2025-04-23T21:00Z", "23 Apr 7")] // it ends at midnight
    [InlineData("2025-04-23T16:00Z", null, "24 Apr 7 untimed")]
    [InlineData(null, null, "24 Apr 7 untimed")]
    [InlineData("2025-04-24T00:00Z", "2025-04-24T00:00Z", "24 Apr 7 untimed")]
    [InlineData("1925-04-24T00:00Z", "2025-04-24T00:00Z", "24 Apr 7 untimed")] // no window of one attack
    public void Only_what_crosses_midnight_is_divided_and_what_has_no_times_says_so(string? start, string? end, string days) =>
        Assert.Equal(days, Placed(Figure(7, start, end), DayRule.SplitKyiv));

    [Fact]
    public void Without_a_start_the_rule_of_the_start_falls_back_on_the_day_and_says_so() =>
        Assert.Equal("24 Apr 7 untimed", Placed(Figure(7, null, "2025-04-24T03:00Z"), DayRule.Start));

    [Fact]
    public void Dividing_never_changes_the_sum() => Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 60 * 24 * 20], Gen.Int[1, 60 * 24 * 20], Gen.Bool).Sample((best, start, length, kyiv) =>
    {
        var rule = kyiv ? DayRule.SplitKyiv : DayRule.SplitMoscow;
        var from = new DateTime(2025, 3, 20, 0, 0, 0, DateTimeKind.Utc).AddMinutes(start); // over the change of the clock
        var figure = Figure(best, null, null) with { };
        var parts = (figure with { Last = figure.Last with { Window = (from, from.AddMinutes(length)) } }).Place(rule).ToList();
        Assert.Equal(best, parts.Sum(part => part.Tally.Best));
        Assert.Equal(best, parts.Sum(part => part.Tally.Alone));
        Assert.All(parts, part => Assert.True(part.Tally.Best >= 0));
        Assert.Equal(parts.Count, parts.Select(part => part.Day).Distinct().Count());
        Assert.Equal(parts.Count > 1 ? Bound.About : Bound.Exactly, parts[0].Tally.Bound);
    });

    [Fact]
    public void The_minutes_of_a_window_are_all_on_some_day() => Gen.Select(Gen.Int[0, 60 * 24 * 400], Gen.Int[1, 60 * 24 * 30]).Sample((start, length) =>
    {
        var from = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(start);
        Assert.Equal(length, DayPlacing.MinutesByDay(from, from.AddMinutes(length), "Europe/Kyiv").Sum(day => day.Minutes));
    });

    [Fact]
    public void Shares_differ_from_their_exact_part_by_less_than_one() => Gen.Select(Gen.Int[0, 5000], Gen.Long[1, 2000].Array[1, 6]).Sample((figure, weights) =>
    {
        var shares = DayPlacing.Share(figure, weights);
        Assert.Equal(figure, shares.Sum());
        Assert.All(shares.Zip(weights), pair => Assert.True(Math.Abs(pair.First - (double)figure * pair.Second / weights.Sum()) < 1));
    });
}
