using CsCheck;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes;

namespace PeaceTracker.Tests.Features.Strikes;

/// <summary>What stands for a day when a claimant says several things of it.</summary>
public sealed class DayReportTests
{
    private static readonly DateOnly Day = new(2025, 4, 24);

    private static long claims;

    private static ClaimedFigure Claim(
        int best, int strike = 1, StrikeExtent extent = StrikeExtent.Window, string? model = null, string? region = null, Bound bound = Bound.Exactly, int knownAfter = 0, string definition = "plain") =>
        new(Day, strike, extent, WeaponKind.Missile, Figure.Launched, model, region, best, bound, Day.AddDays(knownAfter), definition, ++claims);

    private static Tally? OfDay(params ClaimedFigure[] claims) =>
        DayReport.RollUp(claims, Day, Day)[0].Figures.TryGetValue(new(WeaponKind.Missile, Figure.Launched, "plain"), out var tally) ? tally : null;

    [Fact]
    public void Windows_of_a_day_are_added() => Assert.Equal(73, OfDay(Claim(70), Claim(3, strike: 2))?.Best);

    [Fact]
    public void A_total_of_the_day_is_never_added_to_its_windows() =>
        Assert.Equal(70, OfDay(Claim(70, strike: 9, extent: StrikeExtent.Day), Claim(60), Claim(11, strike: 2))?.Best);

    [Fact]
    public void Two_records_of_one_day_are_never_added() =>
        Assert.Equal(810, OfDay(Claim(805, strike: 8, extent: StrikeExtent.Day), Claim(810, strike: 9, extent: StrikeExtent.Day, knownAfter: 1))?.Best);

    [Fact]
    public void A_total_is_never_added_to_its_parts() => Assert.Equal(70, OfDay(Claim(70), Claim(37, model: "Kh-101"), Claim(33, model: "Kalibr"))?.Best);

    [Fact]
    public void Parts_are_added_where_there_is_no_total() => Assert.Equal(49, OfDay(Claim(37, model: "Kh-101"), Claim(12, model: "Kalibr"))?.Best);

    [Fact]
    public void Parts_by_weapon_and_parts_by_region_are_not_added_to_each_other() =>
        Assert.Equal(49, OfDay(Claim(37, model: "Kh-101"), Claim(12, model: "Kalibr"), Claim(40, region: "Kyiv"), Claim(9, region: "Sumy"))?.Best);

    [Fact]
    public void Of_two_totals_the_one_said_last_stands() => Assert.Equal(810, OfDay(Claim(810, knownAfter: 1), Claim(805))?.Best);

    [Fact]
    public void Figures_under_two_definitions_are_two_figures() => Assert.Equal(10, OfDay(Claim(10), Claim(20, strike: 2, definition: "other"))?.Best);

    [Fact]
    public void A_sum_is_as_exact_as_its_least_exact_part() =>
        Assert.Equal(new Tally(30, Bound.AtLeast), OfDay(Claim(10), Claim(20, strike: 2, bound: Bound.AtLeast)));

    [Fact]
    public void Zero_is_a_report_and_a_missing_figure_is_none()
    {
        Assert.Equal(0, OfDay(Claim(0))?.Best);
        Assert.Null(OfDay());
        Assert.False(DayReport.RollUp([], Day, Day)[0].IsReported);
        Assert.True(DayReport.RollUp([Claim(0)], Day, Day)[0].IsReported);
    }

    [Fact]
    public void Every_day_of_the_range_is_there_once_and_bars_lose_no_figure() => Gen.Select(Gen.Int[0, 2000], Gen.Int[0, 500].Array[0, 40]).Sample((length, offsets) =>
    {
        var claimed = offsets.Select(offset => Claim(offset + 1) with { Day = Day.AddDays(Math.Min(offset, length)), StrikeId = offset }).ToList();
        var days = DayReport.RollUp(claimed, Day, Day.AddDays(length));
        var step = ReportStep.For(days.Count);
        var bars = ReportStep.Gather(days, step);
        Assert.Equal(length + 1, days.Count);
        Assert.InRange(bars.Count, 1, ReportStep.MostBars + 1);
        Assert.Equal(days.Sum(day => day.Figures.Values.Sum(tally => tally.Best)), bars.Sum(bar => bar.Figures.Values.Sum(tally => tally.Best)));
        Assert.Equal(days.Count, bars.Sum(bar => bar.Days));
        Assert.Equal(days.Count(day => day.IsReported), bars.Sum(bar => bar.Reported));
    });
}
