using Bunit;
using PeaceTracker.Domain;
using PeaceTracker.Features.Positions;
using PeaceTracker.Features.Positions.Cell;

namespace PeaceTracker.Tests.Features.Positions.Cell;

/// <summary>A cell opened up: the answer first, then why, who says otherwise, what stands against it, and how it came to that.</summary>
public sealed class PositionPanelTests : BunitContext
{
    private static readonly MatrixView View = MatrixView.Present with { Clocks = new(new(2031, 4, 24), null, null) };

    public PositionPanelTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        AddAuthorization();
    }

    private IRenderedComponent<PositionPanel> Show(PositionDetail detail, bool preview = false)
    {
        return Render<PositionPanel>(parameters => parameters
            .Add(own => own.Negotiation, "elsewhere-2031").Add(own => own.Detail, detail).Add(own => own.View, View)
            .Add(own => own.Today, new DateOnly(2031, 4, 24)).Add(own => own.Preview, preview));
    }

    private static PositionDetail Full()
    {
        var first = Said.Revision(1, Stance.Opposes, 0, "The border must move to the river.", statements: [Said.Statement("old", speaker: "President", authority: Authority.HeadOfStateOrGovernment)]);
        var wrong = Said.Revision(2, Stance.Supports, 5, "The border stays at the river.", key: "line", replaced: true) with { Corrections = [new(new(2031, 4, 9, 8, 0, 0, DateTimeKind.Utc), "It was the hill.")] };
        var holding = Said.Revision(3, Stance.Supports, 5, "The border stays at the hill.", key: "line", shift: Shift.Reversal, toward: "South",
            statements: [Said.Statement("text", proposal: "Plan", day: 5), Said.Statement("new", "State Agency", "Envoy", Authority.MinisterOrEnvoy, side: "north", day: 5, quote: "It stays.")]);
        return Said.Detail(holding, wrong, first) with
        {
            Voices = Voice.Beside(holding, [holding, wrong, first], [Said.Statement("whole", speaker: "Minister", authority: Authority.MinisterOrEnvoy, proposal: "Plan", day: 5, quote: "a framework")]),
            Against = new(
                [new(new("south", "The South", "South", PartyRole.Belligerent, null), new(4, Stance.RedLine, "Never.", SaidOn.By(Said.Day), Said.Statement("never")))],
                [new("talks", "Talks at the hill", "Length", [new("Two hours.", Said.Day, "The Gazette", Reliability.B, "https://gazette.example/2h"), new("Three hours.", Said.Day, "The Courier", Reliability.C, null)])],
                [], [wrong]),
            Parts = [new(new("river", "River", "The river is shared.", "Land", "border"), Stance.Silent), new(new("hill", "Hill", "The hill is shared.", "Land", "border"), null)],
        };
    }

    [Fact]
    public void The_answer_comes_first_and_the_rest_in_a_calm_order()
    {
        var panel = Show(Full());
        Assert.Equal(["Why we believe it", "Voices beside the party line", "What stands against it", "History"], panel.FindAll("h3").Select(heading => heading.TextContent));
        Assert.Equal("Supports", panel.Find(".holding .word").TextContent);
        Assert.Equal("The border stays at the hill.", panel.Find(".summary").TextContent);
        Assert.Contains("2 independent origins", panel.Find(".origins summary").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Plan", "Envoy"], panel.FindAll("section[aria-labelledby=panel-why] .evidence .who strong").Select(who => who.TextContent.Trim()));
    }

    [Fact]
    public void Links_lead_to_speakers_texts_the_issue_and_permanent_addresses_and_carry_the_clocks_on()
    {
        var links = Show(Full()).FindAll("a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains("/elsewhere-2031/speakers/envoy?asOf=2031-04-24", links);
        Assert.Contains("/elsewhere-2031/proposals/plan?asOf=2031-04-24", links);
        Assert.Contains("/elsewhere-2031/issues/border?asOf=2031-04-24", links);
        Assert.Contains("/elsewhere-2031/issues/river?asOf=2031-04-24", links);
        Assert.Contains("/elsewhere-2031/parties/north?asOf=2031-04-24", links);
        Assert.Contains("/elsewhere-2031/positions/south/border?asOf=2031-04-24", links);
        foreach (var number in (int[])[1, 2, 3])
        {
            Assert.Contains($"/elsewhere-2031/positions/north/border/{number}?asOf=2031-04-24", links);
        }
    }

    [Fact]
    public void History_says_what_changed_word_by_word_what_kind_of_shift_it_was_and_toward_whom()
    {
        var panel = Show(Full());
        var newest = panel.Find(".history > li");
        Assert.Contains("reversal toward South", newest.TextContent, StringComparison.Ordinal);
        Assert.Equal(("river", "hill"), (newest.QuerySelector("del")!.TextContent, newest.QuerySelector("ins")!.TextContent));
        Assert.Contains("corrected later", panel.FindAll(".history > li")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Voices_and_what_stands_against_it_have_their_evidence_beside_them()
    {
        var panel = Show(Full());
        Assert.Equal(["President", "Minister"], panel.FindAll(".voices .who strong").Select(who => who.TextContent));
        Assert.Contains("About Plan as a whole", panel.Find(".voices").TextContent, StringComparison.Ordinal);
        var against = panel.Find(".against");
        Assert.Contains("Red line", against.TextContent, StringComparison.Ordinal);
        Assert.Contains("Two hours.", against.TextContent, StringComparison.Ordinal);
        Assert.Contains("It was the hill.", against.TextContent, StringComparison.Ordinal);
        Assert.NotNull(against.QuerySelector("a[href='https://gazette.example/never']"));
    }

    [Fact]
    public void A_preview_leads_nowhere_but_to_sources() => Assert.All(
        Show(Full(), preview: true).FindAll("a:not(.close):not(.source)").Select(link => link.GetAttribute("href")!),
        href => Assert.StartsWith("/corrections", href, StringComparison.Ordinal));

    [Fact]
    public void Where_nothing_is_known_it_says_so_and_claims_nothing()
    {
        var panel = Show(Said.Detail());
        Assert.Contains("was public and recorded by then", panel.Markup, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("h3"));
    }

    [Fact]
    public void Where_nothing_stands_against_it_that_is_said()
    {
        Assert.Contains("No party is recorded here as saying the contrary", Show(Said.Detail(Said.Revision(1))).Markup, StringComparison.Ordinal);
        Assert.Contains("points neither way", Show(Said.Detail(Said.Revision(1, Stance.Ambiguous))).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_of_which_hardly_a_word_is_kept_is_shown_whole_above_the_one_before()
    {
        var shown = Render<Rewording>(parameters => parameters.Add(own => own.Before, "Offers talks in autumn.").Add(own => own.After, "Nothing of this kind was ever meant."));
        Assert.Equal("Nothing of this kind was ever meant.", shown.Find(".after").TextContent);
        Assert.Equal("Offers talks in autumn.", shown.Find("del").TextContent);
        Assert.Empty(shown.FindAll("ins"));
    }
}
