namespace PeaceTracker.Curation;

/// <summary>What came of something that a curator asked for. Whatever it is not done for, everything is as it was.</summary>
public abstract record CurationOutcome
{
    /// <summary>It is done.</summary>
    public sealed record Done : CurationOutcome;

    /// <summary>The draft is kept; what still stands in the way of its publication is told along with it.</summary>
    /// <param name="DraftId">Number of the draft.</param>
    /// <param name="Version">Its version now, to be told at the next change.</param>
    /// <param name="Faults">What is wrong with its records.</param>
    /// <param name="Conflicts">Where something newer was published since it was opened.</param>
    public sealed record Saved(int DraftId, int Version, IReadOnlyList<RecordFault> Faults, IReadOnlyList<RecordConflict> Conflicts) : CurationOutcome;

    /// <summary>Something is wrong with what was typed.</summary>
    public sealed record Invalid(IReadOnlyList<RecordFault> Faults) : CurationOutcome;

    /// <summary>Something newer is there than what was opened.</summary>
    public sealed record Conflict(IReadOnlyList<RecordConflict> Records) : CurationOutcome;

    /// <summary>The account may not do this, or not now.</summary>
    public sealed record Refused(string Why) : CurationOutcome;

    /// <summary>There is no such thing.</summary>
    public sealed record NotFound : CurationOutcome;
}

/// <summary>What is wrong with a field of a record.</summary>
/// <param name="Record">The record's place in its draft, from 0.</param>
/// <param name="Field">Name of the field in the written form.</param>
/// <param name="Message">What is wrong, in words that fit after the field's name.</param>
/// <param name="DraftId">The draft, where several were to be published at once.</param>
public sealed record RecordFault(int Record, string Field, string Message, int? DraftId = null);

/// <summary>A record of which something newer is there than what was opened.</summary>
/// <param name="Record">The record's place in its draft, from 0.</param>
/// <param name="Table">Name of its table.</param>
/// <param name="Key">Its key.</param>
/// <param name="ChangedBy">Who changed it last, where that is known.</param>
/// <param name="ChangedAt">When, UTC.</param>
/// <param name="Fields">Every field in which the three differ.</param>
/// <param name="DraftId">The draft, where several were to be published at once.</param>
public sealed record RecordConflict(
    int Record, string Table, string Key, string? ChangedBy, DateTime? ChangedAt, IReadOnlyList<FieldConflict> Fields, int? DraftId = null);

/// <summary>One field: what it said when it was opened, what was typed, and what is there now.</summary>
public sealed record FieldConflict(string Field, string Opened, string Mine, string Theirs)
{
    /// <summary>Whether both sides changed it, so that a person must choose.</summary>
    public bool MustChoose => Mine != Opened && Theirs != Opened && Mine != Theirs;
}
