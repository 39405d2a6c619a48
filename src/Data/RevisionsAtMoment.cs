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
}
