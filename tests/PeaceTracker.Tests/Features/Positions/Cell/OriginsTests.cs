using CsCheck;
using PeaceTracker.Domain;
using PeaceTracker.Features.Positions.Cell;

namespace PeaceTracker.Tests.Features.Positions.Cell;

/// <summary>How many say so independently of each other, by the rule that readers are told.</summary>
public sealed class OriginsTests
{
    // Few names, so that sources come twice and sides have several.
    private static readonly Gen<StatementLine> Statements = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 5]).Select((id, source) => Said.Statement(
        $"said-{id}", $"Source {source}", kind: source == 5 ? SourceKind.Republisher : SourceKind.Outlet, side: source is 3 or 4 ? "north" : null));

    [Fact]
    public void Two_statements_at_one_source_are_one_origin() =>
        Assert.Equal("1 origin", Origins.Of([Said.Statement("one"), Said.Statement("two")]).Words);

    [Fact]
    public void Sources_of_one_side_are_one_origin_and_a_source_without_a_side_is_another()
    {
        var origins = Origins.Of([Said.Statement("one", "State Agency", side: "north"), Said.Statement("two", "State Radio", side: "north"), Said.Statement("three", "The Gazette")]);
        Assert.Equal("2 independent origins", origins.Words);
        Assert.Equal(["State Agency", "State Radio"], origins.Counted.Single(origin => origin.Side == "north").Sources);
    }

    [Fact]
    public void Who_only_carries_what_others_reported_is_named_and_not_counted()
    {
        var origins = Origins.Of([Said.Statement("one", "The Copy", kind: SourceKind.Republisher)]);
        Assert.Equal("No origin of its own", origins.Words);
        Assert.Equal(["The Copy"], origins.Republishers);
    }

    [Fact]
    public void A_republisher_of_a_side_is_still_a_republisher() =>
        Assert.Empty(Origins.Of([Said.Statement("one", "The Copy", kind: SourceKind.Republisher, side: "north")]).Counted);

    [Fact]
    public void The_count_depends_on_no_order_grows_with_evidence_and_is_never_above_the_number_of_sources() => Statements.List[0, 12].Sample(statements =>
    {
        var count = Origins.Of(statements).Counted.Count;
        Assert.Equal(count, Origins.Of(Enumerable.Reverse(statements)).Counted.Count);
        Assert.True(count <= statements.Select(statement => statement.Source).Distinct().Count());
        Assert.Equal(count, Origins.Of([.. statements, .. statements]).Counted.Count);
        Assert.Equal(count, Origins.Of([.. statements, Said.Statement("copied", "Another Copy", kind: SourceKind.Republisher)]).Counted.Count);
        Assert.Equal(count + 1, Origins.Of([.. statements, Said.Statement("own", "Another Paper")]).Counted.Count);
    });
}
