namespace PeaceTracker.Domain;

/// <summary>
/// What somebody with an account has noted at an item, for themselves alone. Where there is none, <see cref="NewsReading"/>
/// says whether they have read it.
/// </summary>
public sealed class NewsMark
{
    public required int AccountId { get; init; }

    public required long ItemId { get; init; }

    /// <summary>When it was read, UTC; null while it is not.</summary>
    public DateTime? ReadAt { get; set; }

    /// <summary>When it was starred, UTC; null while it is not.</summary>
    public DateTime? StarredAt { get; set; }
}
