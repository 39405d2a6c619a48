using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions;

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
    IReadOnlyList<RevisionLine> History, IReadOnlyList<ProvisionLine> Provisions);

/// <summary>One revision of a position, with its evidence.</summary>
public sealed record RevisionLine(
    int Id, string Key, int Number, Stance Stance, string Summary, string? Condition, int? Placement, string? PlacementReason, SaidOn SaidOn, DateOnly PublishedOn,
    DateTime RecordedAt, Shift Shift, string? ShiftToward, bool Replaced, IReadOnlyList<StatementLine> Statements)
{
    /// <summary>The corrections that brought it, or put another in its place.</summary>
    public IReadOnlyList<CorrectionNote> Corrections { get; init; } = [];
}

/// <summary>When something published was put right (UTC), and why.</summary>
public sealed record CorrectionNote(DateTime PublishedAt, string Reason);

/// <summary>A statement as evidence: who said what, and where it can be read.</summary>
public sealed record StatementLine(
    string? Speaker, string? Office, Authority? Authority, string? Proposal, string? Quote, string? Language, string? Translation, string Paraphrase,
    QuoteState QuoteState, SaidOn SaidOn, DateOnly PublishedOn, string Source, Reliability Reliability, int Credibility, string? Url, string? Citation);

/// <summary>What a proposal says on an issue.</summary>
public sealed record ProvisionLine(string Proposal, string Authors, DateOnly Day, Stance Stance, string Text, string Source, string? Url);
