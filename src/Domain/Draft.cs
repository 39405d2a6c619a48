namespace PeaceTracker.Domain;

/// <summary>How far a draft has come.</summary>
public enum DraftStatus
{
    /// <summary>Its author is at work on it.</summary>
    Open,

    /// <summary>It waits for an editor.</summary>
    Submitted,

    /// <summary>An editor gave it back with a comment.</summary>
    Returned,

    Published,

    /// <summary>Its author gave it up; it can be taken up again.</summary>
    Discarded,
}

/// <summary>One noun in a draft, in its written form.</summary>
/// <param name="Table">Name of its table in the written form, for example <c>positions</c>.</param>
/// <param name="Fields">What it is to say, by field; it includes its key.</param>
/// <param name="Opened">What was published when it was opened, by field; null for a noun that is new.</param>
public sealed record DraftedRecord(
    string Table, IReadOnlyDictionary<string, string> Fields, IReadOnlyDictionary<string, string>? Opened)
{
    /// <summary>The key of the noun; empty while it has none.</summary>
    public string Key => Fields.GetValueOrDefault("key", "");
}

/// <summary>
/// A change that is being prepared: one noun, or several that are published together, such as a position and the statements
/// it rests on. Nothing of it is public before an editor publishes it.
/// </summary>
public sealed class Draft
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    /// <summary>The noun that it is about; the others come with it.</summary>
    public required Noun Noun { get; init; }

    /// <summary>Key of that noun.</summary>
    public required string Key { get; set; }

    /// <summary>One line that names it.</summary>
    public required string Headline { get; set; }

    /// <summary>The nouns in their order of publication: the one it is about may rest on those before it, and others on it.</summary>
    public required IReadOnlyList<DraftedRecord> Records { get; set; }

    /// <summary>Number of the account that drafted it.</summary>
    public required int AuthorId { get; init; }

    /// <summary>Who drafted it, as shown to others.</summary>
    public required string Author { get; init; }

    public DraftStatus Status { get; set; }

    /// <summary>What the author tells the editor.</summary>
    public string? Note { get; set; }

    /// <summary>What the editor told the author when it was returned.</summary>
    public string? Comment { get; set; }

    /// <summary>The public reason, where it puts an error right; null where the world has changed and not our mind.</summary>
    public string? CorrectionReason { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ChangedAt { get; set; }

    /// <summary>When it was published or returned, UTC.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>Who published or returned it.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>Counts its changes; whoever opened an older one must not overwrite it.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>The words for how far a draft has come.</summary>
public static class DraftStatuses
{
    /// <summary>Those of drafts that may still be published.</summary>
    public static IReadOnlyList<DraftStatus> UnderWay { get; } = [DraftStatus.Open, DraftStatus.Submitted, DraftStatus.Returned];

    /// <summary>Whether a draft may still be published.</summary>
    public static bool IsUnderWay(this DraftStatus status) => UnderWay.Contains(status);

    /// <summary>The word that curators see, in the middle of a sentence.</summary>
    public static string Word(this DraftStatus status) => status switch
    {
        DraftStatus.Open => "open",
        DraftStatus.Submitted => "waiting for an editor",
        DraftStatus.Returned => "returned",
        DraftStatus.Published => "published",
        DraftStatus.Discarded => "discarded",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
