using Microsoft.AspNetCore.Components;

namespace PeaceTracker.Features.Positions;

/// <summary>The matrix as a table: parties in columns, issues in rows, sub-issues folded below theirs.</summary>
public sealed partial class PositionTable
{
    private IReadOnlyList<MatrixParty> columns = [];

    private List<(string? Category, MatrixRows Rows)> shown = [];

    // What was unfolded for an open cell stays so when the cell is closed: the reader goes on from there.
    private readonly HashSet<string> unfolded = new(StringComparer.Ordinal);

    [Parameter, EditorRequired]
    public required string Negotiation { get; set; }

    [Parameter, EditorRequired]
    public required PositionMatrix Matrix { get; set; }

    [Parameter, EditorRequired]
    public required MatrixView View { get; set; }

    /// <summary>The day from which ages are counted: the view's, else today, UTC.</summary>
    [Parameter, EditorRequired]
    public required DateOnly Today { get; set; }

    /// <summary>Party and issue of the cell that is open beside the table.</summary>
    [Parameter]
    public (string Party, string Issue)? Open { get; set; }

    /// <summary>For a page that has other things to show: issues without their parts.</summary>
    [Parameter]
    public bool Compact { get; set; }

    /// <summary>Where a cell leads, by party and issue; by itself to what is said there, in this view.</summary>
    [Parameter]
    public Func<string, string, string>? Link { get; set; }

    /// <summary>Words that single cells are marked with, by party and issue.</summary>
    [Parameter]
    public IReadOnlyDictionary<(string Party, string Issue), string>? Marks { get; set; }

    /// <summary>The name of a cell in the page, by which it is found again.</summary>
    public static string CellId(string party, string issue) => $"cell-{party}-{issue}";

    private string Address(string party, string issue) => Link?.Invoke(party, issue) ?? View.Address(Negotiation, party, issue);

    protected override void OnParametersSet()
    {
        columns = Matrix.Columns(View.Parties);
        shown = [];
        unfolded.UnionWith((Marks?.Keys ?? []).Select(cell => Matrix.Issues.FirstOrDefault(issue => issue.Key == cell.Issue)?.Parent).OfType<string>());
        if (Open is { } cell && Matrix.Issues.FirstOrDefault(issue => issue.Key == cell.Issue)?.Parent is { } parent)
        {
            unfolded.Add(parent);
        }

        string? before = null;
        foreach (var rows in Matrix.Rows(View.Issues))
        {
            shown.Add((rows.Issue.Category == before ? null : rows.Issue.Category, rows));
            before = rows.Issue.Category;
        }
    }
}
