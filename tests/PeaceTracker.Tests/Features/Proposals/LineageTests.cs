using Bunit;
using CsCheck;
using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Features.Proposals;
using static PeaceTracker.Tests.Features.Proposals.Proposing;

namespace PeaceTracker.Tests.Features.Proposals;

/// <summary>The picture of proposals: everything in order of date, an arrow only where a source says so.</summary>
public sealed class LineageTests : BunitContext
{
    private static ProposalList List(params ProposalLine[] lines) => new("Elsewhere", lines, 3, [North, South]);

    private IRenderedComponent<Lineage> Show(ProposalList list) => Render<Lineage>(parameters => parameters
        .Add(own => own.Negotiation, "elsewhere-2031").Add(own => own.List, list).Add(own => own.Clocks, new ClockView(new(2025, 6, 1), null, null)));

    [Fact]
    public void Without_a_source_there_is_no_arrow_however_close_two_texts_are()
    {
        var picture = Show(List(Line("one", North, Public(1)), Line("two", South, Public(2))));
        Assert.Empty(picture.FindAll(".arrow"));
        Assert.Equal(2, picture.FindAll("a.mark").Count);
    }

    [Fact]
    public void An_arrow_has_the_word_of_the_relation_and_leads_to_the_page_that_says_so()
    {
        var picture = Show(List(
            Line("one", North, Public(1)),
            Line("two", South, Public(9), new("one", "Plan one", ProposalRelation.DerivesFrom, "https://gazette.example/says", true))));
        var arrow = Assert.Single(picture.FindAll(".arrow a"));
        Assert.Equal("https://gazette.example/says", arrow.GetAttribute("href"));
        Assert.Contains("derives from", arrow.QuerySelector("text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("says gazette.example", arrow.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_arrow_to_a_text_that_is_not_shown_is_not_drawn() =>
        Assert.Empty(Show(List(Line("two", South, Public(9), new("one", "Plan one", ProposalRelation.Answers, "https://gazette.example/says", false)))).FindAll(".arrow"));

    [Fact]
    public void The_three_days_of_a_text_are_three_shapes_and_a_text_that_is_not_public_has_none_for_it()
    {
        var picture = Show(List(Line("one", North, new(new(2025, 5, 1), new(2025, 5, 4), new(2025, 5, 9))), Line("two", North, new(null, new(2025, 5, 5), null))));
        Assert.Equal(["is-made", "is-handed", "is-public"], picture.FindAll("a.mark")[0].QuerySelectorAll("g").Select(mark => mark.ClassName));
        Assert.Equal(["is-handed"], picture.FindAll("a.mark")[1].QuerySelectorAll("g").Select(mark => mark.ClassName));
        Assert.Contains("text not public", picture.FindAll("a.mark")[1].QuerySelector("title")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_lead_to_the_proposal_at_the_same_point_in_time() =>
        Assert.Equal("/elsewhere-2031/proposals/one?asOf=2025-06-01", Show(List(Line("one", North, Public(1)))).Find("a.mark").GetAttribute("href"));

    [Fact]
    public void No_name_lies_over_another_and_time_runs_to_the_right() => Gen.Select(Gen.Int[1, 28], Gen.Int[0, 40], Gen.Bool).Array[1, 12].Sample(texts =>
    {
        var drawing = LineageDrawing.Of(List([.. texts.Select((text, place) => Line($"plan-{place}", text.Item3 ? North : South, new(null, new DateOnly(2025, 5, text.Item1), new DateOnly(2025, 5, text.Item1).AddDays(text.Item2))))]));
        foreach (var (one, other) in from one in drawing.Marks from other in drawing.Marks where one.Line.Key != other.Line.Key && one.Y == other.Y select (one, other))
        {
            Assert.True(one.NameAt < other.Start || other.NameAt < one.Start, "Two names share a place.");
        }

        Assert.All(drawing.Marks, mark => Assert.True(mark.Start <= mark.End && mark.Start >= LineageDrawing.Left && mark.NameAt < LineageDrawing.Width));
        Assert.All(drawing.Marks, mark => Assert.InRange(mark.Y, 0, drawing.Height));
    });
}
