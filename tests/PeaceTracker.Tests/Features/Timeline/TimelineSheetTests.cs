using CsCheck;
using PeaceTracker.Clocks;
using PeaceTracker.Controls.Drawings;
using PeaceTracker.Domain;
using PeaceTracker.Features.Timeline;

namespace PeaceTracker.Tests.Features.Timeline;

/// <summary>What a view shows of a record, and where it stands in the drawing.</summary>
public sealed class TimelineSheetTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 700].Select(new DateOnly(2025, 1, 1).AddDays);

    private static readonly Gen<List<TimelineEntry>> Entries = Gen.Select(Gen.Enum<TimelineKind>(), Days, Gen.Int[0, 30], Gen.Enum<DatePrecision>(), Gen.Bool, Gen.String[Gen.Char['a', 'z'], 1, 60])
        .List[1, 60].Select(rows => rows.Select((row, i) => new TimelineEntry(
            $"entry-{i}", row.Item1, EntryTime.Of(row.Item2, row.Item2.AddDays(row.Item3), row.Item4), row.Item6, i % 2 == 0 ? ["north"] : ["port"], i % 3 == 0 ? ["river"] : [])
        {
            Milestone = row.Item5,
        }).ToList());

    private static TimelineRecord Record(IEnumerable<TimelineEntry> entries, params DirectionReport[] directions) => new(
        "Elsewhere", [new("north", "The North", "North", []), new("south", "The South", "South", ["port"]), new("port", "The Port", "Port", [])],
        [new("border", "Border", null), new("river", "River", "border")], TimelineSheet.Ordered(entries), directions);

    private static DirectionReport Direction(params (int Day, WeaponKind Kind, string Definition, int Best)[] figures) => new(
        "north", "North", "south", "South", "air-force", "Air Force",
        [.. figures.GroupBy(figure => figure.Day).OrderBy(day => day.Key).Select(day => new DayReport(
            new DateOnly(2025, 1, 1).AddDays(day.Key), day.ToDictionary(figure => new Counted(figure.Kind, Figure.Launched, figure.Definition), figure => new Tally(figure.Best, Bound.Exactly))))],
        new Dictionary<string, string> { ["plain"] = "Plain", ["merged"] = "Merged" }, Enumerable.Empty<EntrySource>().ToLookup(_ => default(DateOnly)));

    [Fact]
    public void Everything_that_touches_the_days_and_fits_the_choice_is_shown_once_and_nothing_else() => Gen.Select(Entries, Days, Days).Sample((entries, one, other) =>
    {
        var view = TimelineView.Present with { From = one < other ? one : other, To = one < other ? other : one, Parties = ["south"] };
        var sheet = TimelineSheet.Of(Record(entries), view)!;
        // Who chooses a coalition chooses its members.
        var expected = entries.Where(entry => entry.Kind != TimelineKind.Nuance && entry.Time.Touches(sheet.From, sheet.To) && entry.Parties.Contains("port"));
        Assert.Equal(expected.Select(entry => entry.Anchor).Order(StringComparer.Ordinal), sheet.Entries.Select(entry => entry.Anchor).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void An_issue_brings_its_parts_and_leaves_out_what_names_none() => Entries.Sample(entries =>
        Assert.All(TimelineSheet.Of(Record(entries), TimelineView.Present with { Issues = ["border"] })!.Entries, entry => Assert.Equal(["river"], entry.Issues)));

    [Fact]
    public void No_words_cover_others_and_every_entry_is_drawn() => Gen.Select(Entries, Gen.Int[7, 800]).Sample((entries, days) =>
    {
        var scale = new TimeScale(new(2025, 1, 1), new DateOnly(2025, 1, 1).AddDays(days), 960);
        var layout = LaneLayout.Of(entries, scale);
        Assert.Equal(entries.Count, layout.Marks.Sum(mark => mark.Entries.Count));
        Assert.InRange(layout.Rows, 1, LaneLayout.MostRows);
        foreach (var row in layout.Marks.Where(mark => mark.Told.Length > 0).GroupBy(mark => mark.Row))
        {
            var boxes = row.Select(mark => mark.Before ? (Left: mark.Left - 8 - (mark.Told.Length * 6), mark.Right) : (mark.Left, Right: mark.Right + 8 + (mark.Told.Length * 6))).OrderBy(box => box.Left).ToList();
            Assert.All(boxes.Zip(boxes.Skip(1)), pair => Assert.True(pair.First.Right <= pair.Second.Left + 8, $"{pair.First} covers {pair.Second}"));
        }
    });

    [Fact]
    public void The_many_of_one_day_become_one_mark_on_a_long_line_and_stand_apart_on_a_short_one()
    {
        var day = EntryTime.Of(new(2025, 11, 21), new(2025, 11, 21), DatePrecision.Day);
        var shifts = Enumerable.Range(0, 4).Select(i => new TimelineEntry($"shift.{i}", TimelineKind.Shift, day, $"Shift {i}", [], [])).ToList();
        Assert.Equal("4 shifts", Assert.Single(LaneLayout.Of(shifts, new(new(2025, 1, 1), new(2025, 12, 31), 960)).Marks).Words);
        Assert.Equal(4, LaneLayout.Of(shifts, new(new(2025, 11, 15), new(2025, 11, 30), 960)).Marks.Count);
    }

    [Fact]
    public void Strikes_of_note_are_the_highest_of_their_kind_in_the_days_shown()
    {
        var direction = Direction([.. Enumerable.Range(0, 9).Select(i => (i, WeaponKind.Drone, "plain", 100 + (i % 4 * 10))), (3, WeaponKind.Missile, "plain", 7), (8, WeaponKind.Missile, "plain", 0)]);
        var notes = direction.OfNote(new(2025, 1, 1), new(2025, 1, 9));
        // 130 on the 4th and 8th, then the earlier of those with 120; a missile figure of zero is not of note.
        Assert.Equal([4, 8, 3], notes.Select(note => note.Day.Day));
        Assert.Equal(2, notes[0].Figures.Count);
        Assert.Equal([9], direction.OfNote(new(2025, 1, 9), new(2025, 1, 9)).Select(note => note.Day.Day));
    }

    [Fact]
    public void Two_definitions_are_never_ranked_as_one()
    {
        var direction = Direction((0, WeaponKind.Drone, "plain", 10), (1, WeaponKind.Drone, "plain", 20), (2, WeaponKind.Drone, "merged", 900));
        var note = direction.OfNote(new(2025, 1, 1), new(2025, 1, 9)).SelectMany(day => day.Figures);
        Assert.All(note, figure => Assert.Equal("plain", figure.Counted.Definition));
        var sheet = TimelineSheet.Of(Record([], direction), TimelineView.Present)!;
        Assert.Contains("Plain", Assert.Single(sheet.Rules), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0001-01-01", "9999-12-30")]
    [InlineData("0001-01-01", "0001-01-02")]
    [InlineData("9999-12-29", "9999-12-30")]
    [InlineData("9999-12-30", null)]
    [InlineData(null, "0001-01-01")]
    [InlineData("2025-01-05", "2025-01-05")]
    public void Days_typed_by_hand_may_be_anything(string? from, string? to)
    {
        var record = Record([new("talks", TimelineKind.Talks, EntryTime.Of(new(2025, 1, 1), new(2025, 1, 2), DatePrecision.Day), "Talks", [], [])], Direction((4, WeaponKind.Drone, "plain", 10)));
        var view = TimelineView.Present with { From = Day(from), To = Day(to) };
        var sheet = TimelineSheet.Of(record, view)!;
        Assert.True(sheet.From <= sheet.To);
        Assert.InRange(sheet.To.DayNumber - sheet.From.DayNumber, 0, 366 * 3);
        Assert.All(TimelineZoom.Steps(sheet.From, sheet.To, record.Span!.Value), step => Assert.True(step.From <= step.To || !step.Useful));
        Assert.All(TimelineZoom.Calendar(sheet.From, sheet.To, record.Span.Value), row => Assert.InRange(row.Count, 1, 40));
        Assert.Equal(ClockView.Present, view.Clocks);

        static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Where_nothing_is_recorded_nothing_is_shown() => Assert.Null(TimelineSheet.Of(Record([]), TimelineView.Present));
}
