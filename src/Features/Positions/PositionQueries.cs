using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Positions;

/// <summary>Reads the matrix. The present is shared by all open pages; the past is asked for each time.</summary>
public sealed class PositionQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    /// <summary>The matrix of a negotiation at a moment; null where there is no such negotiation.</summary>
    public async Task<PositionMatrix?> MatrixAsync(string negotiation, Moment moment, CancellationToken cancellationToken) => moment.IsLatest
        ? await shared.GetAsync(negotiation, "positions", token => ReadAsync(negotiation, moment, token), cancellationToken)
        : await ReadAsync(negotiation, moment, cancellationToken);

    private async Task<PositionMatrix?> ReadAsync(string slug, Moment moment, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var negotiation = await db.Negotiations.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Title }).SingleOrDefaultAsync(cancellationToken);
        if (negotiation is null)
        {
            return null;
        }

        var parties = await db.Parties.Where(party => party.NegotiationId == negotiation.Id).OrderBy(party => party.Order)
            .AsNoTracking().ToListAsync(cancellationToken);
        var issues = await db.Issues.Where(issue => issue.NegotiationId == negotiation.Id).OrderBy(issue => issue.Order)
            .AsNoTracking().ToListAsync(cancellationToken);
        // A part is hidden with the issue that it is a part of.
        issues.RemoveAll(issue => issue.ParentId is { } parent && !issues.Exists(other => other.Id == parent));
        var cells = await CellsAsync(db, negotiation.Id, moment, cancellationToken);

        var partyKeys = parties.ToDictionary(party => party.Id, party => party.Key);
        var issueKeys = issues.ToDictionary(issue => issue.Id, issue => issue.Key);
        return new(
            negotiation.Title,
            [.. parties.Select(party => Column(party, parties))],
            [.. issues.Select(issue => Row(issue, issueKeys))],
            cells.Where(cell => partyKeys.ContainsKey(cell.PartyId) && issueKeys.ContainsKey(cell.IssueId)).ToDictionary(cell => (partyKeys[cell.PartyId], issueKeys[cell.IssueId]), cell => cell.Cell));
    }

    internal static MatrixParty Column(Party party, IEnumerable<Party> all) =>
        new(party.Key, party.Name, party.ShortName, party.Role, all.FirstOrDefault(other => other.Members.Contains(party.Key))?.Key);

    internal static MatrixIssue Row(Issue issue, Dictionary<int, string> keys) =>
        new(issue.Key, issue.Name, issue.Proposition, issue.Category, issue.ParentId is { } parent ? keys[parent] : null);

    private static async Task<List<(int PartyId, int IssueId, MatrixCell Cell)>> CellsAsync(
        TrackerContext db, int negotiation, Moment moment, CancellationToken cancellationToken)
    {
        var held = from revision in db.HeldAt(negotiation, moment)
                   select new
                   {
                       revision.Position.PartyId, revision.Position.IssueId, revision.Stance, revision.Summary, revision.SaidDay, revision.SaidPrecision,
                       revision.PublishedOn, revision.Shift, revision.Condition, revision.Number,
                   };
        var rows = await held.AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.PartyId, row.IssueId, new MatrixCell(
            row.Stance, row.Summary, new SaidOn { Day = row.SaidDay, Precision = row.SaidPrecision }, row.PublishedOn, row.Shift, row.Condition, row.Number)))];
    }
}
