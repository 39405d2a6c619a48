using CsCheck;
using PeaceTracker.Domain;

namespace PeaceTracker.Tests.Domain;

/// <summary>Which shift is proposed between two stances.</summary>
public sealed class ShiftRuleTests
{
    private static readonly Gen<Stance> Any = Gen.Enum<Stance>();

    [Theory]
    [InlineData(Stance.Supports, Stance.Opposes, Shift.Reversal)]
    [InlineData(Stance.RedLine, Stance.AcceptsWithConditions, Shift.Reversal)]
    [InlineData(Stance.Opposes, Stance.OpenToDiscussion, Shift.Partial)]
    [InlineData(Stance.Opposes, Stance.RedLine, Shift.Partial)]
    [InlineData(Stance.Ambiguous, Stance.Supports, Shift.Partial)]
    [InlineData(Stance.Supports, Stance.AcceptsWithConditions, Shift.Partial)]
    [InlineData(Stance.Silent, Stance.RedLine, Shift.None)]
    [InlineData(Stance.NoKnownStatement, Stance.Supports, Shift.None)]
    public void Two_stances_tell_what_kind_of_shift_it_is(Stance from, Stance to, Shift proposed) => Assert.Equal(proposed, ShiftRule.Propose(from, to, sameWords: false));

    [Fact]
    public void The_first_that_is_known_is_no_shift() => Any.Sample(to => Assert.Equal(Shift.None, ShiftRule.Propose(null, to, sameWords: false)));

    [Fact]
    public void The_same_stance_is_a_nuance_in_other_words_and_nothing_in_the_same() => Any.Where(stance => stance is not (Stance.Silent or Stance.NoKnownStatement)).Sample(stance =>
    {
        Assert.Equal(Shift.Nuance, ShiftRule.Propose(stance, stance, sameWords: false));
        Assert.Equal(Shift.None, ShiftRule.Propose(stance, stance, sameWords: true));
    });

    [Fact]
    public void The_way_there_is_as_far_as_the_way_back() => Gen.Select(Any, Any, Gen.Bool).Sample((from, to, same) =>
        Assert.Equal(ShiftRule.Propose(from, to, same), ShiftRule.Propose(to, from, same)));

    [Fact]
    public void Another_stance_is_never_a_nuance_whatever_the_words() => Gen.Select(Any, Any, Gen.Bool).Where(pair => pair.Item1 != pair.Item2).Sample((from, to, same) =>
    {
        Assert.NotEqual(Shift.Nuance, ShiftRule.Propose(from, to, same));
        Assert.Equal(ShiftRule.Propose(from, to, same), ShiftRule.Propose(from, to, !same));
    });
}
