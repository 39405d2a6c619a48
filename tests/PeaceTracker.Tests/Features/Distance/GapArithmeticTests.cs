using CsCheck;
using PeaceTracker.Features.Distance;

namespace PeaceTracker.Tests.Features.Distance;

/// <summary>The arithmetic of distances, by what must hold for all numbers.</summary>
public sealed class GapArithmeticTests
{
    private static readonly Gen<double> Places = Gen.Int[0, 100].Select(place => (double)place);

    private static readonly Gen<double?> Maybe = Gen.Frequency((4, Places.Select(place => (double?)place)), (1, Gen.Const((double?)null)));

    private static readonly Gen<(double Distance, double Weight)[]> Measured = Gen.Select(Places, Gen.Int[0, 100].Select(weight => (double)weight)).Array[1, 8];

    [Fact]
    public void A_distance_is_the_same_from_both_sides_and_zero_with_itself() => Gen.Select(Maybe, Maybe).Sample((a, b) =>
    {
        Assert.Equal(GapArithmetic.Between(a, b), GapArithmetic.Between(b, a));
        Assert.Equal(a is null ? null : 0.0, GapArithmetic.Between(a, a));
    });

    [Fact]
    public void A_way_around_is_never_shorter() => Gen.Select(Places, Places, Places).Sample((a, b, c) =>
        Assert.True(GapArithmetic.Between(a, c) <= GapArithmetic.Between(a, b) + GapArithmetic.Between(b, c)));

    [Fact]
    public void There_is_a_distance_exactly_where_both_are_placed_and_it_is_on_the_scale() => Gen.Select(Maybe, Maybe).Sample((a, b) =>
    {
        var distance = GapArithmetic.Between(a, b);
        Assert.Equal(a is not null && b is not null, distance is not null);
        Assert.InRange(distance ?? 0, 0, 100);
    });

    [Fact]
    public void Only_the_proportions_of_weights_count() => Gen.Select(Measured, Gen.Double[0.01, 1000]).Sample((measured, factor) =>
        Assert.Equal(
            GapArithmetic.Together(measured)!.Value,
            GapArithmetic.Together([.. measured.Select(one => (one.Distance, one.Weight * factor))])!.Value, 9));

    [Fact]
    public void The_distance_over_all_issues_lies_between_the_smallest_and_the_greatest() => Measured.Sample(measured =>
        Assert.InRange(GapArithmetic.Together(measured)!.Value, measured.Min(one => one.Distance) - 1e-9, measured.Max(one => one.Distance) + 1e-9));

    [Fact]
    public void An_issue_of_no_weight_does_not_count_unless_none_has_any() => Gen.Select(Measured, Places).Sample((measured, other) =>
    {
        if (measured.Any(one => one.Weight > 0))
        {
            Assert.Equal(GapArithmetic.Together(measured)!.Value, GapArithmetic.Together([.. measured, (other, 0)])!.Value, 9);
        }

        Assert.Equal(measured.Average(one => one.Distance), GapArithmetic.Together([.. measured.Select(one => (one.Distance, 0.0))])!.Value, 9);
    });

    [Fact]
    public void Nothing_measured_is_no_distance() => Assert.Null(GapArithmetic.Together([]));

    [Fact]
    public void The_weight_of_a_pair_is_the_same_from_both_sides_and_between_the_two() => Gen.Select(Places, Places).Sample((a, b) =>
    {
        Assert.Equal(GapArithmetic.Weight(a, b), GapArithmetic.Weight(b, a));
        Assert.InRange(GapArithmetic.Weight(a, b), Math.Min(a, b), Math.Max(a, b));
    });

    [Fact]
    public void Shares_come_to_a_hundred_in_the_given_proportions() => Places.Array[1, 8].Sample(given =>
    {
        var shares = GapArithmetic.Shares(given);
        Assert.Equal(100, shares.Sum(), 9);
        var all = given.Sum();
        Assert.All(given.Zip(shares), one => Assert.Equal(all > 0 ? 100 * one.First / all : 100.0 / given.Length, one.Second, 9));
    });
}
