namespace PeaceTracker.Domain;

/// <summary>The nouns whose changes are written to the change log.</summary>
public enum Noun
{
    Negotiation,
    Party,
    Speaker,
    Issue,
    Source,
    Statement,
    Position,
    Proposal,
    Provision,
    Response,
    Salience,
    Event,
    EventAccount,
    Commitment,
    ViolationClaim,
    Claimant,
    CountingDefinition,
    Weapon,
    Strike,
    StrikeClaim,
    NewsFeed,
    NewsItem,
    TagRule,
    TriageRule,
}

/// <summary>
/// Something that is kept in a negotiation under a stable key. Adding it writes a row to the change log; changing it
/// also stores what it said before as a <see cref="Revision"/>, in the same transaction.
/// </summary>
public interface IKept : IGuarded
{
    /// <summary>The negotiation it belongs to.</summary>
    int NegotiationId { get; }

    /// <summary>Unique among its kind in the negotiation.</summary>
    string Key { get; }

    /// <summary>Which noun it is.</summary>
    Noun Noun { get; }

    /// <summary>One line that names it to a reader.</summary>
    string Headline { get; }

    /// <summary>The day in the world that it is about, where it has one.</summary>
    DateOnly? Day => null;

    /// <summary>False for rows that imports and feeds bring by the thousand: those write one row to the change log for all of them.</summary>
    bool LoggedOneByOne => true;
}
