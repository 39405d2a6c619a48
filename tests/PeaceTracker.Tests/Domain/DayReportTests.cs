using CsCheck;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes;

namespace PeaceTracker.Tests.Domain;

/// <summary>What stands for a day when a claimant says several things of it.</summary>
public sealed class DayReportTests
{
    private static readonly DateOnly Day = new(2025, 4, 24);

    private static readonly string?[] Models = [null, "Kh-101", "Kalibr"];

    private static readonly string?[] Regions = [null, "Kyiv", "Sumy"];

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
        Assert.Equal((30, Bound.AtLeast, 2), OfDay(Claim(10), Claim(20, strike: 2, bound: Bound.AtLeast)) is { } sum ? (sum.Best, sum.Bound, sum.Strikes) : default);

    [Fact]
    public void A_sum_of_at_least_and_about_is_about_in_either_order()
    {
        Assert.Equal(Bound.About, OfDay(Claim(10, bound: Bound.AtLeast), Claim(20, strike: 2, bound: Bound.About))?.Bound);
        Assert.Equal(Bound.About, OfDay(Claim(10, bound: Bound.About), Claim(20, strike: 2, bound: Bound.AtLeast))?.Bound);
    }

    [Fact]
    public void Of_two_figures_for_the_same_part_the_one_said_last_stands() =>
        Assert.Equal(45, OfDay(Claim(37, model: "Kh-101"), Claim(12, model: "Kalibr"), Claim(33, model: "Kh-101", knownAfter: 1))?.Best);

    [Fact]
    public void Parts_by_weapon_in_each_region_are_not_added_to_those_of_the_regions() =>
        Assert.Equal(9, OfDay(Claim(4, region: "Kyiv"), Claim(5, region: "Sumy"), Claim(2, model: "Kalibr", region: "Kyiv"))?.Best);

    [Fact]
    public void A_range_is_added_with_the_figure_itself_where_none_is_given()
    {
        var sum = OfDay(Claim(10) with { Range = (8, 12) }, Claim(20, strike: 2));
        Assert.Equal((30, 28, 32), (sum!.Value.Best, sum.Value.Low, sum.Value.High));
    }

    [Fact]
    public void The_order_of_claims_does_not_matter()
    {
        var claim = Gen.Select(Gen.Int[0, 60], Gen.Int[1, 4], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 2], (best, strike, model, region, after, figure) =>
            new ClaimedFigure(
                Day, strike, strike == 4 ? StrikeExtent.Day : StrikeExtent.Window, WeaponKind.Missile, (Figure)figure, Models[model], Regions[region], best, Bound.Exactly, Day.AddDays(after), "plain", 0)
            {
                SubKind = model == 0 ? null : WeaponSubKind.Cruise,
            });
        Gen.Select(claim.Array[1, 14], Gen.Int[0, 1000], Gen.Int[0, 4]).Sample((made, seed, rule) =>
        {
            var said = made.Select((one, i) => one with { ClaimId = i }).ToArray();
            var shuffled = said.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(Told(said, (DayRule)rule), Told(shuffled, (DayRule)rule));
        });

        static string Told(ClaimedFigure[] said, DayRule rule) => string.Join("; ", ((WeaponSubKind?[])[null, WeaponSubKind.Cruise])
            .SelectMany(sub => DayReport.RollUp(said, Day, Day.AddDays(9), rule, sub))
            .SelectMany(day => day.Figures.Select(figure => $"{day.Day} {figure}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_sub_kind_is_its_parts_and_never_added_to_the_kind()
    {
        ClaimedFigure[] said = [Claim(70), Claim(37, model: "Kh-101") with { SubKind = WeaponSubKind.Cruise }, Claim(11, model: "Iskander-M") with { SubKind = WeaponSubKind.Ballistic }];
        Assert.Equal(70, OfDay(said)?.Best);
        Assert.Equal(37, DayReport.RollUp(said, Day, Day, sub: WeaponSubKind.Cruise)[0].Figures.Values.Single().Best);
    }

    [Fact]
    public void What_only_one_side_of_a_rate_is_known_of_stands_alone()
    {
        ClaimedFigure[] said =
        [
            Claim(10), Claim(8) with { Figure = Figure.ShotDown }, // a report of both
            Claim(5, strike: 2) with { Figure = Figure.ShotDown }, // one that tells only what was shot down
            Claim(3, strike: 3), // one that tells only what came
        ];
        Assert.Equal((13, 3), (OfDay(said)!.Value.Best, OfDay(said)!.Value.Alone));
        var down = DayReport.RollUp(said, Day, Day)[0].Figures[new(WeaponKind.Missile, Figure.ShotDown, "plain")];
        Assert.Equal((13, 5), (down.Best, down.Alone));
    }

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
