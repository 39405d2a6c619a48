using PeaceTracker.Domain;

namespace PeaceTracker.Features.Proposals;

/// <summary>A proposal at a point in time, held against what every party says. Immutable: open pages share it.</summary>
/// <param name="NegotiationTitle">The negotiation's title.</param>
/// <param name="Proposal">The proposal; null where it was not known at this point in time.</param>
/// <param name="Issues">All issues in their order.</param>
/// <param name="Provisions">What the text says, by issue; empty while it is not public.</param>
/// <param name="Parties">The parties in use, in their order.</param>
/// <param name="Held">What parties say, by party and issue.</param>
/// <param name="Assessment">The red lines it crosses or comes near.</param>
/// <param name="Responses">What parties say of it as a whole, newest first.</param>
/// <param name="Followers">The proposals of which a source says that they answer it or derive from it.</param>
/// <param name="Neighbours">The proposals before and after it in order of date.</param>
public sealed record ProposalDetail(
    string NegotiationTitle, ProposalLine? Proposal, IReadOnlyList<ProposalIssue> Issues, IReadOnlyDictionary<string, ProvisionLine> Provisions,
    IReadOnlyList<ProposalParty> Parties, IReadOnlyDictionary<(string Party, string Issue), HeldStance> Held, Assessment Assessment,
    IReadOnlyList<ResponseLine> Responses, IReadOnlyList<ProposalLine> Followers, (ProposalLine? Before, ProposalLine? After) Neighbours)
{
    /// <summary>
    /// The parties that the text is held against: the one chosen; else those that are not part of another, and members that
    /// say something of their own on what the text speaks to.
    /// </summary>
    public IReadOnlyList<ProposalParty> Columns(string? chosen) =>
        [.. Parties.Where(party => chosen is not null ? party.Key == chosen : party.MemberOf is null || Provisions.Keys.Any(issue => Held.ContainsKey((party.Key, issue))))];

    /// <summary>How far the text goes toward a party on an issue.</summary>
    public Agreement Between(string party, string issue) =>
        RedLineRule.Between(Provisions.GetValueOrDefault(issue)?.Stance, Held.GetValueOrDefault((party, issue))?.Stance);

    /// <summary>How often the text meets a party, goes part of the way, and so on: over the issues that it says something on.</summary>
    public IReadOnlyDictionary<Agreement, int> Tally(string party) => Provisions.Values.Where(provision => provision.Stance != Stance.Silent)
        .CountBy(provision => Between(party, provision.Issue)).ToDictionary();

    /// <summary>The parties of which no response is recorded, its authors left out.</summary>
    public IReadOnlyList<ProposalParty> Unanswering => [.. Parties.Where(party =>
        party.MemberOf is null && Responses.All(response => response.Party.Key != party.Key) && Proposal!.Authors.All(author => author.Key != party.Key && author.MemberOf != party.Key))];
}

/// <summary>What a party says of a proposal as a whole, and the statement that it rests on.</summary>
public sealed record ResponseLine(ProposalParty Party, Stance Stance, string Summary, EvidenceLine Evidence);
