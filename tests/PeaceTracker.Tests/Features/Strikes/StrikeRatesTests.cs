using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes;

namespace PeaceTracker.Tests.Features.Strikes;

/// <summary>What became of what was launched: which reports a rate is taken from, and where it breaks.</summary>
public sealed class StrikeRatesTests
{
    private static readonly DateOnly First = new(2025, 7, 1);

    private static readonly WeaponClass Drones = new(WeaponKind.Drone);

    private static DayReport Day(int day, params (Figure Figure, string Definition, int Best, int Alone)[] figures) => new(
        First.AddDays(day), figures.ToDictionary(one => new Counted(WeaponKind.Drone, one.Figure, one.Definition), one => new Tally(one.Best, Bound.Exactly) { Alone = one.Alone }));

    private static DayReport Apart(int day, int launched, int down, int lost) =>
        Day(day, (Figure.Launched, "l", launched, 0), (Figure.ShotDown, "d", down, 0), (Figure.LostOrJammed, "j", lost, 0));

    private static DayReport Merged(int day, int launched, int stopped) => Day(day, (Figure.Launched, "l", launched, 0), (Figure.ShotDownOrSuppressed, "m", stopped, 0));

    [Fact]
    public void A_rate_breaks_where_the_definition_changes_and_again_where_it_changes_back()
    {
        var segments = StrikeRates.Of([Apart(0, 100, 50, 30), Apart(1, 100, 40, 20), Merged(2, 50, 45), Apart(3, 10, 5, 5)], Drones);
        Assert.Equal(
            [new(Drones, First, First.AddDays(1), "d", 2, 200, 90, 50, 140), new(Drones, First.AddDays(2), First.AddDays(2), "m", 1, 50, null, null, 45), new(Drones, First.AddDays(3), First.AddDays(3), "d", 1, 10, 5, 5, 10)],
            segments);
        Assert.Equal([(45.0m, 70.0m), (null, 90.0m), (50.0m, 100.0m)], segments.Select(segment => (segment.ShotDownPercent, segment.ShotDownOrLostPercent)));
    }

    [Fact]
    public void A_day_without_a_report_does_not_break_a_rate() => Assert.Single(StrikeRates.Of([Apart(0, 10, 5, 1), Day(1), Apart(2, 10, 5, 1)], Drones));

    [Fact]
    public void Reports_of_nothing_but_what_was_shot_down_are_left_out()
    {
        var only = Day(0, (Figure.ShotDown, "d", 40, 40));
        var among = Day(1, (Figure.Launched, "l", 100, 0), (Figure.ShotDown, "d", 90, 40));
        var beside = Day(2, (Figure.Launched, "l", 100, 0), (Figure.ShotDown, "d", 50, 0), (Figure.ShotDown, "downed-only", 40, 40));
        var segment = Assert.Single(StrikeRates.Of([only, among, beside], Drones));
        Assert.Equal((2, 200, 100), (segment.Days, segment.Launched, segment.ShotDown));
    }

    [Fact]
    public void A_launch_of_which_nothing_else_is_said_is_left_out()
    {
        var segment = Assert.Single(StrikeRates.Of([Day(0, (Figure.Launched, "l", 100, 60), (Figure.ShotDown, "d", 30, 0))], Drones));
        Assert.Equal((40, 75.0m), (segment.Launched, segment.ShotDownPercent));
    }

    [Fact]
    public void A_day_that_counts_what_was_launched_in_two_ways_has_no_rate() =>
        Assert.Empty(StrikeRates.Of([Day(0, (Figure.Launched, "l", 100, 0), (Figure.Launched, "other", 50, 0), (Figure.ShotDown, "d", 30, 0))], Drones));

    [Fact]
    public void A_joined_figure_never_comes_apart_again_on_its_day()
    {
        var segment = Assert.Single(StrikeRates.Of([Day(0, (Figure.Launched, "l", 100, 0), (Figure.ShotDown, "d", 20, 0), (Figure.LostOrJammed, "j", 5, 0), (Figure.ShotDownOrSuppressed, "m", 60, 0)), Merged(1, 10, 9)], Drones));
        Assert.Equal((110, null, null, 94, "m"), (segment.Launched, segment.ShotDown, segment.LostOrJammed, segment.ShotDownOrLost, segment.Definition));
    }

    [Fact]
    public void Where_all_were_shot_down_a_report_need_not_say_that_none_was_lost()
    {
        var all = Day(1, (Figure.Launched, "l", 10, 0), (Figure.ShotDown, "d", 10, 0));
        foreach (var days in (DayReport[][])[[Apart(0, 20, 10, 5), all, Apart(2, 20, 10, 5)], [all, Apart(2, 40, 20, 10)]])
        {
            var segment = Assert.Single(StrikeRates.Of(days, Drones));
            Assert.Equal((50, 30, 10, 40), (segment.Launched, segment.ShotDown, segment.LostOrJammed, segment.ShotDownOrLost));
        }

        var some = Day(1, (Figure.Launched, "l", 10, 0), (Figure.ShotDown, "d", 9, 0));
        Assert.Equal([5, null, 5], StrikeRates.Of([Apart(0, 20, 10, 5), some, Apart(2, 20, 10, 5)], Drones).Select(segment => segment.LostOrJammed));
    }

    [Fact]
    public void What_a_few_reports_say_of_missiles_lost_breaks_no_rate()
    {
        var days = ((int?[])[null, 3, null]).Select((lost, i) => new DayReport(First.AddDays(i), new Dictionary<Counted, Tally>
        {
            [new(WeaponKind.Missile, Figure.Launched, "l")] = new(10, Bound.Exactly), [new(WeaponKind.Missile, Figure.ShotDown, "d")] = new(4, Bound.Exactly),
            [new(WeaponKind.Missile, lost is null ? Figure.Hits : Figure.LostOrJammed, "j")] = new(lost ?? 1, Bound.Exactly),
        }));
        Assert.Equal((3, 40.0m, null), StrikeRates.Of(days, new(WeaponKind.Missile)) is [var segment] ? (segment.Days, segment.ShotDownPercent, segment.ShotDownOrLost) : default);
    }

    [Fact]
    public void Where_nothing_was_launched_there_is_no_percent()
    {
        var segment = Assert.Single(StrikeRates.Of([Apart(0, 0, 0, 0)], Drones));
        Assert.Equal((0, null), (segment.Launched, segment.ShotDownPercent));
    }

    [Fact]
    public void Percents_are_rounded_to_one_decimal_away_from_zero() =>
        Assert.Equal((6.3m, 12.5m), StrikeRates.Of([Apart(0, 80, 5, 5)], Drones)[0] is var segment ? (segment.ShotDownPercent, segment.ShotDownOrLostPercent) : default); // 6.25
}
