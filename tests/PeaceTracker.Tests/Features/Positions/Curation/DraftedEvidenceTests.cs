using PeaceTracker.Curation.Editing;
using PeaceTracker.Features.Positions.Curation;

namespace PeaceTracker.Tests.Features.Positions.Curation;

/// <summary>Which statements a position that is being edited names.</summary>
public sealed class DraftedEvidenceTests
{
    private readonly EditedRecord position = new("positions", "position", new Dictionary<string, string> { ["key"] = "north-border-2", ["statements"] = "said-so" }, null);

    private readonly List<EditedRecord> records = [];

    private readonly DraftedEvidence evidence;

    public DraftedEvidenceTests()
    {
        records.Add(position);
        evidence = new(records, position);
    }

    [Fact]
    public void A_new_statement_comes_before_the_position_and_is_named_once_it_has_a_key()
    {
        var statement = evidence.Begin("north");
        Assert.Equal([statement, position], records);
        Assert.Equal("said-so", position.Fields["statements"]);

        Key(statement, "north-says-no");
        Assert.Equal("north-says-no;said-so", position.Fields["statements"]);

        Key(statement, "north-refuses");
        Assert.Equal("north-refuses;said-so", position.Fields["statements"]);
        Assert.Equal(["said-so"], evidence.Chosen);

        evidence.Remove(statement);
        Assert.Equal("said-so", position.Fields["statements"]);
        Assert.Equal([position], records);
    }

    [Fact]
    public void A_published_statement_that_is_revised_stays_named_when_the_revision_is_undone()
    {
        var published = new Dictionary<string, string> { ["key"] = "said-so", ["paraphrase"] = "They say so." };
        var statement = evidence.Revise(published);
        Assert.Same(statement, evidence.Revise(published));
        Assert.True(statement.Existing);
        Assert.Empty(evidence.Chosen);

        evidence.Remove(statement);
        Assert.Equal(["said-so"], evidence.Chosen);
    }

    [Fact]
    public void What_is_chosen_twice_is_named_once_and_what_is_left_not_at_all()
    {
        evidence.Choose("another");
        evidence.Choose("another");
        Assert.Equal("another;said-so", position.Fields["statements"]);
        evidence.Leave("said-so");
        Assert.Equal("another", position.Fields["statements"]);
    }

    [Fact]
    public void Two_new_statements_are_told_apart_on_the_page() => Assert.NotEqual(evidence.Begin("north").Handle, evidence.Begin("north").Handle);

    private void Key(EditedRecord statement, string key)
    {
        statement.Fields["key"] = key;
        evidence.Settle();
    }
}
