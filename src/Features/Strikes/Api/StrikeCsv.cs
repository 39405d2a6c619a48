using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Http.HttpResults;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Api;

/// <summary>
/// The figures of the strikes page as a CSV file, by day: <c>/{negotiation}/strikes.csv</c>, with the page's own query. A
/// day without a report is a row without a figure.
/// </summary>
internal static class StrikeCsv
{
    private static readonly string[] Header = ["day", "attacker", "target", "kind", "figure", "value", "bound", "definition", "claimant", "status", "sources"];

    public static async Task<Results<ContentHttpResult, NotFound, ProblemHttpResult>> GetAsync(
        string negotiation, HttpRequest request, StrikeQueries strikes, CancellationToken cancellationToken)
    {
        var view = StrikeView.Parse(new Uri("http://localhost" + request.QueryString), out var problems);
        if (problems.Count > 0)
        {
            return Refused(string.Join(' ', problems));
        }

        if (await strikes.WholeReportAsync(negotiation, view, cancellationToken) is not { } report)
        {
            return TypedResults.NotFound();
        }

        if (view.Claimant is not null && report.Claimant?.Key != view.Claimant)
        {
            return Refused($"claimant: there is no claimant '{AddressQuery.Shortened(view.Claimant)}' here.");
        }

        request.HttpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{negotiation}-strikes-{report.From.Iso()}-{report.To.Iso()}.csv\"";
        return TypedResults.Text(Write(report), "text/csv; charset=utf-8");
    }

    private static ProblemHttpResult Refused(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);

    internal static string Write(StrikeReport report)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Injection = CsvInjection.Escape }, true))
        {
            csv.WriteHeader(Header);
            foreach (var day in report.Days)
            {
                WriteDay(csv, report, day);
            }
        }

        return text.ToString();
    }

    private static void WriteDay(CsvWriter csv, StrikeReport report, DayReport day)
    {
        var about = report.Claimant!;
        if (!day.IsReported)
        {
            csv.WriteRecord([day.Day.Iso(), about.Attacker, about.Target, "", "", "", "", "", about.Name, "no report", ""]);
            return;
        }

        var sources = string.Join(' ', report.Sources[day.Day].Select(source => source.Url ?? source.Name));
        foreach (var (counted, tally) in day.Figures.OrderBy(figure => figure.Key.Kind).ThenBy(figure => figure.Key.Figure).ThenBy(figure => figure.Key.Definition, StringComparer.Ordinal))
        {
            csv.WriteRecord(
            [
                day.Day.Iso(), about.Attacker, about.Target, counted.Kind.Word().ToLowerInvariant(), counted.Figure.Word(),
                tally.Best.ToString(CultureInfo.InvariantCulture), Bound(tally.Bound), counted.Definition, about.Name, "reported", sources,
            ]);
        }
    }

    internal static string Bound(Domain.Bound bound) => bound switch
    {
        Domain.Bound.AtLeast => "at least",
        Domain.Bound.About => "about",
        _ => "exactly",
    };
}
