using PeaceTracker.Domain;

namespace PeaceTracker.Features.Parties;

/// <summary>A party as it stood at one point in time. Immutable.</summary>
/// <param name="Negotiation">Title of the negotiation.</param>
/// <param name="Party">The party.</param>
/// <param name="Members">Whom it contains.</param>
/// <param name="MemberOf">What it is part of.</param>
/// <param name="Source">Where its part in the negotiation can be read.</param>
/// <param name="Stands">What it says, issue by issue, in the order of issues.</param>
/// <param name="Unspoken">The issues on which nothing that it said is known.</param>
/// <param name="Shifts">How it moved, newest first.</param>
/// <param name="Speakers">Who speaks for it, firmest first.</param>
/// <param name="Balance">What its statements rest on.</param>
/// <param name="Proposals">The texts that are its own, newest first.</param>
/// <param name="Responses">What it says of proposals as a whole, newest first.</param>
/// <param name="Statements">The statements on the page.</param>
public sealed record PartyProfile(
    string Negotiation, PartyLine Party, IReadOnlyList<PartyLine> Members, IReadOnlyList<PartyLine> MemberOf, SourceName Source, IReadOnlyList<Stand> Stands,
    IReadOnlyList<IssueName> Unspoken, IReadOnlyList<ShiftLine> Shifts, IReadOnlyList<SpeakerLine> Speakers, SourceBalance Balance,
    IReadOnlyList<ProposalLine> Proposals, IReadOnlyList<ResponseLine> Responses, StatementPageful Statements);

/// <summary>A party by its names.</summary>
public sealed record PartyLine(string Key, string Name, string ShortName, PartyRole Role, PartyKind Kind);

/// <summary>An issue by its name.</summary>
public sealed record IssueName(string Key, string Name, string Category, string Proposition, bool IsPart);

/// <summary>Where a fact can be read.</summary>
public sealed record SourceName(string Name, Reliability Grade, string? Url);

/// <summary>What a party says on an issue.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Revision">The revision that holds.</param>
/// <param name="Voices">Who said it: people by authority, and texts.</param>
/// <param name="Members">What members say on it, where the party is a coalition.</param>
public sealed record Stand(IssueName Issue, RevisionPoint Revision, IReadOnlyList<VoiceName> Voices, IReadOnlyList<MemberStand> Members);

/// <summary>A revision as a point on the way of a position.</summary>
public sealed record RevisionPoint(string Party, string Issue, int Number, Stance Stance, string Summary, string? Condition, SaidOn SaidOn, DateOnly PublishedOn)
{
    /// <summary>Its permanent place, without clocks.</summary>
    public string Path(string negotiation) => $"/{negotiation}/positions/{Party}/{Issue}/{Number}";

    /// <summary>The cell that it stands in, without clocks.</summary>
    public string Cell(string negotiation) => $"/{negotiation}/positions/{Party}/{Issue}";
}

/// <summary>Who said something: a person, a text that is one of the negotiation's proposals, or else the source that reports it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Speaker">The person's key.</param>
/// <param name="Proposal">The text's key.</param>
/// <param name="Of">The member that the person speaks for, where the position is a coalition's.</param>
public sealed record VoiceName(string Name, string? Speaker, string? Proposal, string? Of = null);

/// <summary>What a member of a coalition says on an issue.</summary>
public sealed record MemberStand(PartyLine Member, RevisionPoint Revision);

/// <summary>A move of a party on an issue.</summary>
public sealed record ShiftLine(IssueName Issue, Shift Kind, string? Toward, RevisionPoint? From, RevisionPoint To);

/// <summary>Who speaks for a party, and how often that is recorded.</summary>
/// <param name="Key">The speaker's key.</param>
/// <param name="Name">The name.</param>
/// <param name="Office">The office.</param>
/// <param name="Authority">How firmly the words bind.</param>
/// <param name="Statements">How many statements are recorded.</param>
/// <param name="Last">The day of the last.</param>
/// <param name="Of">The member that is spoken for, where the party is a coalition; those statements are the member's.</param>
public sealed record SpeakerLine(string Key, string Name, string Office, Authority Authority, int Statements, DateOnly Last, string? Of = null);

/// <summary>A text of the party.</summary>
public sealed record ProposalLine(string Key, string Title, DateOnly Day, ProposalStatus Status, IReadOnlyList<string> With);

/// <summary>What the party says of a text as a whole.</summary>
public sealed record ResponseLine(string Proposal, string Title, Stance Stance, string Summary, SaidOn SaidOn, SourceName Source);

/// <summary>Statements of one page, newest first.</summary>
/// <param name="Lines">The statements.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record StatementPageful(IReadOnlyList<StatementEntry> Lines, int Total);

/// <summary>A statement, and what rests on it.</summary>
public sealed record StatementEntry(
    int Id, VoiceName? Voice, Authority? Authority, string? Quote, string? Language, string? Translation, string Paraphrase, QuoteState QuoteState, SaidOn SaidOn, DateOnly PublishedOn,
    SourceName Source, SourceSide Side, int Credibility, string? Citation, IReadOnlyList<EvidenceFor> Cells)
{
    /// <summary>The text that a person speaks of; null where it is none of the negotiation's proposals.</summary>
    public VoiceName? Of { get; init; }
}

/// <summary>A revision that rests on a statement.</summary>
public sealed record EvidenceFor(string Party, string PartyName, string Issue, string IssueName, int Number);

/// <summary>The parties of a negotiation, at one point in time. Immutable: open pages share it.</summary>
public sealed record PartyList(string Negotiation, int Issues, IReadOnlyList<PartyCount> Parties);

/// <summary>A party and how much is known of it.</summary>
/// <param name="Party">The party.</param>
/// <param name="Members">Whom it contains.</param>
/// <param name="Stances">On how many issues it has which stance.</param>
/// <param name="Statements">How many statements it made.</param>
/// <param name="Last">The day of the last.</param>
public sealed record PartyCount(PartyLine Party, IReadOnlyList<PartyLine> Members, IReadOnlyList<KeyValuePair<Stance, int>> Stances, int Statements, DateOnly? Last);
