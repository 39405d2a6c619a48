using PeaceTracker.Controls;

namespace PeaceTracker.Features.News.Tagging.Curation;

/// <summary>What a tag rule, as it is typed, catches among the items that would be tagged anew if it were published.</summary>
/// <param name="Refusal">Why nothing was tried, as sentences; null where something was.</param>
public sealed record TagTrial(string? Refusal)
{
    /// <summary>How many items were looked at, the newest first.</summary>
    public int LookedAt { get; init; }

    /// <summary>Why not all of them were, as a sentence; null where all were.</summary>
    public string? Cut { get; init; }

    /// <summary>At how many items a pattern took too long; it counts as not found there.</summary>
    public int Stopped { get; init; }

    /// <summary>What the rule catches.</summary>
    public TriedItems Caught { get; init; } = TriedItems.None;

    /// <summary>What it catches and the published rule does not; null where none is published.</summary>
    public TriedItems? Gained { get; init; }

    /// <summary>What the published rule catches and it does not; null where none is published.</summary>
    public TriedItems? Lost { get; init; }
}

/// <summary>Items that a rule catches.</summary>
/// <param name="Count">How many.</param>
/// <param name="Newest">Some of them, the newest first.</param>
public sealed record TriedItems(int Count, IReadOnlyList<TriedItem> Newest)
{
    public static TriedItems None { get; } = new(0, []);
}

/// <summary>An item that a rule catches.</summary>
/// <param name="Id">Its number.</param>
/// <param name="On">The day when it was published or first seen, UTC.</param>
/// <param name="Language">BCP 47 tag; null where it is not known.</param>
/// <param name="Title">Its title, with what is meant by the rule marked.</param>
/// <param name="Summary">What is marked in its summary with the words around; empty where nothing is.</param>
public sealed record TriedItem(long Id, DateOnly On, string? Language, IReadOnlyList<TextPiece> Title, IReadOnlyList<TextPiece> Summary);
