using CsCheck;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Days;
using PeaceTracker.Features.Strikes.Days.Sums;
using static PeaceTracker.Tests.Features.Strikes.Days.Claiming;

namespace PeaceTracker.Tests.Features.Strikes.Days.Sums;

/// <summary>Which figures of a day add up, in made-up days.</summary>
public sealed class DaySumsTests
{
    private static SumCheck Only(params DayWindow[] windows) => Assert.Single(DaySums.Of(windows));

    [Fact]
    public void Launched_is_what_was_stopped_and_a_rest_of_which_nothing_is_said()
    {
        var check = Only(WholeDay(Claim("Army", Figure.Launched, 145), Claim("Army", Figure.ShotDown, 64), Claim("Army", Figure.LostOrJammed, 68)));
        Assert.Equal(SumVerdict.LeavesOpen, check.Verdict);
        Assert.Equal("145 launched = 64 shot down + 68 lost or jammed + 13 of which nothing is said", check.Sum);
    }

    [Fact]
    public void More_stopped_than_launched_does_not_add_up_and_comes_first()
    {
        var checks = DaySums.Of([WholeDay(
            Claim("Army", Figure.Launched, 5, WeaponKind.Missile), Claim("Army", Figure.ShotDown, 5, WeaponKind.Missile),
            Claim("Army", Figure.Launched, 10), Claim("Army", Figure.ShotDown, 12))]);
        Assert.Equal([SumVerdict.DoesNotAddUp, SumVerdict.AddsUp], checks.Select(check => check.Verdict));
    }

    [Fact]
    public void More_may_be_stopped_than_at_least_so_many() =>
        Assert.Empty(DaySums.Of([WholeDay(Claim("Army", Figure.Launched, 10, bound: Bound.AtLeast), Claim("Army", Figure.ShotDown, 12))]));

    [Fact]
    public void A_figure_that_joins_two_of_another_claimant_is_told_as_their_sum()
    {
        var checks = DaySums.Of([WholeDay(Claim("Army", Figure.ShotDown, 296), Claim("Army", Figure.LostOrJammed, 415), Claim("Press", Figure.ShotDownOrSuppressed, 711))]);
        Assert.Contains(checks, check => check.Verdict == SumVerdict.AddsUp && check.Sum.Contains("711 drones shot down or suppressed (Press) = 296 drones shot down + 415 drones lost or jammed (Army)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_that_may_hold_two_kinds_of_weapon_is_told_so()
    {
        var checks = DaySums.Of([WholeDay(
            Claim("Army", Figure.ShotDownOrSuppressed, 747), Claim("Army", Figure.ShotDown, 4, WeaponKind.Missile), Claim("Press", Figure.ShotDownOrSuppressed, 751))]);
        Assert.Single(checks, check => check.Sum.Contains("= 747 drones", StringComparison.Ordinal) && check.Sum.Contains("+ 4 missiles", StringComparison.Ordinal));
        Assert.Contains(checks, check => check.Verdict == SumVerdict.Differ);
    }

    [Fact]
    public void Parts_that_do_not_give_their_total_are_flagged_and_the_total_stands()
    {
        var check = Only(WholeDay(Claim("Army", Figure.Launched, 70), Claim("Army", Figure.Launched, 60, model: "A"), Claim("Army", Figure.Launched, 11, model: "B")));
        Assert.Equal(SumVerdict.DoesNotAddUp, check.Verdict);
        Assert.Equal("70, but 60 A + 11 B = 71", check.Sum);
    }

    [Fact]
    public void A_day_and_its_windows_are_the_same_weapons_told_twice()
    {
        var check = Only(WholeDay(Claim("Army", Figure.Launched, 70)), Window(Claim("Army", Figure.Launched, 50)), Window(Claim("Army", Figure.Launched, 20)));
        Assert.Equal(SumVerdict.AddsUp, check.Verdict);
        Assert.Contains("never added", check.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_of_the_same_thing_are_counted_and_a_rounded_one_is_named()
    {
        var agree = Only(WholeDay(Claim("Army", Figure.Launched, 70), Claim("Palace", Figure.Launched, 70, bound: Bound.About)));
        Assert.Equal(SumVerdict.Agree, agree.Verdict);
        var differ = Only(WholeDay(Claim("Army", Figure.Launched, 70), Claim("Palace", Figure.Launched, 75), Claim("Press", Figure.Launched, 70)));
        Assert.Equal("3 claims, 2 agree; from 70 to 75. None is corrected by another.", differ.Why);
    }

    [Fact]
    public void A_claimant_that_tells_a_day_in_windows_is_heard_with_their_sum()
    {
        var check = Only(Window(Claim("Army", Figure.Launched, 50)), Window(Claim("Army", Figure.Launched, 20), Claim("Press", Figure.Launched, 70)));
        Assert.Equal(SumVerdict.Agree, check.Verdict);
    }

    [Fact]
    public void What_was_launched_is_always_what_was_stopped_and_the_rest() =>
        Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500], Gen.Int[0, 1000]).Sample((down, lost, launched) =>
        {
            var check = Only(WholeDay(Claim("Army", Figure.Launched, launched), Claim("Army", Figure.ShotDown, down), Claim("Army", Figure.LostOrJammed, lost)));
            Assert.Equal(Math.Sign(launched - down - lost), check.Verdict switch { SumVerdict.LeavesOpen => 1, SumVerdict.AddsUp => 0, _ => -1 });
        });

    [Fact]
    public void Parts_are_weighed_against_their_total_whatever_their_number() =>
        Gen.Select(Gen.Int[0, 90].Array[2, 12], Gen.Int[-3, 3]).Where((parts, off) => parts.Sum() + off >= 0).Sample((parts, off) =>
        {
            DayClaim[] claims = [.. parts.Select((part, i) => Claim("Army", Figure.Launched, part, model: $"M{i}")), Claim("Army", Figure.Launched, parts.Sum() + off)];
            Assert.Equal(off switch { 0 => SumVerdict.AddsUp, > 0 => SumVerdict.LeavesOpen, _ => SumVerdict.DoesNotAddUp }, Only(WholeDay(claims)).Verdict);
        });

    [Fact]
    public void The_order_of_claims_and_windows_changes_nothing()
    {
        DayWindow[] windows =
        [
            WholeDay(Claim("Army", Figure.Launched, 70), Claim("Army", Figure.Launched, 60, model: "A"), Claim("Army", Figure.ShotDown, 31), Claim("Palace", Figure.Launched, 75), Claim("Press", Figure.Launched, 70)),
            Window(Claim("Army", Figure.Launched, 50)), Window(Claim("Army", Figure.Launched, 20)),
        ];
        var expected = DaySums.Of(windows);
        Gen.Shuffle(windows).SelectMany(shuffled => Gen.Shuffle(shuffled[0].Claims.ToArray()).Select(claims => (shuffled, claims))).Sample(mixed =>
            Assert.Equal(expected, DaySums.Of([mixed.shuffled[0] with { Claims = mixed.claims }, .. mixed.shuffled.Skip(1)])));
    }
}
