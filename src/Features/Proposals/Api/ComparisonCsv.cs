using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Http.HttpResults;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Proposals.Api;

/// <summary>
/// A comparison as a CSV file, a row for each issue: <c>/{negotiation}/proposals/compare.csv</c>, with the page's own query.
/// </summary>
internal static class ComparisonCsv
{
    private static readonly string[] Header =
    [
        "category", "issue", "name", "proposition", "fate", "left", "left_stance", "left_text", "left_source", "left_url",
        "right", "right_stance", "right_text", "right_source", "right_url", "agreement",
    ];

    public static async Task<Results<ContentHttpResult, NotFound, ProblemHttpResult>> GetAsync(
        string negotiation, HttpRequest request, ComparisonQueries comparisons, CancellationToken cancellationToken)
    {
        var view = ComparisonView.Parse(new Uri("http://localhost" + request.QueryString), out var problems);
        if (problems.Count > 0)
        {
            return Refused(string.Join(' ', problems));
        }

        if (await comparisons.ReadAsync(negotiation, view, cancellationToken) is not { } sheet)
        {
            return TypedResults.NotFound();
        }

        if (sheet.Comparison is not { } comparison)
        {
            var missing = new[] { view.Left is null ? "left: choose a proposal or a party." : null, view.Right is null ? "right: choose a proposal or a party." : null };
            return Refused(string.Join(' ', sheet.Problems.Concat(missing.OfType<string>())));
        }

        request.HttpContext.Response.Headers.ContentDisposition =
            $"attachment; filename=\"{negotiation}-{FileName(comparison.Left)}-{FileName(comparison.Right)}.csv\"";
        return TypedResults.Text(Write(comparison, view), "text/csv; charset=utf-8");
    }

    internal static string Write(Comparison comparison, ComparisonView view)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Injection = CsvInjection.Escape }, true))
        {
            csv.WriteHeader(Header);
            foreach (var row in comparison.Rows.Where(view.Includes))
            {
                csv.WriteRecord(
                [
                    row.Issue.Category, row.Issue.Key, row.Issue.Name, row.Issue.Proposition, row.Fate.Word().ToLowerInvariant(),
                    .. Side(comparison.Left, row.Left), .. Side(comparison.Right, row.Right),
                    comparison.IsTextAgainstParty ? comparison.Agreement(row).Word().ToLowerInvariant() : "",
                ]);
            }
        }

        return text.ToString();
    }

    private static string[] Side(ComparisonSide side, SideEntry? entry) => entry is null
        ? [side.Key, side.Nothing, "", "", ""]
        : [side.Key, entry.Stance.Word().ToLowerInvariant(), entry.Words, entry.Source ?? "", entry.Url ?? ""];

    private static string FileName(ComparisonSide side) => side.Key.Replace(':', '-');

    private static ProblemHttpResult Refused(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);
}
