using CsCheck;
using PeaceTracker.Domain;
using PeaceTracker.Features.Parties;

namespace PeaceTracker.Tests.Features.Parties;

/// <summary>An outlet of one side is never the only source for what a named person of another side said, or the page says so.</summary>
public sealed class SourceBalanceTests
{
    private static readonly DateOnly Day = new(2025, 4, 24);

    private static readonly Gen<WeighedStatement[]> Statements = Gen.Select(
        Gen.OneOf("Anna", "Boris", null), Gen.Int[0, 2], Gen.OneOf("south", "east", "north", null), Gen.Enum<Reliability>(), Gen.Int[1, 3].Array[0, 2],
        (speaker, day, side, grade, revisions) => Statement(0, speaker, side, day, grade, revisions)).Array[0, 12].Select(all => all.Select((each, number) => each with { Id = number }).ToArray());

    private static WeighedStatement Statement(int id, string? speaker, string? alignment, int day = 0, Reliability grade = Reliability.D, params int[] revisions) => new(
        id, speaker, Day.AddDays(day), "The Gazette", alignment, alignment switch { null => SourceSide.None, "north" => SourceSide.Own, _ => SourceSide.Other }, grade, revisions);

    [Fact]
    public void Words_that_the_other_side_alone_reports_are_named() =>
        Assert.Equal(1, Assert.Single(SourceBalance.Of([Statement(1, "Anna", "south"), Statement(2, "Anna", null, day: 1)]).Alone).Statement);

    [Fact]
    public void Another_source_of_the_same_day_bears_them_out() => Assert.Empty(SourceBalance.Of([Statement(1, "Anna", "south"), Statement(2, "Anna", null)]).Alone);

    [Fact]
    public void Another_source_behind_the_same_position_bears_them_out() =>
        Assert.Empty(SourceBalance.Of([Statement(1, "Anna", "south", 0, Reliability.D, 7), Statement(2, "Anna", "north", 1, Reliability.D, 7)]).Alone);

    [Fact]
    public void A_second_source_of_the_same_side_does_not() => Assert.Equal(2, SourceBalance.Of([Statement(1, "Anna", "south"), Statement(2, "Anna", "south")]).Alone.Count);

    [Fact]
    public void Another_person_does_not() => Assert.Single(SourceBalance.Of([Statement(1, "Anna", "south"), Statement(2, "Boris", null)]).Alone);

    [Fact]
    public void Documents_and_own_outlets_are_not_meant() => Assert.Empty(SourceBalance.Of([Statement(1, null, "south"), Statement(2, "Anna", "north"), Statement(3, "Anna", null)]).Alone);

    [Fact]
    public void Every_statement_is_counted_once_and_sums_agree() => Statements.Sample(all =>
    {
        var balance = SourceBalance.Of(all);
        Assert.Equal(all.Length, balance.Total);
        Assert.Equal(balance.Total, Enum.GetValues<SourceSide>().Sum(side => balance.Of(side)));
        Assert.Equal(balance.Total, Enum.GetValues<Reliability>().Sum(grade => balance.Of(grade: grade)));
        Assert.All(Enum.GetValues<SourceSide>(), side => Assert.Equal(balance.Of(side), Enum.GetValues<Reliability>().Sum(grade => balance.Of(side, grade))));
        Assert.All(balance.Alone, line => Assert.True(all[line.Statement] is { Side: SourceSide.Other, Speaker: not null }));
    });
}
