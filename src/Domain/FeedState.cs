namespace PeaceTracker.Domain;

/// <summary>How the last visit to a feed ended.</summary>
public enum FeedOutcome
{
    /// <summary>It has not been fetched yet.</summary>
    Never,

    /// <summary>It brought a document.</summary>
    Fetched,

    /// <summary>It said that nothing had changed.</summary>
    Unchanged,

    /// <summary>It asked to be left alone for a while.</summary>
    AskedToWait,

    /// <summary>It could not be reached or read.</summary>
    Failed,

    /// <summary>It is gone for good and is no longer fetched.</summary>
    Gone,
}

/// <summary>
/// How the visits to a feed went, and what is needed to make the next one politely. Bookkeeping: it is overwritten at each
/// visit and leaves no trace in the change log.
/// </summary>
public sealed class FeedState
{
    public int FeedId { get; private set; }

    public FeedOutcome Outcome { get; set; }

    /// <summary>When it is fetched next, UTC.</summary>
    public DateTime NextCheckAt { get; set; }

    public DateTime? LastCheckedAt { get; set; }

    public DateTime? LastSuccessAt { get; set; }

    /// <summary>What went wrong at the last visit, in words; null when nothing did.</summary>
    public string? Problem { get; set; }

    /// <summary>Visits in a row that failed.</summary>
    public int Failures { get; set; }

    /// <summary>Minutes that it asks to be left alone between visits, as its last document said; null where it did not.</summary>
    public int? PauseMinutes { get; set; }

    /// <summary>Hours of the day in which it need not be visited, as its last document said: a bit for each, the lowest that from midnight to one, UTC.</summary>
    public int SkipHours { get; set; }

    /// <summary>Days of the week likewise: a bit for each, the lowest Sunday.</summary>
    public int SkipDays { get; set; }

    /// <summary>When it would be fetched next, UTC, were that not in an hour or on a day that it asks to skip; null where it is not.</summary>
    public DateTime? HeldFrom { get; set; }

    /// <summary>Its own rhythm: the usual minutes between new items; null while too few are known.</summary>
    public double? RhythmMinutes { get; set; }

    /// <summary>When its newest item came: the time of publication, but never later than it was first seen; UTC.</summary>
    public DateTime? LastItemAt { get; set; }

    /// <summary>Until when somebody is visiting it, UTC; nobody else does meanwhile.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>Where it says it has moved for good; null where it has not. Nothing follows from it until an administrator agrees.</summary>
    public string? MovedTo { get; set; }

    /// <summary>Visits in a row that were sent there.</summary>
    public int MovedSightings { get; set; }

    /// <summary>Validator of the last document, echoed byte for byte.</summary>
    public string? ETag { get; set; }

    /// <summary>Validator of the last document, echoed byte for byte.</summary>
    public string? LastModified { get; set; }
}
