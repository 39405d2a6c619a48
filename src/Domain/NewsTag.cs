namespace PeaceTracker.Domain;

/// <summary>One tag of one item, in the order of lists: what filters look up. The same tags stand in <see cref="NewsItem.Tags"/>.</summary>
public sealed class NewsTag
{
    public required int NegotiationId { get; init; }

    /// <summary>For example <c>party:ukraine</c>.</summary>
    public required string Tag { get; init; }

    /// <summary>The item's <see cref="NewsItem.SortAt"/>, UTC.</summary>
    public required DateTime SortAt { get; init; }

    public required long ItemId { get; init; }
}
