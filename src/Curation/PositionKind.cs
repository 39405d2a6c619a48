using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation;

/// <summary>Positions: a record is a revision, and revisions are only appended. The same key puts the earlier one right.</summary>
internal sealed class PositionKind : KeptKind
{
    public override async Task<IKept?> FindAsync(TrackerContext db, int negotiationId, string key, CancellationToken cancellationToken) =>
        await Revisions(db, negotiationId).Where(revision => revision.Key == key).OrderByDescending(revision => revision.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The revision of a party on an issue that was recorded last, whatever its key; null where there is none.</summary>
    public static async Task<PositionRevision?> LatestAsync(TrackerContext db, int negotiationId, string party, string issue, CancellationToken cancellationToken) =>
        await Revisions(db, negotiationId)
            .Where(revision => revision.Position.Party.Key == party && revision.Position.Issue.Key == issue)
            .OrderByDescending(revision => revision.Number)
            .FirstOrDefaultAsync(cancellationToken);

    public override Task<Dictionary<string, int>> IdsAsync(
        TrackerContext db, int negotiationId, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        throw new NotSupportedException("No record names a position.");

    public override Task<Dictionary<int, string>> KeysAsync(TrackerContext db, IReadOnlyCollection<int> ids, CancellationToken cancellationToken) =>
        throw new NotSupportedException("No record names a position.");

    public override Task<KeptPage> ListAsync(TrackerContext db, int negotiationId, RecordFilter filter, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Positions are chosen in the matrix.");

    public override Task<int> CountAsync(TrackerContext db, int negotiationId, CancellationToken cancellationToken) =>
        db.Positions.CountAsync(position => position.NegotiationId == negotiationId, cancellationToken);

    public override Task<IReadOnlyList<IKept>> WithinAsync(TrackerContext db, int negotiationId, int owner, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Positions are not kept with another record.");

    // A position is retired as a whole: its revisions are history and stay as they are.
    public override async Task<bool> SetRetiredAsync(
        TrackerContext db, int negotiationId, string key, DateTime? since, CancellationToken cancellationToken)
    {
        if (key.Split('/') is not [var party, var issue])
        {
            return false;
        }

        var position = await db.Positions.WithRetired()
            .SingleOrDefaultAsync(row => row.NegotiationId == negotiationId && row.Party.Key == party && row.Issue.Key == issue, cancellationToken);
        if (position is null)
        {
            return false;
        }

        var retired = db.Entry(position).Property(Retirement.Property);
        if (retired.CurrentValue is null != since is null)
        {
            retired.CurrentValue = since;
        }

        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public override Task<bool> ReorderAsync(
        TrackerContext db, int negotiationId, IReadOnlyList<string> opened, IReadOnlyList<string> wanted, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Positions stand in the order of parties and issues.");

    public override async Task<IKept> StoreAsync(TrackerContext db, int negotiationId, RecordMapping mapping, RecordRow row, CancellationToken cancellationToken)
    {
        // Wanted in memory: the change log names the position by them.
        var party = await db.Parties.WithRetired().SingleAsync(known => known.NegotiationId == negotiationId && known.Key == row.Needed("party"), cancellationToken);
        var issue = await db.Issues.WithRetired().SingleAsync(known => known.NegotiationId == negotiationId && known.Key == row.Needed("issue"), cancellationToken);
        var position = await db.Positions.WithRetired().Include(known => known.Revisions)
            .SingleOrDefaultAsync(known => known.PartyId == party.Id && known.IssueId == issue.Id, cancellationToken);
        if (position is null)
        {
            position = new Position { NegotiationId = negotiationId, PartyId = party.Id, IssueId = issue.Id };
            db.Add(position);
        }
        else
        {
            // Whoever says something new about a retired position brings it back.
            db.Entry(position).Property(Retirement.Property).CurrentValue = null;
        }

        var keys = row.List("statements");
        var statements = await db.Statements.Where(known => known.NegotiationId == negotiationId && keys.Contains(known.Key)).ToListAsync(cancellationToken);
        var former = position.Revisions.Where(revision => revision.Key == row.Key).MaxBy(revision => revision.Number);
        var revision = position.Revise(mapping.Revision(row, statements, former));
        await db.SaveChangesAsync(cancellationToken);
        return revision;
    }

    private static IQueryable<PositionRevision> Revisions(TrackerContext db, int negotiationId) => db.PositionRevisions.WithRetired()
        .Where(revision => revision.NegotiationId == negotiationId)
        .Include(revision => revision.Position).ThenInclude(position => position.Party)
        .Include(revision => revision.Position).ThenInclude(position => position.Issue)
        .Include(revision => revision.Statements)
        .AsNoTrackingWithIdentityResolution();
}
