using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Features.Positions;

namespace PeaceTracker.Tests.Features.Positions;

/// <summary>How the matrix is laid out: order, what is left out, what changed, how two parties relate, pages.</summary>
public sealed class MatrixSheetTests
{
    private static readonly MatrixParty[] Parties =
    [
        new("port", "The Port", "Port", PartyRole.Supporter, null), new("north", "The North", "North", PartyRole.Belligerent, null),
        new("envoy", "The Envoy", "Envoy", PartyRole.Mediator, null), new("south", "The South", "South", PartyRole.Belligerent, null),
    ];

    private static readonly MatrixIssue[] Issues =
    [
        new("border", "Border", "The border stays.", "Land", null), new("river", "River", "The river is shared.", "Land", "border"),
        new("trade", "Trade", "Trade is free.", "Economy", null), new("bank", "Bank", "There is one bank.", "Economy", null),
    ];

    private static readonly PositionMatrix Now = Matrix(
        ("north", "border", Stance.RedLine, "Never."), ("south", "border", Stance.Supports, "Yes."), ("north", "river", Stance.Opposes, "No."),
        ("south", "river", Stance.OpenToDiscussion, "Perhaps."), ("envoy", "bank", Stance.Silent, "Not a word."), ("north", "trade", Stance.Supports, "It is."));

    private static readonly PositionMatrix Before = Matrix(
        ("north", "border", Stance.Opposes, "Never."), ("south", "border", Stance.Supports, "Yes."), ("north", "river", Stance.Opposes, "Not now."), ("north", "trade", Stance.Supports, "It is."));

    private static readonly SinceDay Friday = new("friday", new(2025, 4, 18), "Friday, 18 Apr 2025");

    private static PositionMatrix Matrix(params (string Party, string Issue, Stance Stance, string Summary)[] cells) => new(
        "Elsewhere", Parties, Issues,
        cells.ToDictionary(cell => (cell.Party, cell.Issue), cell => new MatrixCell(cell.Stance, cell.Summary, SaidOn.Known(new(2025, 4, 1)), new(2025, 4, 2), Shift.None)));

    private static MatrixView View(string query) => MatrixView.Parse(new Uri("http://localhost/x/positions?" + query), out _);

    [Theory]
    [InlineData("", "port,north,envoy,south")]
    [InlineData("sort=role", "north,south,envoy,port")]
    [InlineData("group=role", "north,south,envoy,port")]
    [InlineData("hide=parties", "north,south")]
    [InlineData("hide=parties&issues=trade", "north")]
    [InlineData("compare=south,north", "south,north")]
    public void Parties_stand_in_the_order_asked_for(string query, string parties) =>
        Assert.Equal(parties, string.Join(',', MatrixSheet.Lay(Now, View(query)).Parties.Select(party => party.Key)));

    [Fact]
    public void Issues_on_which_nobody_says_anything_can_be_left_out_and_are_counted()
    {
        var sheet = MatrixSheet.Lay(Now, View("hide=issues"));
        Assert.Equal(["border", "trade"], sheet.Issues.Select(rows => rows.Issue.Key));
        Assert.Equal(1, sheet.IssuesLeftOut);

        // Silence is a value, but it is nothing said: and an issue stays where a part of it is spoken of.
        var parts = MatrixSheet.Lay(Matrix(("north", "river", Stance.Opposes, "No.")), View("hide=issues"));
        Assert.Equal(["border", "river"], parts.Issues.SelectMany(rows => rows.All).Select(issue => issue.Key));
        Assert.True(MatrixSheet.Lay(Now, View("hide=issues&parties=envoy")).IsEmpty);
    }

    [Fact]
    public void What_changed_is_new_another_stance_or_other_words()
    {
        var sheet = MatrixSheet.Lay(Now, View("since=friday"), Before, Friday);
        Assert.Equal(MatrixChange.Stance, sheet.Changes[("north", "border")]);
        Assert.Equal(MatrixChange.Words, sheet.Changes[("north", "river")]);
        Assert.Equal(MatrixChange.New, sheet.Changes[("south", "river")]);
        Assert.False(sheet.Changes.ContainsKey(("south", "border")));
        Assert.Equal((4, 16), (sheet.Changes.Count, sheet.Cells));
    }

    [Fact]
    public void Issues_on_which_nothing_changed_can_be_left_out_and_changed_parts_are_unfolded()
    {
        var sheet = MatrixSheet.Lay(Now, View("since=friday&changed=only&parties=south"), Before, Friday);
        var rows = Assert.Single(sheet.Issues);
        Assert.Equal("border", rows.Issue.Key);
        Assert.True(rows.Unfolded);
        Assert.True(MatrixSheet.Lay(Now, View("since=friday&changed=only&issues=trade"), Before, Friday).IsEmpty);
    }

    [Theory]
    [InlineData(Stance.Supports, Stance.Supports, MatrixDifference.Same)]
    [InlineData(Stance.Supports, Stance.AcceptsWithConditions, MatrixDifference.Differ)]
    [InlineData(Stance.AcceptsWithConditions, Stance.Opposes, MatrixDifference.Opposed)]
    [InlineData(Stance.RedLine, Stance.Supports, MatrixDifference.Opposed)]
    [InlineData(Stance.RedLine, Stance.Opposes, MatrixDifference.Differ)]
    [InlineData(Stance.OpenToDiscussion, Stance.RedLine, MatrixDifference.Differ)]
    [InlineData(Stance.Silent, Stance.Supports, MatrixDifference.Open)]
    [InlineData(Stance.Silent, Stance.Silent, MatrixDifference.Open)]
    public void Two_stances_relate_by_the_rule_that_is_told(Stance first, Stance second, MatrixDifference difference)
    {
        var matrix = Matrix(("north", "border", first, "One."), ("south", "border", second, "Other."));
        Assert.Equal(difference, MatrixDifferences.Between(matrix["north", "border"], matrix["south", "border"]));
        Assert.Equal(difference, MatrixDifferences.Between(matrix["south", "border"], matrix["north", "border"]));
        Assert.Equal(MatrixDifference.Open, MatrixDifferences.Between(matrix["north", "border"], null));
    }

    [Fact]
    public void Pages_hold_every_issue_once_and_no_more_cells_than_a_page_may()
    {
        var parties = Enumerable.Range(0, 60).Select(i => new MatrixParty($"p{i}", $"Party {i}", $"P{i}", PartyRole.Supporter, null)).ToList();
        var issues = Enumerable.Range(0, 200).Select(i => new MatrixIssue($"i{i}", $"Issue {i}", "It is so.", $"Category {i / 30}", null)).ToList();
        var matrix = new PositionMatrix("Elsewhere", parties, issues, new Dictionary<(string, string), MatrixCell>());

        var first = MatrixSheet.Lay(matrix, View(""));
        var pages = Enumerable.Range(1, first.Pages.Count).Select(page => MatrixSheet.Lay(matrix, View($"page={page}"))).ToList();
        Assert.Equal(issues.Select(issue => issue.Key), pages.SelectMany(page => page.Issues).Select(rows => rows.Issue.Key));
        Assert.All(pages, page => Assert.InRange(page.Issues.Count * 60, 1, MatrixSheet.MostCells));
        Assert.Equal(first.Pages.Count, first.Pages.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(first.Pages.Count, MatrixSheet.Lay(matrix, View("page=100000")).Page);
        Assert.Single(MatrixSheet.Lay(matrix, View(""), whole: true).Pages);
    }
}
