using PeaceTracker.Controls;
using PeaceTracker.Controls.Drawings;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult, Microsoft.AspNetCore.Http.HttpResults.FileContentHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound, Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace PeaceTracker.Features.Positions.Api;

/// <summary>The matrix as a picture: <c>/{negotiation}/positions.svg</c> and <c>positions.png</c>, with the page's own query.</summary>
internal static class PositionImage
{
    public static Task<Answer> SvgAsync(
        string negotiation, HttpRequest request, MatrixFileQueries files, Typefaces faces, PaletteValues palette, TimeProvider clock, CancellationToken cancellationToken) =>
        GetAsync(negotiation, request, files, "svg", file => Task.FromResult<Answer>(TypedResults.Content(
            DrawingSvg.Write(Draw(file, negotiation, request, faces, palette, clock)), "image/svg+xml; charset=utf-8")), cancellationToken);

    public static Task<Answer> PngAsync(
        string negotiation, HttpRequest request, MatrixFileQueries files, Typefaces faces, PaletteValues palette, DrawingPng png, TimeProvider clock, CancellationToken cancellationToken) =>
        GetAsync(negotiation, request, files, "png", async file =>
        {
            var drawing = Draw(file, negotiation, request, faces, palette, clock);
            // Below this its letters cannot be read.
            return DrawingPng.Scale(drawing.Width, drawing.Height, 1) < 0.6
                ? TypedResults.Problem("This view is too large for a PNG. Choose fewer issues or parties, or take the SVG.", statusCode: StatusCodes.Status400BadRequest)
                : TypedResults.Bytes(await png.WriteAsync(drawing, 1.5, cancellationToken), "image/png");
        }, cancellationToken);

    private static Drawing Draw(MatrixFile file, string negotiation, HttpRequest request, Typefaces faces, PaletteValues palette, TimeProvider clock) =>
        PicturePlan.Draw(file, negotiation, PositionCsv.SiteOf(request), clock, new(faces, palette));

    private static async Task<Answer> GetAsync(
        string negotiation, HttpRequest request, MatrixFileQueries files, string ending,
        Func<MatrixFile, Task<Answer>> draw, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(negotiation, PositionCsv.AddressOf(request), cancellationToken) is not { } found)
        {
            return TypedResults.NotFound();
        }

        if (found.Problems.Count > 0)
        {
            return TypedResults.Problem(string.Join(' ', found.Problems), statusCode: StatusCodes.Status400BadRequest);
        }

        request.HttpContext.Response.Headers.ContentDisposition = $"inline; filename=\"{PositionCsv.FileName(negotiation, found.File.View)}.{ending}\"";
        return await draw(found.File);
    }
}
