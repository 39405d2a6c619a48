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
        Assert.Equal("3 wk", cell.QuerySelector(".age")!.TextContent);
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
        Assert.Empty(table.FindComponents<PeaceTracker.Controls.StanceMark>());
        Assert.DoesNotContain("blazor:onclick", table.Markup, StringComparison.Ordinal);
    }
}
