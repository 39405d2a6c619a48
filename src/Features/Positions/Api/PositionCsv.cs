using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Http.HttpResults;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions.Api;

/// <summary>
/// The matrix as a CSV file: <c>/{negotiation}/positions.csv</c>, with the page's own query. A line for each statement
/// that a cell rests on; a cell of which nothing is known is a line without one.
/// </summary>
internal static class PositionCsv
{
    private static readonly string[] Header =
    [
        "party_key", "party", "issue_key", "issue", "part_of", "proposition", "stance", "condition", "summary", "said_on", "said_precision", "published_on",
        "changed", "evidence", "of", "speaker", "quote", "language", "translation", "quote_state", "source", "url", "citation", "permalink",
    ];

    public static async Task<Results<ContentHttpResult, NotFound, ProblemHttpResult>> GetAsync(
        string negotiation, HttpRequest request, MatrixFileQueries files, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(negotiation, AddressOf(request), cancellationToken) is not { } found)
        {
            return TypedResults.NotFound();
        }

        if (found.Problems.Count > 0)
        {
            return TypedResults.Problem(string.Join(' ', found.Problems), statusCode: StatusCodes.Status400BadRequest);
        }

        request.HttpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{FileName(negotiation, found.File.View)}.csv\"";
        return TypedResults.Text(Write(found.File, negotiation, SiteOf(request)), "text/csv; charset=utf-8");
    }

    /// <summary>The address of a request as a page would have it.</summary>
    internal static Uri AddressOf(HttpRequest request) => new("http://localhost" + request.QueryString);

    /// <summary>The address of this site, as the reader has it.</summary>
    internal static Uri SiteOf(HttpRequest request) => new($"{request.Scheme}://{request.Host}/");

    /// <summary>"ukraine-2025-positions-2025-04-24": with the days of a view of the past.</summary>
    internal static string FileName(string negotiation, MatrixView view) => string.Join(
        '-', new[] { negotiation, "positions", view.Clocks.AsOf?.Iso(), view.Clocks.KnownAt is { } known ? "known-" + known.Iso() : null }.OfType<string>());

    internal static string Write(MatrixFile file, string negotiation, Uri site)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Injection = CsvInjection.Escape }, true))
        {
            csv.WriteHeader(Header);
            foreach (var issue in file.Sheet.Issues.SelectMany(rows => rows.All))
            {
                foreach (var party in file.Sheet.Parties)
                {
                    WriteCell(csv, file, party, issue, negotiation, site);
                }
            }
        }

        return text.ToString();
    }

    private static void WriteCell(CsvWriter csv, MatrixFile file, MatrixParty party, MatrixIssue issue, string negotiation, Uri site)
    {
        var cell = file.Matrix[party.Key, issue.Key];
        string[] head = [party.Key, party.Name, issue.Key, issue.Name, issue.Parent ?? "", issue.Proposition];
        if (cell is null)
        {
            csv.WriteRecord([.. head, Stance.NoKnownStatement.Word(), "", "", "", "", "", "", "0", "0", "", "", "", "", "", "", "", "", ""]);
            return;
        }

        var evidence = file.Evidence.GetValueOrDefault((party.Key, issue.Key), []);
        var changed = file.Sheet.Changes.TryGetValue((party.Key, issue.Key), out var change) ? Word(change) : "";
        for (var i = 0; i < Math.Max(1, evidence.Count); i++)
        {
            var statement = evidence.ElementAtOrDefault(i);
            csv.WriteRecord(
            [
                .. head, cell.Stance.Word(), cell.Condition ?? "", cell.Summary, cell.SaidOn.Iso(), cell.SaidOn.Precision.ToString().ToLowerInvariant(), cell.PublishedOn.Iso(),
                changed, Number(statement is null ? 0 : i + 1), Number(evidence.Count), statement?.Who ?? "", statement?.Quote ?? "", statement?.Language ?? "",
                statement?.Translation ?? "", statement?.QuoteState.ToString().ToLowerInvariant() ?? "", statement?.Source ?? "", statement?.Url ?? "", statement?.Citation ?? "",
                new Uri(site, $"/{negotiation}/positions/{party.Key}/{issue.Key}/{Number(cell.Number)}").ToString(),
            ]);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Word(MatrixChange change) => change switch
    {
        MatrixChange.New => "new",
        MatrixChange.Stance => "stance",
        _ => "words",
    };
}
