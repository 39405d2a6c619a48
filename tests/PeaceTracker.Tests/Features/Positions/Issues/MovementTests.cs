using CsCheck;
using PeaceTracker.Domain;
using PeaceTracker.Features.Positions;
using PeaceTracker.Features.Positions.Issues;
using PeaceTracker.Tests.Features.Positions.Cell;

namespace PeaceTracker.Tests.Features.Positions.Issues;

/// <summary>Lanes over time: what was said from when until when.</summary>
public sealed class MovementTests
{
    private static readonly MatrixParty North = new("north", "The North", "North", PartyRole.Belligerent, null);

    private static PartyOnIssue Party(params (int Day, Stance Stance, bool Replaced)[] said) => new(
        North, [.. said.Select((each, i) => Said.Revision(i + 1, each.Stance, each.Day, replaced: each.Replaced)).OrderByDescending(revision => (revision.SaidOn.Day, revision.Number))]);

    private static IssueEvent Event(int day) => new($"event-{day}", Said.Day.AddDays(day), "", $"Event {day}", false, "The Gazette", null);

    [Fact]
    public void A_step_lasts_until_the_next_and_the_last_until_the_end()
    {
        var lane = Assert.Single(Movement.Of([Party((0, Stance.Opposes, false), (10, Stance.Supports, false))], [], Said.Day.AddDays(20))!.Lanes);
        Assert.Equal([(0, 10, false), (10, 20, true)], lane.Steps.Select(step => (step.From.DayNumber - Said.Day.DayNumber, Math.Min(20, step.Until.DayNumber - Said.Day.DayNumber), step.Holds)));
    }

    [Fact]
    public void On_every_day_the_lane_shows_what_the_domain_would_choose() =>
        Gen.Select(Gen.Int[0, 15], Gen.Bool).Array[1, 8].Sample(said =>
        {
            var party = Party([.. said.Select(each => (each.Item1, Stance.Supports, each.Item2))]);
            var movement = Movement.Of([party], [], Said.Day.AddDays(20));
            foreach (var day in Enumerable.Range(0, 20).Select(day => Said.Day.AddDays(day)))
            {
                var expected = party.Valid.Where(revision => revision.SaidOn.Day <= day).MaxBy(revision => (revision.SaidOn.Day, revision.Number))?.Number;
                var shown = movement?.Lanes.SelectMany(lane => lane.Steps).LastOrDefault(step => step.From <= day)?.Revision.Number;
                Assert.Equal(expected, shown);
            }
        });

    [Fact]
    public void Where_nobody_said_anything_there_is_no_movement() => Assert.Null(Movement.Of([new(North, [])], [Event(3)], Said.Day));

    [Fact]
    public void Events_close_together_share_a_letter_and_none_is_lost()
    {
        var events = Enumerable.Range(0, 40).Select(day => Event(day * 3)).ToList();
        var movement = Movement.Of([Party((0, Stance.Supports, false), (119, Stance.Opposes, false))], events, Said.Day.AddDays(120))!;
        Assert.Equal(events.Select(each => each.Key), movement.Events.SelectMany(mark => mark.Events).Select(each => each.Key));
        Assert.All(movement.Events.Zip(movement.Events.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= 3));
        Assert.Equal(movement.Events.Count, movement.Events.Select(mark => mark.Letter).Distinct().Count());
    }

    [Fact]
    public void Events_before_the_first_word_are_left_out() =>
        Assert.Empty(Movement.Of([Party((10, Stance.Supports, false))], [Event(0)], Said.Day.AddDays(20))!.Events);

    [Theory]
    [InlineData("2031-04-01", "2031-04-03", "2031-05-01", "2031-04-01", "2031-04-03", false)]
    [InlineData("2031-04-01", null, "2031-05-01", "2031-04-01", "2031-04-07", true)]
    [InlineData("2031-04-01", "2031-04-20", "2031-04-02", "2031-04-01", "2031-04-02", false)]
    [InlineData("2031-04-01", "2033-04-01", "2035-01-01", "2031-04-01", "2031-06-01", false)]
    public void The_days_of_a_truce_are_those_of_its_window_that_the_view_has_reached(string starts, string? ends, string last, string from, string to, bool open) =>
        Assert.Equal((Parse(from), Parse(to), open), StrikeWindow.DaysOf(Parse(starts), ends is null ? null : Parse(ends), Parse(last)));

    [Fact]
    public void Without_a_first_day_or_before_it_there_is_no_window()
    {
        Assert.Null(StrikeWindow.DaysOf(null, Said.Day, Said.Day));
        Assert.Null(StrikeWindow.DaysOf(Said.Day.AddDays(1), null, Said.Day));
    }

    private static DateOnly Parse(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
