using Microsoft.AspNetCore.Http.HttpResults;

namespace PeaceTracker.Features.Positions.Api;

/// <summary>
/// The matrix as a plain document for paper: <c>/{negotiation}/positions.html</c>, with the page's own query. It has no
/// live connection, so that the largest matrix costs no memory once it is sent.
/// </summary>
internal static class PositionDocument
{
    public static async Task<Results<RazorComponentResult<MatrixDocument>, NotFound, ProblemHttpResult>> GetAsync(
        string negotiation, HttpRequest request, MatrixFileQueries files, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(negotiation, PositionCsv.AddressOf(request), cancellationToken) is not { } found)
        {
            return TypedResults.NotFound();
        }

        if (found.Problems.Count > 0)
        {
            return TypedResults.Problem(string.Join(' ', found.Problems), statusCode: StatusCodes.Status400BadRequest);
        }

        return new RazorComponentResult<MatrixDocument>(new
        {
            Negotiation = negotiation, File = found.File with { Sheet = found.File.Sheet with { Issues = [.. found.File.Sheet.Issues.Select(rows => rows with { Unfolded = true })] } }, Today = found.File.View.Clocks.Today(clock),
            Citation = MatrixCitation.Text(found.File.Matrix.Title, negotiation, found.File.View, PositionCsv.SiteOf(request), clock),
            When = MatrixCitation.When(MatrixCitation.Fixed(found.File.View, clock).Clocks),
        })
        { PreventStreamingRendering = true };
    }
}
