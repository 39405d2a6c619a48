using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation;

/// <summary>The one line that names a draft in a list.</summary>
internal static class DraftHeadline
{
    private const int Longest = 160;

    private static readonly string[] Naming = ["title", "name", "paraphrase", "text", "summary", "key"];

    public static async Task<string> OfAsync(TrackerContext db, int negotiationId, DraftedRecord record, CancellationToken cancellationToken)
    {
        if (record.Table != RecordFormat.Positions.Name)
        {
            return Shortened(Naming.Select(field => record.Fields.GetValueOrDefault(field, "")).FirstOrDefault(text => text.Length > 0, "Untitled"));
        }

        var (partyKey, issueKey) = (record.Fields.GetValueOrDefault("party", ""), record.Fields.GetValueOrDefault("issue", ""));
        var party = await db.Parties.WithRetired().Where(row => row.NegotiationId == negotiationId && row.Key == partyKey).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
        var issue = await db.Issues.WithRetired().Where(row => row.NegotiationId == negotiationId && row.Key == issueKey).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
        var stance = RecordField.Word<Stance>(record.Fields.GetValueOrDefault("stance")) is { } known ? ": " + known.Word() : null;
        return Shortened($"{party ?? partyKey} on {issue ?? issueKey}{stance}");
    }

    private static string Shortened(string text) => text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
}
