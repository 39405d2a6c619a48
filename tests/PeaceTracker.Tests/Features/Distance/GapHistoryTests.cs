using CsCheck;
using PeaceTracker.Domain;
using PeaceTracker.Features.Distance;
using static PeaceTracker.Tests.Features.Distance.Borders;

namespace PeaceTracker.Tests.Features.Distance;

/// <summary>The distance of a pair over time: its steps tell what held at the end of each day.</summary>
public sealed class GapHistoryTests
{
    private static readonly DateOnly First = new(2025, 4, 1);

    // Days and placements of one party's revisions, in order of days.
    private static readonly Gen<IReadOnlyList<PlacedRevision>> Histories =
        Gen.Select(Gen.Int[0, 12], Gen.Frequency((3, Gen.Int[0, 100].Select(place => (int?)place)), (1, Gen.Const((int?)null)))).Array[0, 6]
            .Select(IReadOnlyList<PlacedRevision> (said) => [.. said.OrderBy(one => one.Item1)
                .Select((one, place) => new PlacedRevision(place + 1, Stance.Supports, "Words.", one.Item2, "Why.", SaidOn.Known(First.AddDays(one.Item1)), First.AddDays(one.Item1)))]);

    [Fact]
    public void Following_the_steps_up_to_any_day_gives_the_distance_of_that_day() => Gen.Select(Histories, Histories, Gen.Int[-1, 14]).Sample((one, other, days) =>
    {
        var day = First.AddDays(days);
        var steps = GapHistory.Steps(Pair(one, other));
        var expected = GapArithmetic.Between(At(one, day), At(other, day));
        Assert.Equal(expected, steps.LastOrDefault(step => step.Day <= day)?.After);
    });

    [Fact]
    public void Every_step_changes_something_goes_on_from_the_one_before_and_names_who_moved_it() => Gen.Select(Histories, Histories).Sample((one, other) =>
    {
        double? before = null;
        DateOnly? day = null;
        foreach (var step in GapHistory.Steps(Pair(one, other)))
        {
            Assert.Equal(before, step.Before);
            Assert.NotEqual(step.Before, step.After);
            Assert.True(day is null || step.Day > day);
            Assert.NotEmpty(step.Movers);
            Assert.All(step.Movers, mover => Assert.Equal(step.Day, mover.Revision.SaidOn.Day));
            (before, day) = (step.After, step.Day);
        }
    });

    [Fact]
    public void Where_one_of_the_two_was_never_placed_there_are_no_steps() =>
        Assert.Empty(GapHistory.Steps(new(Issue("border", (North, [0, 50, 100]), (South, [null, null])), North, South)));

    private static Gap Pair(IReadOnlyList<PlacedRevision> one, IReadOnlyList<PlacedRevision> other) => new(
        Issue("border") with { Histories = new Dictionary<string, IReadOnlyList<PlacedRevision>> { ["north"] = one, ["south"] = other } }, North, South);

    private static double? At(IReadOnlyList<PlacedRevision> history, DateOnly day) => history.LastOrDefault(revision => revision.SaidOn.Day <= day)?.Placement;
}
