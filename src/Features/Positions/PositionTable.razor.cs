using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.Positions;

/// <summary>The matrix as a table: parties in columns and issues in rows with their parts folded below them, or the other way round.</summary>
public sealed partial class PositionTable
{
    private List<TableBlock> blocks = [];

    private MatrixSheet laid = null!;

    // The view's query: the same in every cell.
    private string query = "";

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

    /// <summary>The matrix laid out in the view; by itself compared with nothing, and all of it unless it is compact.</summary>
    [Parameter]
    public MatrixSheet? Sheet { get; set; }

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

    internal IReadOnlyList<TableHead> Columns { get; private set; } = [];

    internal MatrixSheet Laid => laid;

    internal bool Dense { get; private set; }

    /// <summary>The query of the same view at the earlier day.</summary>
    internal string ThenQuery { get; private set; } = "";

    internal bool Turned => View.Layout.PartiesInRows;

    internal bool Both => View.Comparison.Against is not null && laid.Since is not null;

    private bool IsWide => Columns.Count > 6 || (Both && Columns.Count > 4);

    // Categories and roles above the columns, each over as many as stand under it.
    private IReadOnlyList<(string Heading, int Count)> Bands
    {
        get
        {
            var bands = new List<(string Heading, int Count)>();
            foreach (var heading in Compact ? [] : Columns.Select(column => column.Heading).OfType<string>())
            {
                if (bands.Count > 0 && bands[^1].Heading == heading)
                {
                    bands[^1] = (heading, bands[^1].Count + 1);
                }
                else
                {
                    bands.Add((heading, 1));
                }
            }

            if (bands.Count > 0 && !Turned && laid.Differences is not null)
            {
                bands.Add(("Compared", 1));
            }

            return bands;
        }
    }

    internal string Now => View.Clocks.AsOf?.Text() ?? View.Clocks.KnownAt?.Text() ?? "now";

    internal string Address(string party, string issue) => Link?.Invoke(party, issue) ?? $"/{Negotiation}/positions/{party}/{issue}{query}";

    protected override void OnParametersSet()
    {
        laid = Sheet ?? MatrixSheet.Lay(Matrix, View, whole: !Compact);
        Dense = Compact || View.Layout.Dense;
        query = View.Query;
        if (laid.Since is { } since)
        {
            var before = View.Clocks with { AsOf = Earliest(View.Clocks.AsOf, since.Day), KnownAt = Earliest(View.Clocks.KnownAt, since.Day) };
            ThenQuery = (View with { Clocks = before, Comparison = MatrixComparison.None }).Query;
        }

        unfolded.UnionWith((Marks?.Keys ?? []).Select(cell => Matrix.Issues.FirstOrDefault(issue => issue.Key == cell.Issue)?.Parent).OfType<string>());
        if (Open is { } cell && Matrix.Issues.FirstOrDefault(issue => issue.Key == cell.Issue)?.Parent is { } parent)
        {
            unfolded.Add(parent);
        }

        var parties = laid.Parties.Select(party => TableHead.Of(party, View.Layout)).ToList();
        Columns = Turned
            ? [.. laid.Issues.SelectMany(rows => Seen(rows).Select(issue => TableHead.Of(issue, View.Layout, issue == rows.Issue ? rows.All.Count() - Seen(rows).Count() : 0)))]
            : parties;
        blocks = [.. Headed(Turned
            ? parties.Select(party => new TableBlock(party.Heading, party, [], Unfolded: false))
            : laid.Issues.Select(rows => new TableBlock(
                Compact || !View.Layout.ByCategory ? null : rows.Issue.Category, TableHead.Of(rows.Issue, View.Layout),
                Compact ? [] : [.. rows.Parts.Select(part => TableHead.Of(part, View.Layout))], rows.Unfolded || unfolded.Contains(rows.Issue.Key))))];
    }

    private IEnumerable<MatrixIssue> Seen(MatrixRows rows) => unfolded.Contains(rows.Issue.Key) ? rows.All : rows.Seen;

    private static DateOnly Earliest(DateOnly? day, DateOnly other) => day < other ? day.Value : other;

    // A heading stands above the first block that it is about.
    private static IEnumerable<TableBlock> Headed(IEnumerable<TableBlock> blocks)
    {
        string? before = null;
        foreach (var block in blocks)
        {
            yield return block.Heading == before ? block with { Heading = null } : block;
            before = block.Heading;
        }
    }
}
