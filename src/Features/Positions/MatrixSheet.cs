using PeaceTracker.Clocks;

namespace PeaceTracker.Features.Positions;

/// <summary>
/// The matrix laid out in a view: which parties and issues are shown, in which order and under which headings, and what
/// of it has changed. A matrix of many issues is laid out in pages, so that what an open page costs depends on the cells
/// it shows and not on those there are.
/// </summary>
public sealed record MatrixSheet
{
    /// <summary>How many cells a page holds at most, parts that are folded included.</summary>
    public const int MostCells = 1_440;

    private MatrixSheet()
    {
    }

    /// <summary>The parties shown, in order.</summary>
    public required IReadOnlyList<MatrixParty> Parties { get; init; }

    /// <summary>The issues of this page with those of their parts that are shown, in order.</summary>
    public required IReadOnlyList<MatrixRows> Issues { get; init; }

    /// <summary>The categories of the issues of each page, in words; a single one where everything fits.</summary>
    public required IReadOnlyList<string> Pages { get; init; }

    /// <summary>The page that is laid out, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>What the matrix was at the earlier moment; null where nothing is compared.</summary>
    public required PositionMatrix? Earlier { get; init; }

    /// <summary>The day of the earlier moment; null where nothing is compared.</summary>
    public required SinceDay? Since { get; init; }

    /// <summary>The cells that changed since the earlier moment, of all pages.</summary>
    public required IReadOnlyDictionary<(string Party, string Issue), MatrixChange> Changes { get; init; }

    /// <summary>How many cells there are on all pages, those of parts included.</summary>
    public required int Cells { get; init; }

    /// <summary>How the two parties of a comparison relate on the issues of all pages, parts included; null where none are compared.</summary>
    public required IReadOnlyDictionary<string, MatrixDifference>? Differences { get; init; }

    /// <summary>How many issues, parts included, were left out because nobody says anything on them or nothing changed.</summary>
    public required int IssuesLeftOut { get; init; }

    /// <summary>How many parties were left out because they say nothing.</summary>
    public required int PartiesLeftOut { get; init; }

    /// <summary>Whether nothing is left to show.</summary>
    public bool IsEmpty => Parties.Count == 0 || Issues.Count == 0;

    /// <summary>Lays a matrix out.</summary>
    /// <param name="earlier">The matrix at the moment compared with, where one is.</param>
    /// <param name="whole">Everything on one page: for files and paper.</param>
    public static MatrixSheet Lay(PositionMatrix matrix, MatrixView view, PositionMatrix? earlier = null, SinceDay? since = null, bool whole = false)
    {
        var layout = view.Layout;
        var chosen = view.Comparison.Pair is { } pair ? [pair.First, pair.Second] : view.Parties;
        var parties = Ordered(matrix.Columns(chosen), layout, view.Comparison.Pair);
        var issues = matrix.Rows(view.Issues).Select(rows => layout.Unfolded ? rows with { Unfolded = true } : rows).ToList();
        var (allParties, allIssues) = (parties.Count, issues.Sum(Count));

        var changes = Changed(matrix, earlier, parties, issues);
        if (view.Comparison.ChangedOnly && earlier is not null)
        {
            issues = Narrowed(issues, issue => parties.Any(party => changes.ContainsKey((party.Key, issue.Key))));
        }

        if (layout.HidesIssues)
        {
            issues = Narrowed(issues, issue => parties.Any(party => matrix.Speaks(party.Key, issue.Key)), unfold: false);
        }

        if (layout.HidesParties)
        {
            parties = [.. parties.Where(party => issues.Any(rows => rows.All.Any(issue => matrix.Speaks(party.Key, issue.Key))))];
        }

        var pages = whole ? [issues] : Paged(issues, Math.Max(1, MostCells / Math.Max(1, parties.Count)));
        var page = Math.Clamp(view.Page, 1, pages.Count);
        return new()
        {
            Parties = parties, Issues = pages[page - 1], Pages = Named(pages), Page = page, Earlier = earlier, Since = since, Changes = changes,
            Cells = parties.Count * issues.Sum(Count),
            Differences = view.Comparison.Pair is { } compared ? Between(matrix, compared, issues) : null,
            IssuesLeftOut = allIssues - issues.Sum(Count), PartiesLeftOut = allParties - parties.Count,
        };
    }

    private static int Count(MatrixRows rows) => rows.Parts.Count + 1;

    private static IReadOnlyList<MatrixParty> Ordered(IReadOnlyList<MatrixParty> parties, MatrixLayout layout, (string First, string Second)? pair)
    {
        if (pair is { } compared)
        {
            return [.. parties.OrderBy(party => party.Key == compared.First ? 0 : 1)];
        }

        return layout.RolesFirst || layout.ByRole ? [.. parties.OrderBy(party => party.Role)] : parties;
    }

    private static Dictionary<(string, string), MatrixChange> Changed(
        PositionMatrix matrix, PositionMatrix? earlier, IReadOnlyList<MatrixParty> parties, IReadOnlyList<MatrixRows> issues)
    {
        var changes = new Dictionary<(string, string), MatrixChange>();
        if (earlier is null)
        {
            return changes;
        }

        foreach (var issue in issues.SelectMany(rows => rows.All))
        {
            foreach (var party in parties)
            {
                if (MatrixChanges.Between(earlier[party.Key, issue.Key], matrix[party.Key, issue.Key]) is { } change)
                {
                    changes.Add((party.Key, issue.Key), change);
                }
            }
        }

        return changes;
    }

    // An issue is kept with a part of it that is; what is kept of parts is shown unfolded where it is the reason.
    private static List<MatrixRows> Narrowed(IEnumerable<MatrixRows> issues, Func<MatrixIssue, bool> kept, bool unfold = true) =>
    [
        .. from rows in issues
           let parts = rows.Parts.Where(kept).ToList()
           where parts.Count > 0 || kept(rows.Issue)
           select rows with { Parts = parts, Unfolded = rows.Unfolded || (unfold && parts.Count > 0) },
    ];

    private static Dictionary<string, MatrixDifference> Between(PositionMatrix matrix, (string First, string Second) pair, IEnumerable<MatrixRows> issues) =>
        issues.SelectMany(rows => rows.All).ToDictionary(
            issue => issue.Key, issue => MatrixDifferences.Between(matrix[pair.First, issue.Key], matrix[pair.Second, issue.Key]), StringComparer.Ordinal);

    // A category begins a page of its own where it does not fit the one before.
    private static List<List<MatrixRows>> Paged(List<MatrixRows> issues, int most)
    {
        if (issues.Sum(Count) <= most)
        {
            return [issues];
        }

        var pages = new List<List<MatrixRows>> { new() };
        foreach (var category in issues.GroupBy(rows => rows.Issue.Category))
        {
            var fits = pages[^1].Sum(Count) + category.Sum(Count) <= most;
            if (!fits && pages[^1].Count > 0)
            {
                pages.Add([]);
            }

            foreach (var rows in category)
            {
                if (pages[^1].Count > 0 && pages[^1].Sum(Count) + Count(rows) > most)
                {
                    pages.Add([]);
                }

                pages[^1].Add(rows);
            }
        }

        return pages;
    }

    private static List<string> Named(List<List<MatrixRows>> pages)
    {
        var names = pages.Select(page => string.Join(", ", page.Select(rows => rows.Issue.Category).Distinct(StringComparer.Ordinal))).ToList();
        var parts = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. names.Select(name => names.Count(other => other == name) == 1 ? name : $"{name} {parts[name] = parts.GetValueOrDefault(name) + 1}")];
    }
}
