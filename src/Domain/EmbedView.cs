namespace PeaceTracker.Domain;

/// <summary>A widget that was saved under a key. Sites show it by that key, so that who keeps it here can change or withdraw it.</summary>
public sealed class EmbedView
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    /// <summary>The last part of its address; it stands in other people's pages and never changes.</summary>
    public required string Key { get; init; }

    /// <summary>The name of its kind of widget.</summary>
    public required string Kind { get; init; }

    /// <summary>What was chosen: the query of an address, written in the one way that there is.</summary>
    public required string Query { get; set; }

    /// <summary>What it is called where it is kept.</summary>
    public required string Title { get; set; }

    /// <summary>Who may frame it, as sources of a content security policy; empty is whoever may frame all others.</summary>
    public required IReadOnlyList<string> AllowedSites { get; set; }

    /// <summary>Who saved it.</summary>
    public required string Owner { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Since when it is shown no more, UTC; null while it is.</summary>
    public DateTime? RetiredAt { get; set; }
}
