using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions;

/// <summary>All parties of a negotiation against all its issues, at one point in time. Immutable: open pages share it.</summary>
public sealed record PositionMatrix(
    string Title, IReadOnlyList<MatrixParty> Parties, IReadOnlyList<MatrixIssue> Issues, IReadOnlyDictionary<(string Party, string Issue), MatrixCell> Cells)
{
    /// <summary>What a party says on an issue; null where no statement is known.</summary>
    public MatrixCell? this[string party, string issue] => Cells.GetValueOrDefault((party, issue));

    /// <summary>Whether a party says anything on an issue: silence, and what is not known, are nothing.</summary>
    public bool Speaks(string party, string issue) => this[party, issue] is { Stance: not (Stance.Silent or Stance.NoKnownStatement) };

    /// <summary>
    /// The columns: those chosen; when none is chosen, the parties that are not part of another.
    /// </summary>
    public IReadOnlyList<MatrixParty> Columns(IReadOnlyList<string> chosen)
    {
        var columns = Parties.Where(party => chosen.Contains(party.Key, StringComparer.Ordinal)).ToList();
        return columns.Count > 0 ? columns : [.. Parties.Where(party => party.MemberOf is null)];
    }

    /// <summary>
    /// The rows, each issue with its sub-issues: those chosen; when none is chosen, all. A chosen sub-issue comes with
    /// the issue that it is part of.
    /// </summary>
    public IReadOnlyList<MatrixRows> Rows(IReadOnlyList<string> chosen)
    {
        var all = Issues.Where(issue => issue.Parent is null)
            .Select(issue => new MatrixRows(issue, [.. Issues.Where(part => part.Parent == issue.Key)], Unfolded: false));
        var rows = all.Select(rows => Narrowed(rows, chosen)).OfType<MatrixRows>().ToList();
        return rows.Count > 0 ? rows : [.. all];
    }

    private static MatrixRows? Narrowed(MatrixRows rows, IReadOnlyList<string> chosen)
    {
        if (chosen.Contains(rows.Issue.Key, StringComparer.Ordinal))
        {
            return rows;
        }

        var parts = rows.Parts.Where(part => chosen.Contains(part.Key, StringComparer.Ordinal)).ToList();
        return parts.Count == 0 ? null : new(rows.Issue, parts, Unfolded: true);
    }
}

/// <summary>A column: a party, and the coalition it is part of, where it is part of one.</summary>
public sealed record MatrixParty(string Key, string Name, string ShortName, PartyRole Role, string? MemberOf);

/// <summary>A row: an issue with the sentence that stances are about.</summary>
public sealed record MatrixIssue(string Key, string Name, string Proposition, string Category, string? Parent);

/// <summary>An issue with the parts of it that are shown.</summary>
public sealed record MatrixRows(MatrixIssue Issue, IReadOnlyList<MatrixIssue> Parts, bool Unfolded)
{
    /// <summary>The issue, then its parts.</summary>
    public IEnumerable<MatrixIssue> All => [Issue, .. Parts];

    /// <summary>The issue, and its parts where they are unfolded.</summary>
    public IEnumerable<MatrixIssue> Seen => Unfolded ? All : [Issue];
}

/// <summary>Where a party stands on an issue and since when it is known to have said so.</summary>
/// <param name="Number">The revision's number in the history of its position: its permanent address.</param>
public sealed record MatrixCell(Stance Stance, string Summary, SaidOn SaidOn, DateOnly PublishedOn, Shift Shift, string? Condition = null, int Number = 0);
