namespace PeaceTracker.Domain;

/// <summary>
/// A party on an issue. What it says is in its <see cref="PositionRevision"/>s, which are only ever appended:
/// an error is put right by a later revision that replaces the earlier one, and both remain.
/// </summary>
public sealed class Position
{
    private readonly List<PositionRevision> revisions = [];

    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required int PartyId { get; init; }

    public Party Party { get; private set; } = null!;

    public required int IssueId { get; init; }

    public Issue Issue { get; private set; } = null!;

    /// <summary>Counts revisions; a write that opened an older version is a conflict.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<PositionRevision> Revisions => revisions;

    /// <summary>Appends a revision and numbers it. The revision it replaces, if any, must be one of this position's.</summary>
    public PositionRevision Revise(PositionRevision revision)
    {
        if (revision.Replaces is { } replaced && !revisions.Contains(replaced))
        {
            throw new InvalidOperationException($"Revision '{replaced.Key}' is not one of this position's.");
        }

        Version++;
        revision.Number = Version;
        revision.Position = this;
        revisions.Add(revision);
        return revision;
    }
}
