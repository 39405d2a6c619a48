using Bunit;
using PeaceTracker.Curation;
using PeaceTracker.Curation.Forms;

namespace PeaceTracker.Tests.Curation.Forms;

public sealed class RecordConflictsTests : BunitContext
{
    private static readonly RecordConflict Both = new(0, "parties", "north", "ben@example.org", new DateTime(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc),
        [new("name", "The North", "The far North", "The High North"), new("short_name", "North", "North", "N.")]);

    private IReadOnlyDictionary<string, string>? merged;

    public RecordConflictsTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void All_texts_are_shown_with_who_changed_it_and_when()
    {
        var shown = Show();
        Assert.Contains("ben@example.org changed it on 1 Apr 2026, 12:00 UTC", shown.Markup, StringComparison.Ordinal);
        var row = shown.Find("tbody tr").TextContent;
        Assert.All((string[])["The North", "The far North", "The High North", "both changed it"], text => Assert.Contains(text, row, StringComparison.Ordinal));
        Assert.Equal("far", shown.Find("mark").TextContent);
    }

    [Fact]
    public void What_only_they_changed_is_proposed_as_theirs_and_what_both_did_as_mine()
    {
        Show().Find("button.main").Click();
        Assert.Equal(("The far North", "N."), (merged!["name"], merged["short_name"]));
    }

    [Theory]
    [InlineData("Use theirs for all", "The High North", "N.")]
    [InlineData("Keep mine for all", "The far North", "North")]
    public void One_side_can_be_taken_for_all(string button, string name, string shortName)
    {
        var shown = Show();
        shown.FindAll("button").Single(one => one.TextContent == button).Click();
        shown.Find("button.main").Click();
        Assert.Equal((name, shortName), (merged!["name"], merged["short_name"]));
    }

    [Fact]
    public void A_field_can_be_given_a_third_text()
    {
        var shown = Show();
        shown.Find("#conflict-0-name").Change("The far High North");
        shown.Find("button.main").Click();
        Assert.Equal("The far High North", merged!["name"]);
    }

    private IRenderedComponent<RecordConflicts> Show() => Render<RecordConflicts>(parameters => parameters
        .Add(own => own.Conflict, Both).Add(own => own.Merged, fields => merged = fields));
}
