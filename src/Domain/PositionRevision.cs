namespace PeaceTracker.Domain;

/// <summary>How a revision differs from the one before it.</summary>
public enum Shift
{
    /// <summary>The first that is known, or no change.</summary>
    None,

    /// <summary>The same stance in other words or detail.</summary>
    Nuance,

    /// <summary>Part of the way to another stance.</summary>
    Partial,

    /// <summary>From support to refusal, or back.</summary>
    Reversal,
}

/// <summary>
/// One state of a party's position: what was said, when it was said, when the public could know it, and when it entered
/// this database. Never changed and never deleted; triggers in the database refuse both.
/// </summary>
public sealed class PositionRevision : IKept
{
    public int Id { get; private set; }

    public int NegotiationId { get; init; }

    public int PositionId { get; private set; }

    public Position Position { get; internal set; } = null!;

    /// <summary>
    /// Its name in files. A corrected edition keeps the key; the newest recorded revision of a key is the valid one.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>1, 2, 3… within its position, in order of recording.</summary>
    public int Number { get; internal set; }

    public required Stance Stance { get; init; }

    /// <summary>The position in a sentence or two.</summary>
    public required string Summary { get; init; }

    /// <summary>What it is made to depend on, where it is conditional.</summary>
    public string? Condition { get; init; }

    /// <summary>0 to 100 on the scale: an editor's judgement, never without its reason.</summary>
    public int? Placement { get; init; }

    /// <summary>Why the editor placed it there.</summary>
    public string? PlacementReason { get; init; }

    public required SaidOn SaidOn
    {
        get => new() { Day = SaidDay, Precision = SaidPrecision };
        init => (SaidDay, SaidPrecision) = (value.Day, value.Precision);
    }

    /// <summary>The latest day on which it can have been said; what views are filtered by.</summary>
    public DateOnly SaidDay { get; private init; }

    public DatePrecision SaidPrecision { get; private init; }

    /// <summary>The first day on which the public could know of it.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>When it entered this database, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    public required Shift Shift { get; init; }

    /// <summary>Key of the party that the shift moves toward, where an editor says so.</summary>
    public string? ShiftToward { get; init; }

    /// <summary>The earlier edition of the same revision that this one puts right.</summary>
    public PositionRevision? Replaces { get; init; }

    public int? ReplacesId { get; private set; }

    /// <summary>The import that brought it; null for a curator's edit.</summary>
    public int? ImportBatchId { get; init; }

    /// <summary>What it rests on.</summary>
    public ICollection<Statement> Statements { get; init; } = [];

    Noun IKept.Noun => Noun.Position;

    string IKept.Headline => $"{Position.Party.Name} on {Position.Issue.Name}: {Stance.Word()}";

    DateOnly? IKept.Day => PublishedOn;

    public IEnumerable<Breach> Breaches()
    {
        if (Stance == Stance.NoKnownStatement)
        {
            yield return new(nameof(Stance), "must not be 'no known statement': leave the position out instead");
        }

        if (Stance == Stance.AcceptsWithConditions && string.IsNullOrWhiteSpace(Condition))
        {
            yield return new(nameof(Condition), "must be given where a stance is conditional");
        }

        if (Placement is < 0 or > 100)
        {
            yield return new(nameof(Placement), "must be from 0 to 100");
        }

        if (Placement is not null && string.IsNullOrWhiteSpace(PlacementReason))
        {
            yield return new(nameof(PlacementReason), "must be given for a placement: it is an editor's judgement");
        }

        if (SaidOn.Day > PublishedOn)
        {
            yield return new(nameof(PublishedOn), "must not be before the day it was said");
        }

        if (Statements.Count == 0)
        {
            yield return new(nameof(Statements), "must name at least one: a position rests on evidence");
        }

        foreach (var breach in Slug.Breaches(nameof(Key), Key).Concat(Rules.Needed(nameof(Summary), Summary)))
        {
            yield return breach;
        }
    }
}
