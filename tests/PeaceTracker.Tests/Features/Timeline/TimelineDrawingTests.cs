using Bunit;
using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Features.Timeline;

namespace PeaceTracker.Tests.Features.Timeline;

/// <summary>The lanes, the list and the ledger as they are served.</summary>
public sealed class TimelineDrawingTests : BunitContext
{
    private static readonly TimelineRecord Record = new(
        "Elsewhere", [new("north", "The North", "North", [])], [new("border", "Border", null)],
        TimelineSheet.Ordered(
        [
            new("talks", TimelineKind.Talks, EntryTime.Of(new(2025, 4, 10), new(2025, 4, 11), DatePrecision.Day), "First <talks>", ["north"], ["border"])
            {
                Milestone = true, Place = "Geneva", PartyNames = ["North"], Outcome = "They meet again.",
                Accounts = [new("Length", [new("Two hours.", new(2025, 4, 11), new("The Gazette", Reliability.B, "https://gazette.example/2")), new("Three hours.", new(2025, 4, 12), new("The Radio", Reliability.D, null))])],
            },
            new("visit", TimelineKind.Meeting, EntryTime.Of(new(2025, 5, 1), new(2025, 5, 1), DatePrecision.Month), "A visit", [], []),
            new("shift.one", TimelineKind.Shift, EntryTime.Of(new(2025, 4, 20), new(2025, 4, 20), DatePrecision.By), "North on Border: partial shift", ["north"], ["border"]) { Stance = Stance.RedLine, Before = Stance.Opposes, Page = "positions/north/border/2" },
            new("commitment.truce", TimelineKind.Truce, EntryTime.Of(new(2025, 4, 19), new(2025, 4, 19), DatePrecision.Day), "A truce", ["north"], []) { OpenEnd = true, Page = "commitments#truce" },
        ]), []);

    private static readonly TimelineView View = TimelineView.Present with { Clocks = new(new(2025, 6, 1), null, null) };

    private IRenderedComponent<TimelineDrawing> Draw() => Render<TimelineDrawing>(parameters => parameters
        .Add(own => own.Negotiation, "elsewhere-2031").Add(own => own.View, View).Add(own => own.Sheet, TimelineSheet.Of(Record, View)!));

    private IRenderedComponent<TimelineList> List(string? current = null) => Render<TimelineList>(parameters => parameters
        .Add(own => own.Negotiation, "elsewhere-2031").Add(own => own.View, View).Add(own => own.Record, Record).Add(own => own.Sheet, TimelineSheet.Of(Record, View)!).Add(own => own.Current, current));

    [Fact]
    public void Every_mark_is_a_link_with_its_day_and_words_that_keeps_the_clocks()
    {
        var marks = Draw().FindAll("a.mark");
        Assert.Equal(4, marks.Count);
        var talks = marks.Single(mark => mark.GetAttribute("href") == "/elsewhere-2031/timeline?asOf=2025-06-01#talks");
        Assert.Equal("10 – 11 Apr 2025: First <talks> (Talks)", talks.QuerySelector("title")!.TextContent);
        Assert.Contains("milestone", talks.ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_known_less_exactly_is_drawn_so()
    {
        var drawing = Draw();
        Assert.NotNull(drawing.Find("a.mark.month rect.span"));
        Assert.NotNull(drawing.Find("a[href$='#shift.one'] path.tail"));
        Assert.NotNull(drawing.Find("a[href$='#commitment.truce'] path.tail"));
        Assert.Null(drawing.Find("a[href$='#talks']").QuerySelector("path.tail"));
        Assert.Equal("#stance-redline", drawing.Find("a[href$='#shift.one'] use").GetAttribute("href"));
    }

    [Fact]
    public void A_lane_without_marks_says_so() => Assert.Contains("none in these days", Draw().Find("svg.line").TextContent, StringComparison.Ordinal);

    [Fact]
    public void The_list_has_the_same_entries_with_accounts_side_by_side()
    {
        var list = List(current: "visit");
        Assert.Equal(["visit", "shift.one", "commitment.truce", "talks"], list.FindAll("section.month > ol > li").Select(entry => entry.Id));
        Assert.Equal("current", list.Find("#visit").ClassName);
        var accounts = list.FindAll("#talks .point li");
        Assert.Equal(2, accounts.Count);
        Assert.Contains("The Radio (D)", accounts[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("/elsewhere-2031/commitments?asOf=2025-06-01#truce", list.Find("[id='commitment.truce'] .title a").GetAttribute("href"));
        Assert.Equal("2025-05", list.Find("#visit time").GetAttribute("datetime"));
    }

    [Fact]
    public void A_day_without_a_report_says_so_and_sides_have_the_same_table()
    {
        var counted = new Counted(WeaponKind.Drone, Figure.Launched, "plain");
        DirectionReport Direction(string attacker, string target, params DateOnly[] days) => new(
            attacker, attacker, target, target, attacker + "-army", $"Army of {target}", [.. days.Select(day => new DayReport(day, new Dictionary<Counted, Tally> { [counted] = new(40, Bound.AtLeast) }))],
            new Dictionary<string, string> { ["plain"] = "Plain" }, Enumerable.Empty<EntrySource>().ToLookup(_ => default(DateOnly)));

        var table = Render<WindowTable>(parameters => parameters
            .Add(own => own.Negotiation, "elsewhere-2031").Add(own => own.Clocks, new ClockView(new(2025, 6, 1), null, null)).Add(own => own.From, new DateOnly(2025, 5, 8)).Add(own => own.To, new DateOnly(2025, 5, 10)).Add(own => own.Caption, "A truce")
            .Add(own => own.Directions, [Direction("north", "south", new DateOnly(2025, 5, 9)), Direction("south", "north", new DateOnly(2025, 4, 1))]));

        Assert.Equal(5, table.FindAll("td.none").Count);
        Assert.All(table.FindAll("td.none"), cell => Assert.Equal("no report", cell.TextContent.Trim()));
        var figure = table.Find("td.number a");
        Assert.Equal(("at least 40", "/elsewhere-2031/strikes?asOf=2025-06-01&from=2025-05-09&to=2025-05-09&claimant=north-army"), (figure.TextContent, figure.GetAttribute("href")));
        Assert.Contains("1 of 3 days", table.Find("thead").TextContent, StringComparison.Ordinal);
        Assert.Contains("0 of 3 days", table.Find("thead").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ledger_says_who_did_not_answer_and_that_no_claims_are_recorded()
    {
        var line = new LedgerLine(
            "truce", CommitmentKind.Truce, "A truce", "All fire", new(2025, 4, 12), new(2025, 4, 13), null, "from noon", [new("north", "North")], [], [new("south", "South")], "Declared.", [],
            new("The Gazette", Reliability.B, "https://gazette.example/2"), [], []);
        var article = Render<CommitmentArticle>(parameters => parameters
            .Add(own => own.Negotiation, "elsewhere-2031").Add(own => own.Line, line).Add(own => own.Clocks, ClockView.Present)
            .Add(own => own.Ledger, new CommitmentLedger("Elsewhere", [new("north", "North"), new("south", "South")], [line], [])));
        Assert.Contains("From 13 Apr 2025; no source gives an end (from noon)", article.Markup, StringComparison.Ordinal);
        Assert.Contains("South: no acceptance or refusal is recorded here", article.Markup, StringComparison.Ordinal);
        Assert.Contains("No claims of violation are recorded", article.Markup, StringComparison.Ordinal);
        Assert.Contains("Not counted: no source here gives an end.", article.Markup, StringComparison.Ordinal);
        Assert.Empty(article.FindAll("table"));
    }
}
