namespace PeaceTracker.Domain;

/// <summary>How often a saved widget was sent on a day. Nothing is kept of who asked for it.</summary>
public sealed class EmbedHits
{
    public required int ViewId { get; init; }

    /// <summary>The day, UTC.</summary>
    public required DateOnly Day { get; init; }

    public required long Count { get; set; }
}
