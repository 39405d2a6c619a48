using Microsoft.AspNetCore.Http.HttpResults;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.Distance.Api;

/// <summary>
/// The placements of the distance page as a scenario for KTAB: <c>/{negotiation}/distance.ktab.csv</c>, with the page's own
/// query. Where too few parties are placed there is no file, and the answer says so.
/// </summary>
internal static class KtabCsv
{
    public static async Task<Results<ContentHttpResult, NotFound, ProblemHttpResult>> GetAsync(
        string negotiation, HttpRequest request, DistanceQueries distances, CancellationToken cancellationToken)
    {
        var view = DistanceView.Parse(new Uri("http://localhost" + request.QueryString), out var problems);
        if (problems.Count > 0)
        {
            return Refused(string.Join(' ', problems));
        }

        if (await distances.SheetAsync(negotiation, view.Moment, cancellationToken) is not { } sheet)
        {
            return TypedResults.NotFound();
        }

        if (view.Unknown(sheet).ToList() is { Count: > 0 } unknown)
        {
            return Refused(string.Join(' ', unknown));
        }

        var table = KtabTable.Of(DistanceReport.Of(sheet, view), chosen: view.Issues.Count > 0);
        if (!table.CanBeModelled)
        {
            return Refused($"{table.Parties.Count} of the parties asked for are placed on every issue asked for; KTAB takes a scenario with {KtabTable.FewestActors} or more.");
        }

        request.HttpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{negotiation}-distance.ktab.csv\"";
        var evidence = new Uri(new Uri($"{request.Scheme}://{request.Host}"), view.Address(negotiation));
        return TypedResults.Text(table.Write(sheet.Title, $"{When(view)} Evidence: {evidence}"), "text/csv; charset=utf-8");
    }

    private static string When(DistanceView view) => view.Clocks switch
    {
        { IsPresent: true } => "Positions as recorded.",
        var clocks => $"Positions said by {clocks.AsOf?.Iso() ?? "now"}; published by {clocks.KnownAt?.Iso() ?? "now"}; recorded by {clocks.RecordedBy?.Iso() ?? "now"}.",
    };

    private static ProblemHttpResult Refused(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);
}
