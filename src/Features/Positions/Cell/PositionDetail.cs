using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions.Cell;

/// <summary>One party on one issue at one point in time, with all it rests on.</summary>
/// <param name="Party">The party.</param>
/// <param name="Issue">The issue.</param>
/// <param name="Parent">The issue that it is part of, where it is.</param>
/// <param name="Scale">The landmarks of the issue's scale, ascending; empty where it has none.</param>
/// <param name="Holding">The revision that holds; null where no statement is known.</param>
/// <param name="History">The revisions that lead to this point in time, newest first, the one that holds among them.</param>
/// <param name="Provisions">What proposals known by then say on the issue, newest first.</param>
public sealed record PositionDetail(
    MatrixParty Party, MatrixIssue Issue, MatrixIssue? Parent, IReadOnlyList<Landmark> Scale, RevisionLine? Holding,
    IReadOnlyList<RevisionLine> History, IReadOnlyList<ProvisionLine> Provisions)
{
    /// <summary>The parts of the issue, and where the party stands on each; null where no statement is known.</summary>
    public IReadOnlyList<PartLine> Parts { get; init; } = [];

    /// <summary>Who of the party's side says it otherwise, the firmest voice first.</summary>
    public IReadOnlyList<Voice> Voices { get; init; } = [];

    /// <summary>The coalition that the party is part of and the parties that are part of it, with where they stand by themselves.</summary>
    public IReadOnlyList<PartnerLine> Partners { get; init; } = [];

    /// <summary>What stands against it.</summary>
    public Opposition Against { get; init; } = Opposition.None;
}

/// <summary>One revision of a position, with its evidence.</summary>
public sealed record RevisionLine(
    int Id, string Key, int Number, Stance Stance, string Summary, string? Condition, int? Placement, string? PlacementReason, SaidOn SaidOn, DateOnly PublishedOn,
    DateTime RecordedAt, Shift Shift, string? ShiftToward, bool Replaced, IReadOnlyList<StatementLine> Statements)
{
    /// <summary>The corrections that brought it, or put another in its place.</summary>
    public IReadOnlyList<CorrectionNote> Corrections { get; init; } = [];

    /// <summary>The firmest of its statements, and of these the one said last: who it is read from; null for a draft without any.</summary>
    public StatementLine? Lead => Statements.Count == 0 ? null : Statements[0];
}

/// <summary>When something published was put right (UTC), and why.</summary>
public sealed record CorrectionNote(DateTime PublishedAt, string Reason);

/// <summary>A statement as evidence: who said what, and where it can be read.</summary>
public sealed record StatementLine(
    string? Speaker, string? Office, Authority? Authority, string? Proposal, string? Quote, string? Language, string? Translation, string Paraphrase,
    QuoteState QuoteState, SaidOn SaidOn, DateOnly PublishedOn, string Source, Reliability Reliability, int Credibility, string? Url, string? Citation)
{
    /// <summary>Its key; empty for what is only drafted.</summary>
    public string Key { get; init; } = "";

    /// <summary>Key of the speaker, who has a page.</summary>
    public string? SpeakerKey { get; init; }

    /// <summary>Key of the document that it stands in or is about.</summary>
    public string? ProposalKey { get; init; }

    /// <summary>Whether the document has a page: not where it was retired.</summary>
    public bool ProposalIsShown { get; init; }

    /// <summary>What kind of source it is read at.</summary>
    public SourceKind SourceKind { get; init; } = SourceKind.Outlet;

    /// <summary>Key of the party whose side the source belongs to; null where none is known.</summary>
    public string? Alignment { get; init; }

    /// <summary>
    /// How firmly it binds, firmest first: a text stands before persons, persons by their office, an act without a named
    /// person and a text after those who answer for it.
    /// </summary>
    public int Firmness => Authority is { } authority ? (int)authority + 1 : ProposalKey is not null ? 0 : (int)Domain.Authority.UnnamedOfficial + 2;
}

/// <summary>What a proposal says on an issue.</summary>
public sealed record ProvisionLine(string Proposal, string Authors, DateOnly Day, Stance Stance, string Text, string Source, string? Url)
{
    /// <summary>Key of the proposal, which has a page; empty for none.</summary>
    public string Key { get; init; } = "";
}

/// <summary>A part of an issue, and what the party says on it; null where no statement is known.</summary>
public sealed record PartLine(MatrixIssue Issue, Stance? Stance);

/// <summary>A coalition or a member of one, and its own position on the issue, where it has one.</summary>
/// <param name="Party">The coalition or the member.</param>
/// <param name="IsMember">Whether it is a member of the party; else the party is a member of it.</param>
/// <param name="Line">Where it stands by itself.</param>
public sealed record PartnerLine(MatrixParty Party, bool IsMember, HeldLine Line);

/// <summary>The revision of a position that holds at a moment, in short.</summary>
public sealed record HeldLine(int Number, Stance Stance, string Summary, SaidOn SaidOn, StatementLine? Lead);
