using Bunit;
using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Features.Distance;
using static PeaceTracker.Tests.Features.Distance.Borders;

namespace PeaceTracker.Tests.Features.Distance;

/// <summary>What the page shows of distances: every number leads to its evidence, and who cannot be placed is seen.</summary>
public sealed class GapTableTests : BunitContext
{
    private static readonly ScaledIssue Border = Issue("border", (North, [10]), (South, [70]), (East, [null]));

    private static readonly DistanceView View = DistanceView.Present with { Clocks = new ClockView(new(2025, 4, 24), null, null) };

    [Fact]
    public void The_table_is_symmetric_and_says_where_nothing_can_be_said()
    {
        var table = Render<GapTable>(parameters => parameters.Add(own => own.Label, "Distances").Add(own => own.Parties, [North, South, East])
            .Add(own => own.Cells, new Dictionary<(string, string), GapCell>
            {
                [("north", "south")] = new(60, "/x/distance#gap", null), [("north", "east")] = new(null, "#", null), [("south", "east")] = new(null, "#", null),
            }));
        Assert.Equal(["North and South: 60", "South and North: 60"], table.FindAll(".gap a").Select(link => Line(link.TextContent)));
        Assert.Equal(4, table.FindAll(".none").Count);
        Assert.All(table.FindAll(".none"), cell => Assert.Contains("cannot be said", cell.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_working_shows_the_formula_with_numbers_that_open_their_revisions()
    {
        var working = Render<GapWorkings>(parameters => parameters.Add(own => own.Negotiation, "x").Add(own => own.Gaps, [new(Border, North, South)]).Add(own => own.View, View)).Find("li");
        Assert.Equal("|10 − 70| = 60", working.QuerySelector(".sum")!.TextContent);
        Assert.Equal(["/x/positions/north/border/1?asOf=2025-04-24", "/x/positions/south/border/1?asOf=2025-04-24"], working.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Its own words.", working.QuerySelector("a")!.GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public void Silence_ignorance_and_caution_are_three_reasons()
    {
        var issue = Border with
        {
            Histories = new Dictionary<string, IReadOnlyList<PlacedRevision>>
            {
                ["north"] = [Revision(0, null, Stance.Silent)], ["south"] = [Revision(0, null)],
            },
        };
        var lanes = Render<PlacementLanes>(parameters => parameters.Add(own => own.Negotiation, "x").Add(own => own.Issue, issue)
            .Add(own => own.Parties, [North, South, East]).Add(own => own.View, View));
        Assert.Equal(["Silent.", "Not placed by an editor.", "No known statement."], lanes.FindAll(".saying strong").Select(word => word.TextContent));
        Assert.Equal(3, lanes.FindAll("td.lane.none").Count);
    }

    [Fact]
    public void A_step_in_the_drawing_opens_the_revision_that_moved_it_and_stands_in_the_list()
    {
        var issue = Issue("border", (North, [10, 40]), (South, [70]));
        var drawing = Render<GapOverTime>(parameters => parameters.Add(own => own.Negotiation, "x").Add(own => own.Issue, issue)
            .Add(own => own.Gaps, [new(issue, North, South)]).Add(own => own.View, View));
        Assert.Equal(["/x/positions/north/border/1?asOf=2025-04-24", "/x/positions/north/border/2?asOf=2025-04-24"], drawing.FindAll("svg a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["no number → 60", "60 → 30"], drawing.FindAll("ol .move").Select(move => move.TextContent));
    }

    [Fact]
    public void Weights_are_shown_in_the_sum_with_their_reasons_below()
    {
        var report = Report(
            Weighed("border", [(North, 80), (South, 40)], (North, [0]), (South, [100])),
            Weighed("river", [(North, 20), (South, 40)], (North, [0]), (South, [10])));
        var totals = Render<TotalWorkings>(parameters => parameters.Add(own => own.Negotiation, "x").Add(own => own.Report, report).Add(own => own.View, View));
        Assert.Equal("(60 × 100 + 30 × 10) ÷ 90 = 70", Line(totals.Find(".sum").TextContent));
        Assert.Contains("It says so.", totals.Find("#weight-river").TextContent, StringComparison.Ordinal);
    }

    // As it is read, however it is broken into lines.
    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
