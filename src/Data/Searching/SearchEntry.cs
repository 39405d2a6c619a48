using PeaceTracker.Domain;

namespace PeaceTracker.Data.Searching;

/// <summary>
/// Something that can be found, as the index knows it: a row that triggers derive from the content, in the transaction that
/// changes the content. Nothing else writes it. Days are UTC.
/// </summary>
public sealed class SearchEntry
{
    /// <summary>Its number in the index; it changes whenever the content does.</summary>
    public long Id { get; private init; }

    /// <summary>What it is. A position stands here with each of its revisions.</summary>
    public Noun Kind { get; private init; }

    /// <summary>The number of what it stands for, among its kind.</summary>
    public long ItemId { get; private init; }

    public int NegotiationId { get; private init; }

    /// <summary>Whose it is, where it is one party's.</summary>
    public int? PartyId { get; private init; }

    public int? IssueId { get; private init; }

    /// <summary>Where it can be read; for a position, the first of its statements.</summary>
    public int? SourceId { get; private init; }

    /// <summary>The feed that brought it.</summary>
    public int? FeedId { get; private init; }

    public Stance? Stance { get; private init; }

    /// <summary>When it was said or happened; what results are sorted by.</summary>
    public DateOnly Day { get; private init; }

    public DatePrecision Precision { get; private init; }

    /// <summary>The day from which the public could know of it. An event tells its outcome and is known from its last day.</summary>
    public DateOnly PublishedOn { get; private init; }

    /// <summary>When it was recorded, for a position; null for all that has no such time.</summary>
    public DateTime? RecordedAt { get; private init; }

    /// <summary>When a correction put another in its place.</summary>
    public DateTime? ReplacedAt { get; private init; }

    /// <summary>Where it stands in the negotiation, after its slug: "positions/ukraine/crimea/3".</summary>
    public required string Path { get; init; }

    /// <summary>Where it can be read at its source.</summary>
    public string? Url { get; private init; }

    /// <summary>BCP 47 tag of the quote, or of an item of news.</summary>
    public string? Language { get; private init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>The words themselves, for a statement; else empty.</summary>
    public required string Quote { get; init; }

    public required string Translation { get; init; }
}

/// <summary>The texts of an entry with what matches marked; each mark is a pair of signs, see <see cref="SearchReading"/>.</summary>
public sealed class SearchMarks
{
    public long Id { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string Quote { get; init; }

    public required string Translation { get; init; }
}
