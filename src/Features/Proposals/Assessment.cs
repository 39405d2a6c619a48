using PeaceTracker.Domain;

namespace PeaceTracker.Features.Proposals;

/// <summary>A red line of a party that a text crosses at the reader's point in time.</summary>
/// <param name="Provision">What the text says.</param>
/// <param name="Held">What the party says.</param>
/// <param name="WhenPublic">Where the party stood, as far as it was known, when the text became public; null where nothing was known.</param>
public sealed record Crossing(ProposalParty Party, ProposalIssue Issue, ProvisionLine Provision, HeldStance Held, Stance? WhenPublic)
{
    /// <summary>Whether the party's red line was known only after the text.</summary>
    public bool IsLater => WhenPublic != Stance.RedLine;
}

/// <summary>Why a text comes near a red line and does not cross it by the rule.</summary>
public enum Nearness
{
    /// <summary>The text leaves to talks what the party rules out.</summary>
    LeftToTalks,

    /// <summary>The text can be read both ways.</summary>
    Ambiguous,
}

/// <summary>A red line that a text comes near.</summary>
public sealed record NearLine(ProposalParty Party, ProposalIssue Issue, ProvisionLine Provision, HeldStance Held, Nearness Why);

/// <summary>A red line that stood and was crossed when the text became public, and that the party does not draw at the reader's point in time.</summary>
public sealed record FormerCrossing(ProposalParty Party, ProposalIssue Issue, ProvisionLine Provision, HeldStance Then, HeldStance? Now);

/// <summary>Which red lines a text crosses, by <see cref="RedLineRule"/>: in order of parties, then of issues.</summary>
public sealed record Assessment(IReadOnlyList<Crossing> Crossings, IReadOnlyList<NearLine> Near, IReadOnlyList<FormerCrossing> Former)
{
    /// <summary>Holds a text against what parties say now and said, as far as it was known, when it became public.</summary>
    public static Assessment Of(
        IReadOnlyList<ProposalParty> parties, IReadOnlyList<ProposalIssue> issues, IReadOnlyDictionary<string, ProvisionLine> provisions,
        IReadOnlyDictionary<(string Party, string Issue), HeldStance> now, IReadOnlyDictionary<(string Party, string Issue), HeldStance> then)
    {
        var (crossings, near, former) = (new List<Crossing>(), new List<NearLine>(), new List<FormerCrossing>());
        foreach (var (party, issue) in parties.SelectMany(party => issues.Select(issue => (party, issue))))
        {
            if (!provisions.TryGetValue(issue.Key, out var provision))
            {
                continue;
            }

            var (held, before) = (now.GetValueOrDefault((party.Key, issue.Key)), then.GetValueOrDefault((party.Key, issue.Key)));
            if (held is not null && RedLineRule.IsCrossed(provision.Stance, held.Stance))
            {
                crossings.Add(new(party, issue, provision, held, before?.Stance));
                continue;
            }

            if (before is not null && RedLineRule.IsCrossed(provision.Stance, before.Stance))
            {
                former.Add(new(party, issue, provision, before, held));
            }

            if (held is not null && RedLineRule.IsTouched(provision.Stance, held.Stance))
            {
                near.Add(new(party, issue, provision, held, provision.Stance == Stance.OpenToDiscussion ? Nearness.LeftToTalks : Nearness.Ambiguous));
            }
        }

        return new(crossings, near, former);
    }

    /// <summary>The same for one party.</summary>
    public Assessment For(string party) => new(
        [.. Crossings.Where(line => line.Party.Key == party)], [.. Near.Where(line => line.Party.Key == party)], [.. Former.Where(line => line.Party.Key == party)]);
}
