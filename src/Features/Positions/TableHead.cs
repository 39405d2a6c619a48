namespace PeaceTracker.Features.Positions;

/// <summary>A party or an issue as the head of a row or of a column.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its short name.</param>
/// <param name="About">A party's role, or the sentence that stances on an issue are about.</param>
/// <param name="Title">A party's full name, or the sentence again.</param>
/// <param name="Heading">The role or category that it stands under; null where there are no headings.</param>
/// <param name="Folded">How many parts of an issue are not shown beside it.</param>
internal sealed record TableHead(string Key, string Name, string About, string Title, string? Heading, int Folded = 0)
{
    internal static TableHead Of(MatrixParty party, MatrixLayout layout) =>
        new(party.Key, party.ShortName, party.Role.ToString(), party.Name, layout.ByRole ? party.Role + "s" : null);

    internal static TableHead Of(MatrixIssue issue, MatrixLayout layout, int folded = 0) =>
        new(issue.Key, issue.Name, issue.Proposition, issue.Proposition, layout.ByCategory ? issue.Category : null, folded);
}

/// <summary>Rows that belong together: an issue with its parts, or a party.</summary>
/// <param name="Heading">The heading above them; null where they stand under the one before.</param>
/// <param name="Head">The first row.</param>
/// <param name="Parts">The rows below it.</param>
/// <param name="Unfolded">Whether these are shown from the start.</param>
internal sealed record TableBlock(string? Heading, TableHead Head, IReadOnlyList<TableHead> Parts, bool Unfolded);
