using Bunit;
using PeaceTracker.Domain;
using PeaceTracker.Features.Positions;

namespace PeaceTracker.Tests.Features.Positions;

/// <summary>The matrix as a table: plain cells with links, parts folded below their issue.</summary>
public sealed class PositionTableTests : BunitContext
{
    private static readonly PositionMatrix Matrix = new(
        "Elsewhere",
        [new("north", "The North", "North", PartyRole.Belligerent, null), new("south", "The South", "South", PartyRole.Belligerent, null), new("port", "The Port", "Port", PartyRole.Supporter, "south")],
        [new("border", "Border", "The border stays.", "Land", null), new("river", "River", "The river is shared.", "Land", "border"), new("trade", "Trade", "Trade is free.", "Economy", null)],
        new Dictionary<(string, string), MatrixCell>
        {
            [("north", "border")] = new(Stance.RedLine, "It \"stays\" <b>", SaidOn.Known(new(2025, 4, 1)), new(2025, 4, 2), Shift.None),
        });

    private IRenderedComponent<PositionTable> Show(MatrixView view, bool compact = false) => Render<PositionTable>(parameters => parameters
        .Add(own => own.Negotiation, "elsewhere-2031").Add(own => own.Matrix, Matrix).Add(own => own.View, view)
        .Add(own => own.Today, new DateOnly(2025, 4, 24)).Add(own => own.Compact, compact));

    [Fact]
    public void A_cell_has_a_word_a_date_an_age_and_an_address_that_keeps_the_view()
    {
        var cell = Show(MatrixView.Present with { Clocks = new(new(2025, 4, 24), null, null) }).Find("#cell-north-border");
        Assert.Equal("Red line", cell.QuerySelector(".word")!.TextContent);
        Assert.Equal("2025-04-01", cell.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("3 wk", cell.QuerySelector(".when")!.GetAttribute("data-age"));
        Assert.Equal("/elsewhere-2031/positions/north/border?asOf=2025-04-24", cell.GetAttribute("href"));
        Assert.Equal("It \"stays\" <b>", cell.QuerySelector(".gist")!.TextContent);
    }

    [Fact]
    public void Where_nothing_is_known_the_cell_says_so() =>
        Assert.Equal("No known statement", Show(MatrixView.Present).Find("#cell-south-trade .word").TextContent);

    [Fact]
    public void Parts_are_there_folded_and_members_of_a_coalition_only_when_chosen()
    {
        var table = Show(MatrixView.Present);
        Assert.NotNull(table.Find("tr.part #cell-north-river"));
        Assert.False(table.Find(".fold input").HasAttribute("checked"));
        Assert.Empty(table.FindAll("#cell-port-border"));
        Assert.NotNull(Show(MatrixView.Present with { Parties = ["port"] }).Find("#cell-port-border"));
    }

    [Fact]
    public void A_chosen_part_comes_unfolded_with_its_issue()
    {
        var table = Show(MatrixView.Present with { Issues = ["river"] });
        Assert.True(table.Find(".fold input").HasAttribute("checked"));
        Assert.Empty(table.FindAll("#cell-north-trade"));
    }

    [Fact]
    public void A_cell_costs_no_component_and_no_handler()
    {
        var table = Show(MatrixView.Present);
        Assert.DoesNotContain(table.FindComponents<Microsoft.AspNetCore.Components.IComponent>(), each => each.Instance is not PositionTable);
        Assert.DoesNotContain("blazor:onclick", table.Markup, StringComparison.Ordinal);
    }

    private static MatrixView View(string query) => MatrixView.Parse(new Uri("http://localhost/x/positions?" + query), out _);

    private IRenderedComponent<PositionTable> ShowSheet(string query, PositionMatrix? earlier = null) => Render<PositionTable>(parameters => parameters
        .Add(own => own.Negotiation, "elsewhere-2031").Add(own => own.Matrix, Matrix).Add(own => own.View, View(query)).Add(own => own.Today, new DateOnly(2025, 4, 24))
        .Add(own => own.Sheet, MatrixSheet.Lay(Matrix, View(query), earlier, earlier is null ? null : new("friday", new(2025, 3, 1), "Friday, 1 Mar 2025"))));

    private static IEnumerable<string> Texts(IRenderedComponent<PositionTable> table, string selector) => table.FindAll(selector).Select(each => each.TextContent.Trim());

    [Fact]
    public void With_parties_in_rows_each_cell_is_the_same_cell()
    {
        var table = ShowSheet("rows=parties&parts=shown");
        Assert.Equal(["North", "South"], Texts(table, "tbody .name"));
        Assert.Equal(["Border", "River", "Trade"], table.FindAll("thead tr:last-child th:not(.corner)").Select(head => head.FirstChild!.TextContent.Trim()));
        Assert.Equal("Red line", table.Find("#cell-north-border .word").TextContent);
        Assert.StartsWith("/elsewhere-2031/positions/north/border?rows=parties", table.Find("#cell-north-border").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal([("Land", "2"), ("Economy", "1")], table.FindAll(".bands th").Select(band => (band.TextContent, band.GetAttribute("colspan")!)));
    }

    [Fact]
    public void Parts_that_are_not_shown_in_columns_are_told_with_a_way_to_them()
    {
        var parts = ShowSheet("rows=parties").Find("thead a.parts");
        Assert.Equal("1 part", parts.TextContent.Trim());
        Assert.Contains("parts=shown", parts.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_can_be_roles_or_none()
    {
        Assert.Equal(["Belligerents"], Texts(ShowSheet("group=role"), ".bands th"));
        Assert.Empty(ShowSheet("group=none").FindAll(".category, .bands"));
        Assert.Equal(["Belligerents"], Texts(ShowSheet("rows=parties&group=role"), "tbody.category th"));
    }

    [Fact]
    public void A_change_is_told_with_the_stance_that_was()
    {
        var earlier = Matrix with { Cells = new Dictionary<(string, string), MatrixCell> { [("north", "border")] = Matrix["north", "border"]! with { Stance = Stance.Supports } } };
        var cell = ShowSheet("since=friday", earlier).Find("#cell-north-border");
        Assert.Equal("#stance-supports", cell.QuerySelector(".was use")!.GetAttribute("href"));
        Assert.Contains("was", cell.QuerySelector(".was")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Supports", cell.QuerySelector(".was")!.TextContent, StringComparison.Ordinal);

        var pair = ShowSheet("against=2025-03-01", earlier).FindAll("td.both a");
        Assert.Equal(["Supports", "Red line"], pair.Select(each => each.QuerySelector(".word")!.TextContent));
        Assert.Contains("asOf=2025-03-01&knownAt=2025-03-01", pair[0].GetAttribute("href"), StringComparison.Ordinal);

        var before = Matrix with { Cells = new Dictionary<(string, string), MatrixCell>() };
        Assert.Equal("new", ShowSheet("since=friday", before).Find("#cell-north-border .mark").TextContent);
    }

    [Fact]
    public void Two_parties_stand_beside_each_other_with_their_difference()
    {
        Assert.Equal(["Not compared", "Not compared", "Not compared"], Texts(ShowSheet("compare=north,south"), "td.difference .word"));
        Assert.Equal("Difference", ShowSheet("compare=north,south&rows=parties").Find("tbody:last-of-type .name").TextContent);
    }

    [Fact]
    public void Compact_cells_keep_what_was_said_for_who_asks()
    {
        var cell = ShowSheet("density=compact").Find("#cell-north-border");
        Assert.Null(cell.QuerySelector(".gist"));
        Assert.Equal("It \"stays\" <b>", cell.GetAttribute("title"));
    }
}
