namespace PeaceTracker.Features.Positions;

/// <summary>A view of the matrix with all that its files need.</summary>
/// <param name="Matrix">The matrix.</param>
/// <param name="View">The view, without what is not in the matrix.</param>
/// <param name="Sheet">The matrix laid out in the view, on one page.</param>
/// <param name="Evidence">What each cell rests on.</param>
public sealed record MatrixFile(
    PositionMatrix Matrix, MatrixView View, MatrixSheet Sheet, IReadOnlyDictionary<(string Party, string Issue), IReadOnlyList<CellEvidence>> Evidence);

/// <summary>Reads a view of the matrix for a file.</summary>
public sealed class MatrixFileQueries(PositionQueries positions, CellEvidenceQueries evidence, EarlierMatrixQueries earlierMatrices)
{
    /// <summary>
    /// The matrix that an address asks for, with what of the address could not be understood; null where there is no such
    /// negotiation.
    /// </summary>
    public async Task<(MatrixFile File, IReadOnlyList<string> Problems)?> FindAsync(string negotiation, Uri address, CancellationToken cancellationToken)
    {
        var asked = MatrixView.Parse(address, out var unread);
        if (await positions.MatrixAsync(negotiation, asked.Moment, cancellationToken) is not { } matrix)
        {
            return null;
        }

        var earlier = await earlierMatrices.FindAsync(negotiation, asked, cancellationToken);
        var view = asked.Known(matrix);
        return (
            new(matrix, view, MatrixSheet.Lay(matrix, view, earlier.Matrix, earlier.Day, whole: true), await evidence.FindAsync(negotiation, asked.Moment, cancellationToken)),
            [.. unread, .. asked.Unknown(matrix), .. earlier.Problems]);
    }
}
