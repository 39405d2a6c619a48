using PeaceTracker.Domain;
using PeaceTracker.Features.Distance;
using PeaceTracker.Features.Distance.Sandbox;

namespace PeaceTracker.Tests.Features.Distance.Sandbox;

/// <summary>A package: one term for an issue, kept in the address, held against what each party says.</summary>
public sealed class PackageTests
{
    private static readonly DistanceParty North = new("north", "The North", "North", null);

    private static readonly PublicProposal Plan = new("plan", "The plan", "Plan", "South", new(2025, 4, 1));

    private static readonly PublicProposal Draft = new("draft", "The draft", "Draft", "North", new(2025, 5, 1));

    private static readonly SandboxSheet Sheet = new(
        "Elsewhere", [North],
        [new("border", "Border", "The border stays.", "Land", null), new("river", "River", "The river is shared.", "Land", "border"), new("trade", "Trade", "Trade is free.", "Economy", null)],
        [Plan, Draft],
        [Term("plan-border", Plan, "border", Stance.Supports), Term("plan-border-more", Plan, "border", Stance.OpenToDiscussion), Term("plan-trade", Plan, "trade", Stance.Opposes), Term("draft-border", Draft, "border", Stance.Opposes), Term("draft-river", Draft, "river", Stance.Supports)],
        new Dictionary<(string, string), HeldPosition> { [("north", "border")] = Held(Stance.RedLine), [("north", "trade")] = Held(Stance.Supports) },
        new HashSet<string> { "late-border" }, new HashSet<string> { "plan-river" });

    [Fact]
    public void What_the_address_names_wrongly_is_dropped_and_told()
    {
        var package = Read("plan-border,draft-border,late-border,plan-river,no-such,plan-trade", out var problems);
        Assert.Equal(["plan-border", "plan-trade"], package.Keys(Sheet));
        Assert.Equal(
        [
            "provisions: 'draft-border' is left out, because 'plan-border' stands before it on the same issue.",
            "provisions: 'late-border' was not public at this point in time.",
            "provisions: 'plan-river' says that its text is silent: the issue is left open.",
            "provisions: there is no provision 'no-such' here.",
        ], problems);
    }

    [Fact]
    public void Of_many_wrong_keys_a_few_are_told()
    {
        Read(string.Join(',', Enumerable.Range(0, 150).Select(i => $"no-such-{i}")), out var problems);
        Assert.Equal(7, problems.Count);
        Assert.Equal("provisions: 144 more keys are left out.", problems[^1]);
    }

    [Fact]
    public void A_form_without_a_script_says_what_is_left_open_and_that_is_no_mistake()
    {
        var view = SandboxView.Parse(new("http://localhost/x/sandbox?provisions=plan-border&provisions=-river&provisions=-trade&provisions="), out var problems);
        Assert.Empty(problems);
        Assert.Equal(["plan-border"], view.Provisions);
        Assert.Equal("/x/sandbox?provisions=plan-border", view.Address("x"));
    }

    [Fact]
    public void A_whole_proposal_comes_without_its_silence_and_is_changed_issue_by_issue()
    {
        var whole = Package.Whole(Sheet, Plan);
        Assert.Equal(["plan-border", "plan-trade"], whole.Keys(Sheet));
        var changed = whole.With(Sheet.Terms.Single(term => term.Key == "draft-river")).With(Sheet.Terms.Single(term => term.Key == "draft-border")).Without("trade");
        Assert.Equal(["draft-border", "draft-river"], changed.Keys(Sheet));
        Assert.Equal(["plan-border", "plan-trade"], whole.Keys(Sheet));
    }

    [Fact]
    public void A_package_has_one_address_in_whatever_order_it_was_put_together() =>
        Assert.Equal(Read("plan-trade,draft-river,plan-border", out _).Keys(Sheet), Read("plan-border,plan-trade,draft-river", out _).Keys(Sheet));

    [Fact]
    public void Each_issue_is_judged_by_the_one_rule_and_counted_for_each_party()
    {
        var verdicts = new PackageVerdicts(Sheet, Read("plan-border,plan-trade,draft-river", out _), [North]);
        Assert.Equal(Agreement.CrossesRedLine, verdicts["north", "border"].Agreement);
        Assert.Equal(Agreement.Against, verdicts["north", "trade"].Agreement);
        Assert.Equal(Agreement.CannotBeSaid, verdicts["north", "river"].Agreement);
        Assert.Equal((1, 1, 1, 0), (verdicts.Count(North, Agreement.CrossesRedLine), verdicts.Count(North, Agreement.Against), verdicts.Count(North, Agreement.CannotBeSaid), verdicts.Count(North, null)));
        Assert.Equal(Stance.RedLine, verdicts["north", "river"].OnTheWhole?.Stance);
    }

    [Fact]
    public void A_term_that_refuses_what_is_ruled_out_keeps_the_red_line_and_one_that_leaves_it_open_comes_near()
    {
        Assert.True(Verdict("draft-border").KeepsRedLine);
        Assert.True(Verdict("plan-border-more").IsNear);
        Assert.Null(new PackageVerdicts(Sheet, Read("", out _), [North])["north", "border"].Agreement);

        static Verdict Verdict(string key) => new PackageVerdicts(Sheet, Read(key, out _), [North])["north", "border"];
    }

    private static Package Read(string provisions, out IReadOnlyList<string> problems)
    {
        var view = SandboxView.Parse(new($"http://localhost/x/sandbox?provisions={provisions}"), out var unread);
        Assert.Empty(unread);
        return Package.Of(Sheet, view, out problems);
    }

    private static Term Term(string key, PublicProposal proposal, string issue, Stance stance) => new(key, proposal, issue, stance, "Words.", "The Gazette", null);

    private static HeldPosition Held(Stance stance) => new(1, stance, "It says so.", null, SaidOn.Known(new(2025, 4, 1)), new(2025, 4, 1), "Somebody", "The Gazette", Reliability.C, null, 0);
}
