using CsCheck;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Charts;
using PeaceTracker.Features.Strikes.Days;
using static PeaceTracker.Tests.Features.Strikes.Days.Claiming;

namespace PeaceTracker.Tests.Features.Strikes.Charts;

/// <summary>What the charts that the server draws are made of: calendar, sizes, periods, parts and spreads, in made-up reports.</summary>
public sealed class ChartRulesTests
{
    private static readonly Counted Launched = new(WeaponKind.Drone, Figure.Launched, "plain");

    private static DayReport Report(DateOnly day, int? figure) => new(day, figure is { } best ? new Dictionary<Counted, Tally> { [Launched] = new(best, Bound.Exactly) } : []);

    [Fact]
    public void In_a_calendar_zero_no_report_and_days_beyond_all_reports_are_three_things()
    {
        var year = CalendarYear.Of(Day.Year, [Report(Day, 0), Report(Day.AddDays(1), null), Report(Day.AddDays(2), 300)], Launched, Day, Day.AddDays(2), [1, 40, 80, 160, 320]);
        var cells = year.Cells.ToDictionary(cell => cell.Day);
        Assert.Equal(365, cells.Count);
        Assert.Equal(
            [CalendarState.Beyond, CalendarState.Zero, CalendarState.NoFigure, CalendarState.Some, CalendarState.Beyond],
            Enumerable.Range(-1, 5).Select(after => cells[Day.AddDays(after)].State));
        Assert.Equal(4, cells[Day.AddDays(2)].Shade);
    }

    [Fact]
    public void Each_day_of_a_year_has_a_place_of_its_own() => Gen.Int[1950, 2150].Sample(number =>
    {
        var year = CalendarYear.Of(number, [Report(new(number, 6, 1), 1)], Launched, Day, Day, [1, 2, 4, 8, 16]);
        Assert.Equal(year.Cells.Count, year.Cells.Select(cell => (cell.Week, cell.Weekday)).Distinct().Count());
        Assert.All(year.Cells, cell => Assert.True(cell is { Week: >= 0 and < 54, Weekday: >= 0 and < 7 }));
    });

    [Fact]
    public void Shades_begin_at_one_and_each_at_twice_the_one_before()
    {
        Assert.Equal([1, 50, 100, 200, 400], CalendarYear.Shades([3, 728]));
        Assert.Equal([1, 2, 4, 8, 16], CalendarYear.Shades([0]));
        Gen.Int[1, 5000].Sample(most => Assert.True(CalendarYear.Shades([most]) is var shades && shades.Zip(shades.Skip(1)).All(pair => pair.First < pair.Second)));
    }

    [Fact]
    public void A_large_salvo_is_at_least_twice_the_median_and_every_day_is_in_one_size()
    {
        var sizes = AttackSizes.Of([10, 20, 30, 60, 700])!;
        Assert.Equal((30d, 60, 2), (sizes.Median, sizes.Threshold, sizes.Large));
        Gen.Int[0, 900].Array[1, 60].Sample(figures => Assert.Equal(figures.Length, AttackSizes.Of(figures)!.Bins.Sum(bin => bin.Routine + bin.Large)));
        Assert.Null(AttackSizes.Of([]));
    }

    [Fact]
    public void Days_around_an_event_without_a_report_count_neither_as_zero_nor_at_all()
    {
        var around = new AroundChoice("truce", "A truce", Day, Day.AddDays(1), true);
        var periods = AroundPeriods.Of([Report(Day.AddDays(-2), 10), Report(Day.AddDays(-1), 20), Report(Day, null), Report(Day.AddDays(1), 0), Report(Day.AddDays(2), 8)], Launched, around, 2);
        Assert.Equal(["before", "during", "after"], periods.Select(period => period.Name));
        Assert.Equal([15m, 0m, 8m], periods.Select(period => period.Mean!.Value));
        Assert.Equal([0, 1, 1], periods.Select(period => period.Unreported));
    }

    [Fact]
    public void A_day_s_breakdown_is_never_added_to_the_windows_of_that_day()
    {
        DayWindow[] windows =
        [
            WholeDay(Claim("Army", Figure.Launched, 70), Claim("Army", Figure.Launched, 37, model: "A"), Claim("Army", Figure.ShotDown, 31, model: "A")),
            Window(Claim("Army", Figure.Launched, 37, model: "A")), Window(Claim("Army", Figure.Launched, 20, model: "A")),
        ];
        var part = Assert.Single(PartTally.Of(windows, claim => claim.Model, (window, _) => window.Day));
        Assert.Equal((37, 31), (part.Figures[part.First].Best, part.ShotDown!.Value.Best));
        Assert.Equal(57, Assert.Single(PartTally.Of(windows[1..], claim => claim.Model, (window, _) => window.Day)).Figures.Values.Single().Best);
    }

    [Fact]
    public void A_weapon_that_is_told_in_regions_as_well_is_counted_once()
    {
        var window = Window(Claim("Army", Figure.ShotDown, 99, model: "A"), Claim("Army", Figure.ShotDown, 29, model: "A", region: "west"), Claim("Army", Figure.ShotDown, 23, model: "A", region: "south"));
        Assert.Equal(99, Assert.Single(PartTally.Of([window], claim => claim.Model, (own, _) => own.Day)).Figures.Values.Single().Best);
        Assert.Equal([("west", 29), ("south", 23)], PartTally.Of([window], claim => claim.Region, (own, _) => own.Day).Select(part => (part.Name, part.Figures.Values.Single().Best)));
    }

    [Fact]
    public void Only_what_more_than_one_claim_is_about_is_held_against_each_other()
    {
        var spreads = ClaimSpread.Of([WholeDay(Claim("Army", Figure.Launched, 145), Claim("Palace", Figure.Launched, 150), Claim("Army", Figure.ShotDown, 60)), WholeDay(Claim("Press", Figure.Launched, 145)) with { Day = Day }]);
        var spread = Assert.Single(spreads);
        Assert.Equal((145, 150, "3 claims, 2 agree"), (spread.Set.Least, spread.Set.Most, spread.Set.Words));
    }

    [Fact]
    public void One_figure_for_what_another_counts_in_two_is_held_against_their_sum()
    {
        var set = Assert.Single(ClaimSpread.Of([WholeDay(
            Claim("Army", Figure.ShotDown, 296), Claim("Army", Figure.LostOrJammed, 415), Claim("Press", Figure.ShotDownOrSuppressed, 711), Claim("Palace", Figure.ShotDown, 300, WeaponKind.Missile))])).Set;
        Assert.Equal((711, 711, "2 claims, all agree"), (set.Least, set.Most, set.Words));
        Assert.Contains(set.Claims, claim => claim.ClaimantName.Contains("296 shot down and 415 lost", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_leaves_out_a_part_is_not_summed()
    {
        Assert.Empty(ClaimSpread.Of([WholeDay(Claim("Army", Figure.ShotDown, 296), Claim("Press", Figure.ShotDownOrSuppressed, 711))]));
        Assert.Empty(ClaimSpread.Of([WholeDay(Claim("Army", Figure.ShotDown, 296), Claim("Army", Figure.LostOrJammed, 415))]));
    }
}
