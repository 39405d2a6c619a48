using PeaceTracker.Domain;

namespace PeaceTracker.Data;

/// <summary><see cref="Moment"/>'s rule in the database's language.</summary>
internal static class RevisionsAtMoment
{
    /// <summary>The revisions said, published and recorded in time, without those that a later record replaced.</summary>
    public static IQueryable<PositionRevision> At(this IQueryable<PositionRevision> revisions, Moment moment, TrackerContext db) => revisions
        .Where(revision => revision.SaidDay <= moment.AsOf && revision.PublishedOn <= moment.KnownAt)
        .Where(revision => moment.RecordedBy == null || revision.RecordedAt <= moment.RecordedBy)
        .Where(revision => !db.PositionRevisions.Any(later =>
            later.ReplacesId == revision.Id && (moment.RecordedBy == null || later.RecordedAt <= moment.RecordedBy)));

    /// <summary>
    /// The revision that holds of each position of a negotiation: the same rule as <see cref="Moment.Choose"/>, by one seek
    /// in the history of each, however long it is.
    /// </summary>
    public static IQueryable<PositionRevision> HeldAt(this TrackerContext db, int negotiation, Moment moment) =>
        from position in db.Positions.Where(position => position.NegotiationId == negotiation)
        let holding = db.PositionRevisions.At(moment, db)
            .Where(revision => revision.PositionId == position.Id)
            .OrderByDescending(revision => revision.SaidDay)
            .ThenByDescending(revision => revision.PublishedOn)
            .ThenByDescending(revision => revision.Number)
            .Select(revision => (int?)revision.Id)
            .FirstOrDefault()
        join revision in db.PositionRevisions on holding equals revision.Id
        select revision;
}
