using PeaceTracker.Domain;
using PeaceTracker.Features.Positions.Cell;

namespace PeaceTracker.Features.Positions.Issues;

/// <summary>One issue at one point in time: everybody on it, its parts, how it came to that, and what texts say.</summary>
/// <param name="Title">The negotiation's title.</param>
/// <param name="Issue">The issue.</param>
/// <param name="Parent">The issue that it is part of, where it is.</param>
/// <param name="Scale">The landmarks of its scale, ascending; empty where it has none.</param>
/// <param name="Parties">Everybody, in the order of the parties; members of a coalition only where they have a position of their own.</param>
/// <param name="Parts">The parts of the issue.</param>
/// <param name="Provisions">What proposals say on it, newest first.</param>
/// <param name="NotAssessed">Proposals known by then of which nothing on the issue is entered.</param>
/// <param name="Events">Turning points known by then, and what concerns the issue, earliest first.</param>
/// <param name="Commitments">Truces and promises that concern the issue, earliest first.</param>
public sealed record IssueDetail(
    string Title, MatrixIssue Issue, MatrixIssue? Parent, IReadOnlyList<Landmark> Scale, IReadOnlyList<PartyOnIssue> Parties, IReadOnlyList<PartOfIssue> Parts,
    IReadOnlyList<ProvisionLine> Provisions, IReadOnlyList<ProposalName> NotAssessed, IReadOnlyList<IssueEvent> Events, IReadOnlyList<IssueCommitment> Commitments);

/// <summary>A party on the issue: all revisions up to the moment, newest first, those among them that were replaced.</summary>
public sealed record PartyOnIssue(MatrixParty Party, IReadOnlyList<RevisionLine> History)
{
    /// <summary>The revision that holds; null where no statement is known.</summary>
    public RevisionLine? Holding { get; } = History.FirstOrDefault(revision => !revision.Replaced);

    /// <summary>The revisions that were ever in force, earliest said first.</summary>
    public IEnumerable<RevisionLine> Valid => History.Where(revision => !revision.Replaced).Reverse();
}

/// <summary>A part of the issue, and where each party stands on it, by the party's key.</summary>
public sealed record PartOfIssue(MatrixIssue Issue, IReadOnlyDictionary<string, HeldLine> Held);

/// <summary>A proposal by name.</summary>
public sealed record ProposalName(string Key, string Title, DateOnly Day);

/// <summary>An event that movements are seen against.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Day">First day, in the zone that the source reports in.</param>
/// <param name="When">"24 Apr 2025", or the month where only that is known.</param>
/// <param name="Title">Its title.</param>
/// <param name="Concerns">Whether it is about this issue, not only a turning point of the talks.</param>
/// <param name="Source">The source's name.</param>
/// <param name="Url">Where it can be read.</param>
public sealed record IssueEvent(string Key, DateOnly Day, string When, string Title, bool Concerns, string Source, string? Url);

/// <summary>A truce or promise that concerns the issue.</summary>
/// <param name="Window">Reported attacks in its window; null where no first day is recorded.</param>
public sealed record IssueCommitment(
    string Key, string Title, string Scope, DateOnly DeclaredOn, DateOnly? StartsOn, DateOnly? EndsOn, string? Hours, string DeclaredBy, string? AcceptedBy,
    string Summary, string Source, string? Url, StrikeWindow? Window);
