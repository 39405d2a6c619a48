using System.Globalization;
using System.Text;
using CsvHelper;
using PeaceTracker.Accounts;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Audit.Api;

/// <summary>The audit log as a CSV file, with the page's own filter: <c>/admin/audit.csv</c>. It is sent as it is read.</summary>
internal static class AuditCsv
{
    private static readonly string[] Header =
        ["entry", "at", "actor", "deed", "noun", "negotiation", "key", "headline", "before", "after", "origin", "previous_hash", "hash"];

    public static async Task<IResult> GetAsync(HttpContext http, Gate gate, AuditQueries audit, CancellationToken cancellationToken)
    {
        var admission = await gate.AskAsync(Role.Editor, cancellationToken);
        if (admission.Caller is null)
        {
            return TypedResults.Problem(admission.Refusal, statusCode: StatusCodes.Status403Forbidden);
        }

        var filter = AuditFilter.Parse(new Uri("http://localhost" + http.Request.QueryString), out var problems);
        if (problems.Count > 0)
        {
            return TypedResults.Problem(string.Join(' ', problems), statusCode: StatusCodes.Status400BadRequest);
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(body => WriteAsync(body, audit, filter, cancellationToken), "text/csv; charset=utf-8", "audit.csv");
    }

    internal static async Task WriteAsync(Stream body, AuditQueries audit, AuditFilter filter, CancellationToken cancellationToken)
    {
        await body.WriteAsync(Encoding.UTF8.GetBytes(Text(csv => csv.WriteHeader(Header))), cancellationToken);
        await foreach (var batch in audit.BatchesAsync(filter, cancellationToken))
        {
            await body.WriteAsync(Encoding.UTF8.GetBytes(Text(csv => Write(csv, batch))), cancellationToken);
        }
    }

    private static void Write(CsvWriter csv, IEnumerable<(AuditEntry Entry, string? Negotiation)> batch)
    {
        foreach (var (entry, negotiation) in batch)
        {
            csv.WriteRecord(
            [
                entry.Seq.ToString(CultureInfo.InvariantCulture), entry.At.Iso(), entry.Actor, entry.Deed.ToString(), entry.Noun?.ToString() ?? "", negotiation ?? "", entry.Key ?? "",
                entry.Headline, entry.Before ?? "", entry.After ?? "", entry.Origin ?? "", entry.PreviousHash, entry.Hash,
            ]);
        }
    }

    private static string Text(Action<CsvWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Injection = CsvInjection.Escape }, true))
        {
            write(csv);
        }

        return text.ToString();
    }
}
