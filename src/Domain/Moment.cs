namespace PeaceTracker.Domain;

/// <summary>
/// The point in time that a view is taken from: what had been said by <see cref="AsOf"/>, as far as it was public by
/// <see cref="KnownAt"/> and stood in this database by <see cref="RecordedBy"/>.
/// </summary>
/// <param name="AsOf">Last day of saying, inclusive, UTC.</param>
/// <param name="KnownAt">Last day of publication, inclusive, UTC.</param>
/// <param name="RecordedBy">Last moment of recording, inclusive, UTC; null is the present.</param>
public sealed record Moment(DateOnly AsOf, DateOnly KnownAt, DateTime? RecordedBy = null)
{
    /// <summary>Everything that is recorded.</summary>
    public static Moment Latest { get; } = new(DateOnly.MaxValue, DateOnly.MaxValue);

    /// <summary>Whether nothing is filtered: the present.</summary>
    public bool IsLatest => this == Latest;

    /// <summary>
    /// The revision that holds at this moment, or null. Among those said, published and recorded in time, and not
    /// replaced by another recorded in time, it is the one said last; then published last; then recorded last.
    /// </summary>
    public PositionRevision? Choose(IEnumerable<PositionRevision> revisions) => History(revisions).FirstOrDefault();

    /// <summary>The revisions that lead to the one that holds, which comes first.</summary>
    public IEnumerable<PositionRevision> History(IEnumerable<PositionRevision> revisions)
    {
        var recorded = revisions.Where(revision => RecordedBy is null || revision.RecordedAt <= RecordedBy).ToList();
        var replaced = recorded.Select(revision => revision.Replaces).OfType<PositionRevision>().ToHashSet();

        return recorded
            .Where(revision => !replaced.Contains(revision))
            .Where(revision => revision.SaidOn.Day <= AsOf && revision.PublishedOn <= KnownAt)
            .OrderByDescending(revision => revision.SaidOn.Day)
            .ThenByDescending(revision => revision.PublishedOn)
            .ThenByDescending(revision => revision.Number);
    }
}
