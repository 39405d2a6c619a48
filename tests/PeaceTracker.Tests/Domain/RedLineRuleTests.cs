using CsCheck;
using PeaceTracker.Domain;

namespace PeaceTracker.Tests.Domain;

/// <summary>What a text's stance says about a party's, toward the same sentence.</summary>
public sealed class RedLineRuleTests
{
    private static readonly Gen<Stance> Any = Gen.Enum<Stance>();

    private static readonly Stance[] Unclear = [Stance.Ambiguous, Stance.Silent, Stance.NoKnownStatement];

    [Theory]
    [InlineData(Stance.Supports, Stance.RedLine, Agreement.CrossesRedLine)]
    [InlineData(Stance.AcceptsWithConditions, Stance.RedLine, Agreement.CrossesRedLine)]
    [InlineData(Stance.OpenToDiscussion, Stance.RedLine, Agreement.PartOfTheWay)]
    [InlineData(Stance.Ambiguous, Stance.RedLine, Agreement.CannotBeSaid)]
    [InlineData(Stance.Opposes, Stance.RedLine, Agreement.Meets)]
    [InlineData(Stance.RedLine, Stance.RedLine, Agreement.Meets)]
    [InlineData(Stance.Silent, Stance.RedLine, Agreement.CannotBeSaid)]
    [InlineData(Stance.RedLine, Stance.Supports, Agreement.Against)]
    [InlineData(Stance.Opposes, Stance.Supports, Agreement.Against)]
    [InlineData(Stance.Supports, Stance.Supports, Agreement.Meets)]
    [InlineData(Stance.Supports, Stance.AcceptsWithConditions, Agreement.PartOfTheWay)]
    [InlineData(Stance.AcceptsWithConditions, Stance.AcceptsWithConditions, Agreement.PartOfTheWay)]
    [InlineData(Stance.OpenToDiscussion, Stance.OpenToDiscussion, Agreement.Meets)]
    [InlineData(Stance.Supports, Stance.NoKnownStatement, Agreement.CannotBeSaid)]
    public void Two_stances_tell_how_far_a_text_goes(Stance text, Stance party, Agreement expected) => Assert.Equal(expected, RedLineRule.Between(text, party));

    [Fact]
    public void A_red_line_is_crossed_only_by_a_text_that_agrees_to_what_it_rules_out() => Gen.Select(Any, Any).Sample((text, party) =>
    {
        var crossed = party == Stance.RedLine && text is Stance.Supports or Stance.AcceptsWithConditions && party == Stance.RedLine;
        Assert.Equal(crossed, RedLineRule.IsCrossed(text, party));
        Assert.Equal(crossed, RedLineRule.Between(text, party) == Agreement.CrossesRedLine);
        Assert.False(RedLineRule.IsCrossed(text, party) && RedLineRule.IsTouched(text, party));
    });

    [Fact]
    public void What_is_not_said_or_points_both_ways_decides_nothing() => Gen.Select(Any, Any).Sample((text, party) =>
        Assert.Equal(Unclear.Contains(text) || Unclear.Contains(party), RedLineRule.Between(text, party) == Agreement.CannotBeSaid));

    [Fact]
    public void A_text_or_a_party_of_which_nothing_is_recorded_cannot_be_judged() => Any.Sample(stance =>
    {
        Assert.Equal(Agreement.CannotBeSaid, RedLineRule.Between(null, stance));
        Assert.Equal(Agreement.CannotBeSaid, RedLineRule.Between(stance, null));
    });

    [Fact]
    public void Apart_from_red_lines_it_is_the_same_from_both_sides() => Gen.Select(Any, Any)
        .Where((text, party) => text != Stance.RedLine && party != Stance.RedLine)
        .Sample((text, party) => Assert.Equal(RedLineRule.Between(text, party), RedLineRule.Between(party, text)));

    [Fact]
    public void A_red_line_is_never_easier_to_meet_than_opposition() => Any.Sample(text =>
    {
        var (opposed, ruledOut) = (RedLineRule.Between(text, Stance.Opposes), RedLineRule.Between(text, Stance.RedLine));
        Assert.True(ruledOut == opposed || (opposed == Agreement.Against && ruledOut == Agreement.CrossesRedLine));
    });

    [Fact]
    public void Every_verdict_has_its_words() => Gen.Select(Any, Any).Sample((text, party) =>
    {
        Assert.NotEmpty(RedLineRule.Between(text, party).Word());
        Assert.StartsWith("The text ", RedLineRule.Because(text, party), StringComparison.Ordinal);
    });
}
