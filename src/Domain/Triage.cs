namespace PeaceTracker.Domain;

/// <summary>How far curators have come with an item.</summary>
public enum TriageState
{
    /// <summary>Nobody has looked at it.</summary>
    New,

    /// <summary>It is worth keeping in view.</summary>
    Relevant,

    /// <summary>A position has been drafted from it.</summary>
    Drafted,

    /// <summary>A published position rests on it.</summary>
    Cited,

    Dismissed,
}

/// <summary>Which item, and which version of its triage whoever decides has seen.</summary>
/// <param name="ItemId">Number of the item.</param>
/// <param name="Version">Version of its triage.</param>
public sealed record TriageAt(long ItemId, int Version);

/// <summary>An item of the news that waits for a curator, or what became of it.</summary>
public sealed class Triage
{
    public required long ItemId { get; init; }

    public required int NegotiationId { get; init; }

    public TriageState State { get; set; }

    /// <summary>Keys of the rules that found it; empty where a curator put it in.</summary>
    public IReadOnlyList<string> Rules { get; set; } = [];

    /// <summary>The account that it is given to.</summary>
    public int? AssigneeId { get; set; }

    /// <summary>That account's name.</summary>
    public string? Assignee { get; set; }

    /// <summary>The draft that was made from it.</summary>
    public int? DraftId { get; set; }

    /// <summary>When it came in, UTC.</summary>
    public required DateTime ArrivedAt { get; init; }

    /// <summary>When something was last done with it, UTC.</summary>
    public required DateTime ChangedAt { get; set; }

    /// <summary>Who did it.</summary>
    public required string Actor { get; set; }

    /// <summary>Rises with each change: whoever changes it says which they saw.</summary>
    public int Version { get; set; }
}
