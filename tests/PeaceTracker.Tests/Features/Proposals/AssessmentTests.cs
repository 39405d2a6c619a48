using CsCheck;
using PeaceTracker.Domain;
using PeaceTracker.Features.Proposals;
using static PeaceTracker.Tests.Features.Proposals.Proposing;

namespace PeaceTracker.Tests.Features.Proposals;

/// <summary>Which red lines a text crosses, comes near to, or crossed when it became public.</summary>
public sealed class AssessmentTests
{
    private static readonly Gen<Stance?> Maybe = Gen.Frequency((4, Gen.Enum<Stance>().Select(stance => (Stance?)stance)), (1, Gen.Const((Stance?)null)));

    private static Assessment Of(Dictionary<string, ProvisionLine> text, Dictionary<(string, string), HeldStance> now, Dictionary<(string, string), HeldStance>? then = null) =>
        Assessment.Of([North, South], Issues, text, now, then ?? now);

    [Fact]
    public void A_crossing_names_the_party_the_issue_and_both_sides()
    {
        var crossing = Assert.Single(Of(
            new() { ["border"] = Says("border", Stance.AcceptsWithConditions) },
            new() { [("south", "border")] = Holds(Stance.RedLine), [("north", "border")] = Holds(Stance.Opposes) }).Crossings);
        Assert.Equal(("south", "border", Stance.AcceptsWithConditions, Stance.RedLine), (crossing.Party.Key, crossing.Issue.Key, crossing.Provision.Stance, crossing.Held.Stance));
        Assert.False(crossing.IsLater);
    }

    [Fact]
    public void A_part_of_an_issue_counts_like_any_other() => Assert.Equal(
        "river", Assert.Single(Of(new() { ["river"] = Says("river", Stance.Supports) }, new() { [("north", "river")] = Holds(Stance.RedLine) }).Crossings).Issue.Key);

    [Fact]
    public void What_became_a_red_line_after_the_text_is_said_to_be_later()
    {
        var text = new Dictionary<string, ProvisionLine> { ["border"] = Says("border", Stance.Supports) };
        var now = new Dictionary<(string, string), HeldStance> { [("north", "border")] = Holds(Stance.RedLine, 2) };
        Assert.Equal(Stance.Ambiguous, Assert.Single(Of(text, now, new() { [("north", "border")] = Holds(Stance.Ambiguous) }).Crossings).WhenPublic);
        Assert.Null(Assert.Single(Of(text, now, []).Crossings).WhenPublic);
    }

    [Fact]
    public void A_red_line_that_was_given_up_is_no_crossing_and_not_forgotten()
    {
        var found = Of(
            new() { ["border"] = Says("border", Stance.Supports) },
            new() { [("north", "border")] = Holds(Stance.OpenToDiscussion, 2) },
            new() { [("north", "border")] = Holds(Stance.RedLine) });
        Assert.Empty(found.Crossings);
        Assert.Equal((1, 2), (Assert.Single(found.Former).Then.Number, found.Former[0].Now!.Number));
    }

    [Fact]
    public void What_is_left_to_talks_or_can_be_read_both_ways_only_comes_near()
    {
        var near = Of(
            new() { ["border"] = Says("border", Stance.OpenToDiscussion), ["river"] = Says("river", Stance.Supports), ["trade"] = Says("trade", Stance.Ambiguous) },
            new() { [("north", "border")] = Holds(Stance.RedLine), [("north", "trade")] = Holds(Stance.RedLine) });
        Assert.Empty(near.Crossings);
        Assert.Equal([Nearness.LeftToTalks, Nearness.Ambiguous], near.Near.Select(line => line.Why));
    }

    [Fact]
    public void A_red_line_on_the_whole_does_not_speak_for_a_part_whose_sentence_may_point_the_other_way() => Assert.Empty(Of(
        new() { ["river"] = Says("river", Stance.Supports) },
        new() { [("north", "border")] = Holds(Stance.RedLine) }).Near);

    [Fact]
    public void Exactly_what_the_rule_says_is_crossed() => Gen.Select(Maybe.Array[3], Maybe.Array[6], Maybe.Array[6]).Sample((text, now, then) =>
    {
        var provisions = Issues.Zip(text).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First.Key, pair => Says(pair.First.Key, pair.Second!.Value));
        var found = Of(provisions, Held(now), Held(then));
        var expected = Cells().Where(cell => provisions.ContainsKey(cell.Issue) && Held(now).TryGetValue(cell, out var held) && RedLineRule.IsCrossed(provisions[cell.Issue].Stance, held.Stance));
        Assert.Equal(expected, found.Crossings.Select(line => (line.Party.Key, line.Issue.Key)));
        Assert.Empty(found.Crossings.Select(line => (line.Party.Key, line.Issue.Key)).Intersect(found.Former.Select(line => (line.Party.Key, line.Issue.Key))));
        Assert.Equal(found.Crossings.Count, found.For("north").Crossings.Count + found.For("south").Crossings.Count);
    });

    private static IEnumerable<(string Party, string Issue)> Cells() => from party in (string[])["north", "south"] from issue in Issues select (party, issue.Key);

    private static Dictionary<(string, string), HeldStance> Held(Stance?[] stances) =>
        Cells().Zip(stances).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First, pair => Holds(pair.Second!.Value));
}
