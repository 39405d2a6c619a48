using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions.Cell;

/// <summary>Which revision of a position stands before which.</summary>
public static class RevisionOrder
{
    /// <summary>
    /// The revision that another is compared with: the edition that it puts right, else the one that was said before it.
    /// Null where it is the first.
    /// </summary>
    /// <param name="revision">The revision.</param>
    /// <param name="all">Those that are known; the revision itself may be among them.</param>
    public static RevisionLine? Before(RevisionLine revision, IEnumerable<RevisionLine> all)
    {
        var others = all.Where(other => other.Number != revision.Number).ToList();
        return others.Where(other => other.Key == revision.Key && other.Number < revision.Number).MaxBy(other => other.Number)
            ?? others.Where(other => other.Key != revision.Key && !IsReplaced(other, others) && Rank(other).CompareTo(Rank(revision)) < 0).MaxBy(Rank);
    }

    /// <summary>The revision that holds at a moment, by <see cref="Moment"/>'s rule; null where none does.</summary>
    public static RevisionLine? Holding(IEnumerable<RevisionLine> all, Moment moment)
    {
        var recorded = all.Where(revision => moment.RecordedBy is null || revision.RecordedAt <= moment.RecordedBy).ToList();
        return recorded.Where(revision => !IsReplaced(revision, recorded) && revision.SaidOn.Day <= moment.AsOf && revision.PublishedOn <= moment.KnownAt).MaxBy(Rank);
    }

    // Among these, not for all time: what a permalink compares must not change with what is recorded later.
    private static bool IsReplaced(RevisionLine revision, IEnumerable<RevisionLine> all) => all.Any(other => other.Key == revision.Key && other.Number > revision.Number);

    private static (DateOnly, DateOnly, int) Rank(RevisionLine revision) => (revision.SaidOn.Day, revision.PublishedOn, revision.Number);
}
