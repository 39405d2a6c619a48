using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Http.HttpResults;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.News.Attention;

/// <summary>The figures of the attention page as a CSV file: <c>/{negotiation}/news/attention.csv</c>, with the page's own query. A day of which nothing is known is a row without a figure.</summary>
internal static class AttentionCsv
{
    public static async Task<Results<ContentHttpResult, NotFound, ProblemHttpResult>> GetAsync(string negotiation, HttpRequest request, AttentionQueries attention, CancellationToken cancellationToken)
    {
        var query = new AddressQuery(new Uri("http://localhost" + request.QueryString));
        var view = AttentionView.Read(query);
        if (query.Problems.Count > 0)
        {
            return Refused(query.Problems);
        }

        if (await attention.ReadAsync(negotiation, view, cancellationToken) is not { } report)
        {
            return TypedResults.NotFound();
        }

        if (report.Problems.Count > 0)
        {
            return Refused(report.Problems);
        }

        request.HttpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{negotiation}-attention-{report.From.Iso()}-{report.To.Iso()}.csv\"";
        return TypedResults.Text(Write(report, view.Stories), "text/csv; charset=utf-8");
    }

    internal static string Write(AttentionReport report, bool stories)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Injection = CsvInjection.Escape }, true))
        {
            csv.WriteHeader(["day", "side", "issue", stories ? "stories" : "articles", "status"]);
            foreach (var (sheet, day) in report.Sheets.SelectMany(sheet => sheet.Days.Select(day => (sheet, day))))
            {
                var side = sheet.Side?.Key ?? "all";
                if (!day.IsReported && day.Counts.Count == 0)
                {
                    csv.WriteRecord([day.Day.Iso(), side, "", "", "no report"]);
                    continue;
                }

                foreach (var (issue, count) in report.Issues.Select(issue => (issue, Count: day.Of(issue))).Where(pair => pair.Count is not null))
                {
                    csv.WriteRecord([day.Day.Iso(), side, issue.Key, count!.Value.ToString(CultureInfo.InvariantCulture), day.IsReported ? "counted" : "before the first feed"]);
                }
            }
        }

        return text.ToString();
    }

    private static ProblemHttpResult Refused(IEnumerable<string> problems) => TypedResults.Problem(string.Join(' ', problems), statusCode: StatusCodes.Status400BadRequest);
}
