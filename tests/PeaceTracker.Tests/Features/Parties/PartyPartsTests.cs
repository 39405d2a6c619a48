using Bunit;
using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Features.Parties;

namespace PeaceTracker.Tests.Features.Parties;

/// <summary>Parts of a party's page: numbers are links, doubts are said, markup stays text.</summary>
public sealed class PartyPartsTests : BunitContext
{
    private static readonly DateOnly Day = new(2025, 4, 24);

    private IRenderedComponent<BalanceTable> Balance(params WeighedStatement[] statements) => Render<BalanceTable>(parameters => parameters
        .Add(own => own.Negotiation, "elsewhere-2031").Add(own => own.Balance, SourceBalance.Of(statements)).Add(own => own.Of, (side, grade) => $"?{side}{grade}"));

    private static WeighedStatement Statement(int id, SourceSide side) => new(id, "Anna", Day.AddDays(id), "The Gazette", side == SourceSide.Other ? "south" : null, side, Reliability.D, []);

    [Fact]
    public void Every_number_of_the_balance_opens_its_list()
    {
        var table = Balance(Statement(1, SourceSide.None), Statement(2, SourceSide.None), Statement(3, SourceSide.Own));
        Assert.Equal(["1", "1", "2", "2", "3", "3"], table.FindAll("td a").Select(link => link.TextContent));
        Assert.Contains("No words of a named person", table.Find(".alone").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_doubt_is_said_in_plain_words()
    {
        var doubt = Balance(Statement(1, SourceSide.Other)).Find(".doubtful");
        Assert.Contains("Anna, 25 Apr 2025, in The Gazette", doubt.TextContent, StringComparison.Ordinal);
        Assert.Equal("note", doubt.GetAttribute("role"));
    }

    [Fact]
    public void A_statement_is_text_with_its_source_its_grade_and_what_rests_on_it()
    {
        var list = Render<StatementList>(parameters => parameters.Add(own => own.Negotiation, "elsewhere-2031").Add(own => own.Clocks, new ClockView(Day, null, null)).Add(own => own.Statements,
        [
            new StatementEntry(1, new("Anna", "anna", null), Authority.Spokesperson, "<b>Так</b>", "uk", "Yes", "<i>Anna</i> says yes.", QuoteState.Quoted, SaidOn.Known(Day), Day.AddDays(1),
                new("The Gazette", Reliability.C, "javascript:alert(1)"), SourceSide.Other, 2, null, [new("north", "North", "border", "Border", 3)]),
        ]));
        Assert.Empty(list.FindAll("b, i"));
        Assert.Equal("uk", list.Find("blockquote").GetAttribute("lang"));
        Assert.DoesNotContain("javascript:", string.Concat(list.FindAll("a").Select(link => link.GetAttribute("href"))), StringComparison.Ordinal);
        Assert.Contains("graded C2", list.Markup, StringComparison.Ordinal);
        Assert.Contains("source of another party’s side", list.Markup, StringComparison.Ordinal);
        Assert.Equal("/elsewhere-2031/positions/north/border/3?asOf=2025-04-24", list.FindAll("a")[^1].GetAttribute("href"));
        Assert.Equal("/elsewhere-2031/speakers/anna?asOf=2025-04-24", list.FindAll("a")[0].GetAttribute("href"));
    }

    [Fact]
    public void Nothing_is_said_where_nothing_is_known()
    {
        Assert.Contains("There are no statements to weigh", Balance().Markup, StringComparison.Ordinal);
        var shifts = Render<ShiftList>(parameters => parameters.Add(own => own.Negotiation, "elsewhere-2031").Add(own => own.Shifts, []).Add(own => own.Clocks, new ClockView(Day, null, null)));
        Assert.Contains("No shift is recorded by then", shifts.Markup, StringComparison.Ordinal);
    }
}
