using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Http.HttpResults;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.Timeline.Api;

/// <summary>
/// The ledger of truces and promises as a CSV file: <c>/{negotiation}/commitments.csv</c>, with the page's own query. A row
/// is a commitment; what is reported of strikes inside its window has a row of its own for each direction.
/// </summary>
internal static class CommitmentCsv
{
    private static readonly string[] Header =
    [
        "key", "kind", "title", "scope", "declared_on", "starts_on", "ends_on", "hours", "declared_by", "accepted_by", "no_answer_recorded_of", "claims_of_violation",
        "counted_from", "counted_to", "counted_why", "attacks", "claimant", "days_counted", "days_with_a_report", "summary", "source",
    ];

    public static async Task<Results<ContentHttpResult, NotFound, ProblemHttpResult>> GetAsync(
        string negotiation, HttpRequest request, CommitmentQueries commitments, CancellationToken cancellationToken)
    {
        var query = new AddressQuery(new Uri("http://localhost" + request.QueryString));
        var clocks = ClockView.Read(query);
        if (query.Problems.Count > 0)
        {
            return TypedResults.Problem(string.Join(' ', query.Problems), statusCode: StatusCodes.Status400BadRequest);
        }

        if (await commitments.ReadAsync(negotiation, clocks.Moment, cancellationToken) is not { } ledger)
        {
            return TypedResults.NotFound();
        }

        request.HttpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{negotiation}-commitments.csv\"";
        return TypedResults.Text(Write(ledger, WindowCount.By(clocks)), "text/csv; charset=utf-8");
    }

    internal static string Write(CommitmentLedger ledger, DateOnly by)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Injection = CsvInjection.Escape }, true))
        {
            csv.WriteHeader(Header);
            foreach (var line in ledger.Lines)
            {
                var count = WindowCount.Of(line.StartsOn, line.EndsOn, by);
                foreach (var direction in count.Days == 0 || ledger.Directions.Count == 0 ? [null] : ledger.Directions.Select(direction => (DirectionReport?)direction))
                {
                    csv.WriteRecord(
                    [
                        line.Key, line.Kind.ToString().ToLowerInvariant(), line.Title, line.Scope, line.DeclaredOn.Iso(), line.StartsOn?.Iso() ?? "", line.EndsOn?.Iso() ?? "", line.Hours ?? "",
                        Names(line.DeclaredBy), Names(line.AcceptedBy), Names(line.Unanswered), string.Join(" | ", line.Violations.Select(claim => $"{claim.Claimant.Name}: {claim.Text}")),
                        count.From?.Iso() ?? "", count.To?.Iso() ?? "", count.Words, direction?.Words ?? "", direction?.ClaimantName ?? "",
                        direction is null ? "" : Number(count.Days), direction is null ? "" : Number(direction.Days.Count(day => day.Day >= count.From && day.Day <= count.To)),
                        line.Summary, line.Source.Url ?? line.Source.Name,
                    ]);
                }
            }
        }

        return text.ToString();
    }

    private static string Names(IEnumerable<LedgerParty> parties) => string.Join("; ", parties.Select(party => party.Name));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
