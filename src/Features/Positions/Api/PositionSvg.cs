using Microsoft.AspNetCore.Http.HttpResults;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.Positions.Api;

/// <summary>The matrix as a picture: <c>/{negotiation}/positions.svg</c>, with the page's own query.</summary>
internal static class PositionSvg
{
    public static async Task<Results<RazorComponentResult<PositionPicture>, NotFound, ProblemHttpResult>> GetAsync(
        string negotiation, HttpRequest request, MatrixFileQueries files, PaletteValues palette, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(negotiation, PositionCsv.AddressOf(request), cancellationToken) is not { } found)
        {
            return TypedResults.NotFound();
        }

        if (found.Problems.Count > 0)
        {
            return TypedResults.Problem(string.Join(' ', found.Problems), statusCode: StatusCodes.Status400BadRequest);
        }

        var plan = new PicturePlan(found.File, negotiation, PositionCsv.SiteOf(request), clock, palette);
        request.HttpContext.Response.Headers.ContentDisposition = $"inline; filename=\"{PositionCsv.FileName(negotiation, found.File.View)}.svg\"";
        return new RazorComponentResult<PositionPicture>(new { Plan = plan, Palette = palette }) { ContentType = "image/svg+xml; charset=utf-8", PreventStreamingRendering = true };
    }
}
