using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions.Cell;

/// <summary>
/// Reads one revision for its permanent address. What it says never changes: not when later revisions come, not when a
/// statement is put right, not when the party, the issue or the position is retired.
/// </summary>
public sealed class RevisionQueries(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>A revision by its number; null where there never was one. The moment says which revision is called the latest.</summary>
    public Task<RecordedRevision?> FindAsync(string negotiation, string party, string issue, int number, Moment moment, CancellationToken cancellationToken) =>
        ReadAsync(negotiation, party, issue, all => all.FirstOrDefault(revision => revision.Number == number), line => line.RecordedAt, moment, cancellationToken);

    /// <summary>
    /// The revision that holds at a moment, with its evidence as it stands; at a moment of recording, as it stood then. Null
    /// where none holds.
    /// </summary>
    public Task<RecordedRevision?> HoldingAsync(string negotiation, string party, string issue, Moment moment, CancellationToken cancellationToken) =>
        ReadAsync(negotiation, party, issue, all => RevisionOrder.Holding(all, moment), _ => moment.RecordedBy, moment, cancellationToken);

    private async Task<RecordedRevision?> ReadAsync(
        string negotiation, string party, string issue, Func<IReadOnlyList<RevisionLine>, RevisionLine?> choose, Func<RevisionLine, DateTime?> evidenceOf, Moment moment, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Negotiations.Where(row => row.Slug == negotiation).Select(row => new { row.Id, row.Title }).SingleOrDefaultAsync(cancellationToken) is not { } found)
        {
            return null;
        }

        var parties = await db.Parties.WithRetired().Where(row => row.NegotiationId == found.Id).AsNoTracking().ToListAsync(cancellationToken);
        var issues = await db.Issues.WithRetired().Where(row => row.NegotiationId == found.Id).AsNoTracking().ToListAsync(cancellationToken);
        if (parties.Find(row => row.Key == party) is not { } foundParty || issues.Find(row => row.Key == issue) is not { } foundIssue
            || await db.Positions.WithRetired().Where(row => row.PartyId == foundParty.Id && row.IssueId == foundIssue.Id).Select(row => (int?)row.Id).SingleOrDefaultAsync(cancellationToken) is not { } position)
        {
            return null;
        }

        var all = (await db.ReadAsync(db.PositionRevisions.WithRetired().Where(revision => revision.PositionId == position), found.Id, Moment.Latest, cancellationToken)).Select(read => read.Line).ToList();
        if (choose(all) is not { } line)
        {
            return null;
        }

        var (number, evidence) = (line.Number, evidenceOf(line));
        var recorded = evidence is { } at ? await AsRecordedAsync(db, found.Id, line, at, cancellationToken) : (Line: line, Changed: []);
        var keys = issues.ToDictionary(row => row.Id, row => row.Key);
        var parent = issues.Find(row => row.Id == foundIssue.ParentId);
        return new(
            found.Title, PositionQueries.Column(foundParty, parties), PositionQueries.Row(foundIssue, keys), parent is null ? null : PositionQueries.Row(parent, keys), foundIssue.Scale,
            recorded.Line, RevisionOrder.Before(line, all.Where(other => other.Number < number)),
            all.Where(other => other.Key == line.Key && other.Number < number).MaxBy(other => other.Number)?.Number,
            all.Where(other => other.Key == line.Key && other.Number > number).MinBy(other => other.Number),
            RevisionOrder.Holding(all, moment), all.Count,
            await RetiredAsync(db, foundParty, foundIssue, parent, position, cancellationToken), recorded.Changed);
    }

    // A statement that was changed afterwards is shown as it stood at that time: its oldest later former version.
    private static async Task<(RevisionLine Line, IReadOnlyList<DateTime> Changed)> AsRecordedAsync(TrackerContext db, int negotiation, RevisionLine line, DateTime at, CancellationToken cancellationToken)
    {
        var keys = line.Statements.Select(statement => statement.Key).ToList();
        var former = (await db.Revisions
                .Where(row => row.NegotiationId == negotiation && row.Noun == Noun.Statement && keys.Contains(row.Key) && row.RecordedAt > at)
                .OrderBy(row => row.Id).AsNoTracking().ToListAsync(cancellationToken))
            .GroupBy(row => row.Key, StringComparer.Ordinal).ToDictionary(rows => rows.Key, rows => rows.First(), StringComparer.Ordinal);
        if (former.Count == 0)
        {
            return (line, []);
        }

        var changed = new List<DateTime>();
        var statements = new List<StatementLine>();
        foreach (var statement in line.Statements)
        {
            var then = former.TryGetValue(statement.Key, out var row) ? FormerStatement.Of(statement, row.Former) : statement;
            statements.Add(then);
            if (then != statement)
            {
                changed.Add(row!.RecordedAt);
            }
        }

        return (line with { Statements = statements }, changed);
    }

    private static async Task<IReadOnlyList<string>> RetiredAsync(TrackerContext db, Party party, Issue issue, Issue? parent, int position, CancellationToken cancellationToken)
    {
        var retired = new List<string>();
        if (!await db.Parties.AnyAsync(row => row.Id == party.Id, cancellationToken))
        {
            retired.Add($"the party {party.Name}");
        }

        if (!await db.Issues.AnyAsync(row => row.Id == issue.Id, cancellationToken))
        {
            retired.Add($"the issue {issue.Name}");
        }

        if (parent is not null && !await db.Issues.AnyAsync(row => row.Id == parent.Id, cancellationToken))
        {
            retired.Add($"the issue {parent.Name}");
        }

        if (!await db.Positions.AnyAsync(row => row.Id == position, cancellationToken) && retired.Count == 0)
        {
            retired.Add("this position");
        }

        return retired;
    }
}

/// <summary>A statement as a former version of its row has it.</summary>
internal static class FormerStatement
{
    /// <summary>The statement with the words, days and grade that it had; source, speaker and document are named as they are now.</summary>
    /// <param name="now">The statement as it stands.</param>
    /// <param name="former">The values it had, by property, as JSON.</param>
    public static StatementLine Of(StatementLine now, string former)
    {
        using var row = JsonDocument.Parse(former);
        return now with
        {
            Quote = Text("Quote"), Language = Text("Language"), Translation = Text("Translation"), Paraphrase = Text("Paraphrase") ?? now.Paraphrase, Url = Text("Url"), Citation = Text("Citation"),
            QuoteState = Enum.TryParse<QuoteState>(Text("QuoteState"), out var state) ? state : now.QuoteState,
            SaidOn = new() { Day = Day("SaidDay") ?? now.SaidOn.Day, Precision = Enum.TryParse<DatePrecision>(Text("SaidPrecision"), out var precision) ? precision : now.SaidOn.Precision },
            PublishedOn = Day("PublishedOn") ?? now.PublishedOn,
            Credibility = row.RootElement.TryGetProperty("Credibility", out var digit) && digit.TryGetInt32(out var number) ? number : now.Credibility,
        };

        string? Text(string name) => row.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

        DateOnly? Day(string name) => Text(name) is { } text && DateOnly.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : null;
    }
}
