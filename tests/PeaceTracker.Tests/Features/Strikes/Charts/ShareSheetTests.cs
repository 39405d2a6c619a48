using PeaceTracker.Controls.Charts;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes;
using PeaceTracker.Features.Strikes.Charts;

namespace PeaceTracker.Tests.Features.Strikes.Charts;

/// <summary>Shares of what was launched as the chart draws them, in made-up reports.</summary>
public sealed class ShareSheetTests
{
    private static readonly DateOnly Start = new(2031, 5, 5);

    private static readonly WeaponClass Drones = new(WeaponKind.Drone);

    private static DayReport Day(int after, params (Figure Figure, string Definition, int Best)[] figures) => new(
        Start.AddDays(after), figures.ToDictionary(figure => new Counted(WeaponKind.Drone, figure.Figure, figure.Definition), figure => new Tally(figure.Best, Bound.Exactly)));

    private static DayReport Split(int after, int launched, int down, int lost) =>
        Day(after, (Figure.Launched, "launched", launched), (Figure.ShotDown, "down", down), (Figure.LostOrJammed, "lost", lost));

    private static DayReport Merged(int after, int launched, int both) => Day(after, (Figure.Launched, "launched", launched), (Figure.ShotDownOrSuppressed, "both", both));

    private static ShareSheet? Sheet(params DayReport[] days) => ShareSheet.Of(
        new("Elsewhere", [], new("army", "Army", true, 1, "North", "South", days.Length, Start, days[^1].Day), Start, days[^1].Day, days, [], [], [], Enumerable.Empty<ReportSource>().ToLookup(_ => Start), [], 0),
        Drones, day => $"/{day:yyyy-MM-dd}");

    [Fact]
    public void Where_the_way_of_counting_changes_each_has_lines_of_its_own_and_none_reaches_into_the_other()
    {
        var sheet = Sheet(Split(0, 100, 50, 40), Split(1, 100, 46, 36), Day(2), Merged(3, 50, 45))!;
        Assert.Equal(["shot down", "shot down or lost", "shot down or suppressed, in one figure"], sheet.Lines.Select(line => line.Name));
        Assert.Equal([50m, 46m, null, null], sheet.Lines[0].Points.Select(point => point.Percent));
        Assert.Equal([90m, 82m, null, null], sheet.Lines[1].Points.Select(point => point.Percent));
        Assert.Equal([null, null, null, 90m], sheet.Lines[2].Points.Select(point => point.Percent));
        Assert.Equal(Start.AddDays(3), Assert.Single(sheet.Breaks).Day);
        Assert.Equal(["200", "96", "76", "172", "48.0 %", "86.0 %", "14.0 %"], sheet.Segments[0].Cells.Skip(3));
        Assert.Equal(["50", "–", "–", "45", "–", "90.0 %", "10.0 %"], sheet.Segments[1].Cells.Skip(3));
    }

    [Fact]
    public void A_report_that_says_only_what_was_shot_down_gives_no_share() => Assert.Null(Sheet(Day(0, (Figure.ShotDown, "down", 12)), Day(1, (Figure.Launched, "launched", 12))));

    [Fact]
    public void A_week_in_which_the_way_changes_has_two_shares()
    {
        var steps = ShareSheet.StepsOf([Split(0, 100, 50, 40), Merged(1, 100, 90), Split(2, 100, 30, 20), Merged(8, 10, 9)], Drones, ChartStep.Week);
        Assert.Equal([(Start, "down", 200), (Start, "both", 100), (Start.AddDays(7), "both", 10)], steps.Select(step => (step.Start, step.Share.Definition, step.Share.Launched)));
    }
}
