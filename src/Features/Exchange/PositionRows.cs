using Microsoft.EntityFrameworkCore;
using PeaceTracker.Records;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Exchange.Parsing;

namespace PeaceTracker.Features.Exchange;

/// <summary>
/// Stores the positions of a dossier. Revisions are only appended: a row whose key is known and that says something else
/// becomes a revision that replaces the earlier one.
/// </summary>
internal sealed class PositionRows(TrackerContext db, Recording recording, Dossier dossier, int negotiationId, KeyRing keys)
{
    public async Task<TableCount> StoreAsync(CancellationToken token)
    {
        // Whole positions with their parties and issues are wanted in memory: the change log names them.
        await db.Parties.WithRetired().Where(party => party.NegotiationId == negotiationId).LoadAsync(token);
        await db.Issues.WithRetired().Where(issue => issue.NegotiationId == negotiationId).LoadAsync(token);
        var statements = await db.Statements.Where(row => row.NegotiationId == negotiationId).ToDictionaryAsync(row => row.Key, token);
        var positions = await db.Positions.WithRetired()
            .Include(position => position.Revisions).ThenInclude(revision => revision.Statements)
            .Where(position => position.NegotiationId == negotiationId)
            .AsSplitQuery()
            .ToDictionaryAsync(position => (position.PartyId, position.IssueId), token);

        var mapping = new RecordMapping(negotiationId, recording.At, keys);
        var added = 0;
        var revised = 0;
        var rows = dossier.Rows(RecordFormat.Positions);
        foreach (var row in rows)
        {
            var position = Position(row, positions);
            var former = position.Revisions.Where(revision => revision.Key == row.Key).MaxBy(revision => revision.Number);
            var evidence = row.List("statements").Select(key => statements[key]).ToList();
            var revision = mapping.Revision(row, evidence, former, recording.Batch!.Id);
            if (former is null)
            {
                position.Revise(revision);
                added++;
            }
            else if (!SaysTheSame(former, revision))
            {
                position.Revise(revision);
                revised++;
            }
        }

        await db.SaveChangesAsync(token);
        return new(RecordFormat.Positions.Name, added, revised, rows.Count - added - revised);
    }

    private Position Position(RecordRow row, Dictionary<(int, int), Position> positions)
    {
        var party = keys.Id(RecordFormat.Parties, row.Needed("party"));
        var issue = keys.Id(RecordFormat.Issues, row.Needed("issue"));
        if (!positions.TryGetValue((party, issue), out var position))
        {
            position = new Position { NegotiationId = negotiationId, PartyId = party, IssueId = issue };
            positions.Add((party, issue), position);
            db.Add(position);
        }

        return position;
    }

    private static bool SaysTheSame(PositionRevision former, PositionRevision revision) =>
        former.Stance == revision.Stance
        && former.Summary == revision.Summary
        && former.Condition == revision.Condition
        && former.Placement == revision.Placement
        && former.PlacementReason == revision.PlacementReason
        && former.SaidOn == revision.SaidOn
        && former.PublishedOn == revision.PublishedOn
        && former.Shift == revision.Shift
        && former.ShiftToward == revision.ShiftToward
        && former.Statements.Select(statement => statement.Key).Order().SequenceEqual(revision.Statements.Select(statement => statement.Key).Order());
}
