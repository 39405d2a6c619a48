using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Http.HttpResults;
using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Charts;
using PeaceTracker.Features.Strikes.Days;

namespace PeaceTracker.Features.Strikes.Api;

/// <summary>
/// Every claim of some days as a CSV file, whoever makes it: <c>/{negotiation}/strikes/claims.csv</c>, with the page's own
/// query. Totals and their parts are rows of their own, and must not be added together.
/// </summary>
internal static class ClaimsCsv
{
    private static readonly string[] Header =
        ["day", "window_start", "window_end", "zone", "attacker", "target", "claimant", "kind", "model", "region", "figure", "low", "best", "high", "bound", "definition", "known_on", "source", "url", "note"];

    public static async Task<Results<ContentHttpResult, NotFound, ProblemHttpResult>> GetAsync(
        string negotiation, HttpRequest request, StrikeQueries strikes, ChartQueries charts, CancellationToken cancellationToken)
    {
        var view = StrikeView.Parse(new Uri("http://localhost" + request.QueryString), out var problems);
        if (problems.Count > 0)
        {
            return TypedResults.Problem(string.Join(' ', problems), statusCode: StatusCodes.Status400BadRequest);
        }

        if (await strikes.ReportAsync(negotiation, view, cancellationToken) is not { } report)
        {
            return TypedResults.NotFound();
        }

        if (report.Problems.Count > 0)
        {
            return TypedResults.Problem(string.Join(' ', report.Problems), statusCode: StatusCodes.Status400BadRequest);
        }

        var windows = report.Claimant is null ? [] : await charts.ClaimsAsync(negotiation, view, report, cancellationToken);
        request.HttpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{negotiation}-strike-claims-{report.From.Iso()}-{report.To.Iso()}.csv\"";
        return TypedResults.Text(Write(windows, view.DayRule), "text/csv; charset=utf-8");
    }

    internal static string Write(IReadOnlyList<DayWindow> windows, DayRule rule)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Injection = CsvInjection.Escape }, true))
        {
            csv.WriteHeader(Header);
            foreach (var (window, claim) in windows.SelectMany(window => window.Claims.Select(claim => (window, claim))))
            {
                csv.WriteRecord(
                [
                    DayTouch.DayOf(window, claim, rule).Iso(), window.StartsAt?.Iso() ?? "", window.EndsAt?.Iso() ?? "", window.Zone, window.Attacker, window.Target, claim.ClaimantName,
                    claim.Kind == WeaponKind.None ? "" : new WeaponClass(claim.Kind).Word, claim.Model ?? "", claim.Region ?? "", claim.Figure.Word(),
                    Number(claim.Low), Number(claim.Best), Number(claim.High), StrikeCsv.Bound(claim.Bound), claim.Definition, claim.KnownOn.Iso(), claim.Source, claim.Url ?? "", claim.Note ?? "",
                ]);
            }
        }

        return text.ToString();
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
