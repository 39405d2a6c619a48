using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions.Cell;

/// <summary>Reads one cell of the matrix: what holds, why, who says otherwise, and how it came to that.</summary>
public sealed class PositionDetailQueries(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>A party on an issue at a moment; null where the negotiation has no such party or issue.</summary>
    public async Task<PositionDetail?> FindAsync(string negotiation, string party, string issue, Moment moment, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.FindNegotiationAsync(negotiation, cancellationToken) is not { } id)
        {
            return null;
        }

        var parties = await db.Parties.Where(row => row.NegotiationId == id).OrderBy(row => row.Order).AsNoTracking().ToListAsync(cancellationToken);
        var issues = await db.Issues.Where(row => row.NegotiationId == id).OrderBy(row => row.Order).AsNoTracking().ToListAsync(cancellationToken);
        if (parties.Find(row => row.Key == party) is not { } foundParty || issues.Find(row => row.Key == issue) is not { } foundIssue)
        {
            return null;
        }

        var parent = issues.Find(row => row.Id == foundIssue.ParentId);
        if (foundIssue.ParentId is not null && parent is null)
        {
            // A part is hidden with the issue that it is a part of.
            return null;
        }

        var keys = issues.ToDictionary(row => row.Id, row => row.Key);
        var history = (await db.ReadAsync(
                db.PositionRevisions.Where(revision => revision.Position.PartyId == foundParty.Id && revision.Position.IssueId == foundIssue.Id).UpTo(moment), id, moment, cancellationToken))
            .Select(read => read.Line).ToList();
        var holding = history.Find(revision => !revision.Replaced);
        var around = new CellSurroundings(db, id, moment, parties, foundParty, foundIssue);
        var others = await around.OthersAsync(cancellationToken);
        return new(
            PositionQueries.Column(foundParty, parties), PositionQueries.Row(foundIssue, keys), parent is null ? null : PositionQueries.Row(parent, keys),
            foundIssue.Scale, holding, history, await db.ProvisionsAsync(foundIssue.Id, id, moment, cancellationToken))
        {
            Parts = await around.PartsAsync(issues, keys, cancellationToken),
            Voices = holding is null ? [] : Voice.Beside(holding, history, await around.OfTheTextsAsync(holding, cancellationToken)),
            Partners = around.Partners(others),
            Against = holding is null ? Opposition.None : await around.AgainstAsync(holding, history, others, cancellationToken),
        };
    }
}
