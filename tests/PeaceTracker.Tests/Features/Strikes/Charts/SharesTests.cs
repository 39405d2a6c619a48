using CsCheck;
using PeaceTracker.Controls.Charts;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Charts;

namespace PeaceTracker.Tests.Features.Strikes.Charts;

/// <summary>Shares of what was launched, in made-up reports.</summary>
public sealed class SharesTests
{
    private static readonly DateOnly Start = new(2031, 5, 5);

    private static DayReport Day(int after, params (Figure Figure, string Definition, int Best)[] figures) => new(
        Start.AddDays(after), figures.ToDictionary(figure => new Counted(WeaponKind.Drone, figure.Figure, figure.Definition), figure => new Tally(figure.Best, Bound.Exactly)));

    private static DayReport Split(int after, int launched, int down, int lost) =>
        Day(after, (Figure.Launched, "launched", launched), (Figure.ShotDown, "down", down), (Figure.LostOrJammed, "lost", lost));

    private static DayReport Merged(int after, int launched, int both) => Day(after, (Figure.Launched, "launched", launched), (Figure.ShotDownOrSuppressed, "both", both));

    [Fact]
    public void Where_the_way_of_counting_changes_one_share_ends_and_another_begins()
    {
        var segments = Shares.Segments([Split(0, 100, 50, 40), Day(1), Split(2, 100, 46, 36), Merged(3, 50, 45)], WeaponKind.Drone);
        Assert.Equal(2, segments.Count);
        Assert.Equal((2, 200, 96, 76, 172, 48.0m, 86.0m, 14.0m), (segments[0].Days, segments[0].Launched, segments[0].ShotDown!.Value, segments[0].LostOrJammed!.Value, segments[0].ShotDownOrLost!.Value, segments[0].ShotDownPercent!.Value, segments[0].ShotDownOrLostPercent!.Value, segments[0].RestPercent!.Value));
        Assert.Equal((null, null, 45, 90.0m), (segments[1].ShotDown, segments[1].LostOrJammed, segments[1].ShotDownOrLost, segments[1].ShotDownOrLostPercent));
    }

    [Fact]
    public void A_report_that_says_only_what_was_shot_down_gives_no_share() =>
        Assert.Empty(Shares.Segments([Day(0, (Figure.ShotDown, "down", 12)), Day(1, (Figure.Launched, "launched", 12))], WeaponKind.Drone));

    [Fact]
    public void A_week_in_which_the_way_changes_has_two_shares()
    {
        var steps = Shares.Steps([Split(0, 100, 50, 40), Merged(1, 100, 90), Merged(8, 10, 9)], WeaponKind.Drone, ChartStep.Week);
        Assert.Equal([Start, Start, Start.AddDays(7)], steps.Select(step => step.Start));
        Assert.Equal(2, steps.Select(step => step.Share.Basis).Distinct().Count());
    }

    [Fact]
    public void A_joined_figure_never_comes_apart_again_on_its_day()
    {
        var day = Assert.Single(Shares.Segments([Day(0, (Figure.Launched, "launched", 100), (Figure.ShotDown, "down", 20), (Figure.LostOrJammed, "lost", 5), (Figure.ShotDownOrSuppressed, "both", 60))], WeaponKind.Drone));
        Assert.Equal((null, 85), (day.ShotDown, day.ShotDownOrLost));
    }

    [Fact]
    public void No_share_joins_two_ways_of_counting_and_no_day_is_counted_twice() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 3]).Array[1, 40].Sample(kinds =>
        {
            List<DayReport> days = [.. kinds.Select((kind, i) => kind.Item2 == 0 ? Day(i) : kind.Item1 ? Split(i, 10, 4, 3) : Merged(i, 10, 8))];
            var segments = Shares.Segments(days, WeaponKind.Drone);
            Assert.Equal(days.Count(day => day.IsReported), segments.Sum(segment => segment.Days));
            Assert.All(segments.Zip(segments.Skip(1)), pair => Assert.NotEqual(pair.First.Basis, pair.Second.Basis));
            Assert.All(segments, segment => Assert.Equal(segment.ShotDown is null ? 80m : 70m, segment.ShotDownOrLostPercent));
        });
}
