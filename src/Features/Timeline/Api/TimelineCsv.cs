using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Http.HttpResults;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Timeline.Api;

/// <summary>The entries of the timeline as a CSV file: <c>/{negotiation}/timeline.csv</c>, with the page's own query.</summary>
internal static class TimelineCsv
{
    private static readonly string[] Header =
        ["from", "to", "precision", "kind", "title", "place", "parties", "issues", "summary", "outcome", "stance_before", "stance", "accounts", "sources", "key"];

    public static async Task<Results<ContentHttpResult, NotFound, ProblemHttpResult>> GetAsync(
        string negotiation, HttpRequest request, TimelineQueries timeline, CancellationToken cancellationToken)
    {
        var view = TimelineView.Parse(new Uri("http://localhost" + request.QueryString), out var problems);
        if (problems.Count > 0)
        {
            return Refused(string.Join(' ', problems));
        }

        if (await timeline.ReadAsync(negotiation, view.Clocks.Moment, cancellationToken) is not { } record)
        {
            return TypedResults.NotFound();
        }

        if (view.Unknown(record).ToList() is { Count: > 0 } unknown)
        {
            return Refused(string.Join(' ', unknown));
        }

        request.HttpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{negotiation}-timeline.csv\"";
        return TypedResults.Text(Write(TimelineSheet.Of(record, view)?.Entries ?? []), "text/csv; charset=utf-8");
    }

    internal static string Write(IEnumerable<TimelineEntry> entries)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Injection = CsvInjection.Escape }, true))
        {
            csv.WriteHeader(Header);
            foreach (var entry in entries)
            {
                csv.WriteRecord(
                [
                    entry.Time.Precision == DatePrecision.By ? "" : entry.Time.First.Iso(), entry.OpenEnd ? "" : entry.Time.Last.Iso(), entry.Time.Precision.ToString().ToLowerInvariant(),
                    entry.Kind.Key(), entry.Title, entry.Place ?? "", string.Join("; ", entry.PartyNames), string.Join("; ", entry.Issues), entry.Summary ?? "", entry.Outcome ?? "",
                    entry.Before?.Word() ?? "", entry.Stance?.Word() ?? "",
                    string.Join(" | ", entry.Accounts.SelectMany(point => point.Accounts.Select(account => $"{point.About}: {account.Text} ({account.Source.Name}, {account.Source.Grade}, {account.PublishedOn.Iso()})"))),
                    string.Join(' ', entry.Sources.Select(source => source.Url ?? source.Citation ?? source.Name)), entry.Anchor,
                ]);
            }
        }

        return text.ToString();
    }

    private static ProblemHttpResult Refused(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);
}
