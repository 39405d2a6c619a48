using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Positions.Cell;

namespace PeaceTracker.Features.Positions.Issues;

/// <summary>The parts of an issue's page, each in queries of its own.</summary>
internal sealed class IssueReading(TrackerContext db, int negotiation, Moment moment, IReadOnlyList<Party> parties)
{
    public async Task<IReadOnlyList<PartyOnIssue>> PartiesAsync(Issue issue, CancellationToken cancellationToken)
    {
        var of = await db.Positions.Where(position => position.IssueId == issue.Id).ToDictionaryAsync(position => position.Id, position => position.PartyId, cancellationToken);
        var histories = (await db.ReadAsync(db.PositionRevisions.Where(revision => revision.Position.IssueId == issue.Id).UpTo(moment), negotiation, moment, cancellationToken))
            .Where(read => of.ContainsKey(read.PositionId)).ToLookup(read => of[read.PositionId], read => read.Line);
        return [.. parties.Select(party => new PartyOnIssue(PositionQueries.Column(party, parties), [.. histories[party.Id]])).Where(party => party.Party.MemberOf is null || party.History.Count > 0)];
    }

    public async Task<IReadOnlyList<PartOfIssue>> PartsAsync(Issue issue, IReadOnlyList<Issue> issues, Dictionary<int, string> keys, CancellationToken cancellationToken)
    {
        var parts = issues.Where(other => other.ParentId == issue.Id).ToList();
        if (parts.Count == 0)
        {
            return [];
        }

        var positions = db.Positions.Where(position => position.Issue.ParentId == issue.Id);
        var of = await positions.ToDictionaryAsync(position => position.Id, position => new { position.PartyId, position.IssueId }, cancellationToken);
        var held = await db.HeldAsync(positions, negotiation, moment, cancellationToken);
        var names = parties.ToDictionary(party => party.Id, party => party.Key);
        return
        [
            .. parts.Select(part => new PartOfIssue(
                PositionQueries.Row(part, keys),
                held.Where(row => of[row.Key].IssueId == part.Id && names.ContainsKey(of[row.Key].PartyId)).ToDictionary(row => names[of[row.Key].PartyId], row => row.Value))),
        ];
    }

    /// <summary>Proposals that were public, or of which at least it was known that they were handed over, without a word on the issue here.</summary>
    public async Task<IReadOnlyList<ProposalName>> NotAssessedAsync(Issue issue, CancellationToken cancellationToken) =>
        [.. (await db.Proposals
                .Where(proposal => proposal.NegotiationId == negotiation && !db.Provisions.Any(provision => provision.ProposalId == proposal.Id && provision.IssueId == issue.Id))
                .Where(proposal => (proposal.PublicOn ?? proposal.HandedOverOn ?? proposal.MadeOn) <= moment.KnownAt && (proposal.HandedOverOn ?? proposal.MadeOn ?? proposal.PublicOn) <= moment.AsOf)
                .OrderBy(proposal => proposal.HandedOverOn ?? proposal.MadeOn ?? proposal.PublicOn)
                .Select(proposal => new { proposal.Key, proposal.Title, Day = proposal.HandedOverOn ?? proposal.MadeOn ?? proposal.PublicOn }).ToListAsync(cancellationToken))
            .Select(row => new ProposalName(row.Key, row.Title, row.Day!.Value))];

    /// <summary>What happened up to the moment; nothing is known of an event before it happened.</summary>
    public async Task<IReadOnlyList<IssueEvent>> EventsAsync(Issue issue, CancellationToken cancellationToken)
    {
        var last = moment.AsOf < moment.KnownAt ? moment.AsOf : moment.KnownAt;
        var rows = await (from happening in db.Events
                          join source in db.Sources on happening.SourceId equals source.Id
                          where happening.NegotiationId == negotiation && happening.StartsOn <= last
                          orderby happening.StartsOn, happening.Id
                          select new { Event = happening, Source = source.Name }).AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(row => row.Event.Milestone || row.Event.Issues.Contains(issue.Key)).Select(row => new IssueEvent(
                row.Event.Key, row.Event.StartsOn, SaidOn.Known(row.Event.StartsOn, row.Event.Precision).ToString(), row.Event.Title,
                row.Event.Issues.Contains(issue.Key), row.Source, row.Event.Url)),
        ];
    }

    public async Task<IReadOnlyList<IssueCommitment>> CommitmentsAsync(Issue issue, CancellationToken cancellationToken)
    {
        var last = moment.AsOf < moment.KnownAt ? moment.AsOf : moment.KnownAt;
        var rows = (await (from commitment in db.Commitments
                           join source in db.Sources on commitment.SourceId equals source.Id
                           where commitment.NegotiationId == negotiation && commitment.DeclaredOn <= last
                           orderby commitment.DeclaredOn, commitment.Id
                           select new { Commitment = commitment, Source = source.Name }).AsNoTracking().ToListAsync(cancellationToken))
            .Where(row => row.Commitment.Issues.Contains(issue.Key)).ToList();
        var names = await db.Parties.WithRetired().Where(party => party.NegotiationId == negotiation).ToDictionaryAsync(party => party.Key, party => party.ShortName, cancellationToken);
        var lines = new List<IssueCommitment>();
        foreach (var row in rows)
        {
            var one = row.Commitment;
            lines.Add(new(
                one.Key, one.Title, one.Scope, one.DeclaredOn, one.StartsOn, one.EndsOn, one.Hours, Names(one.DeclaredBy)!, Names(one.AcceptedBy), one.Summary, row.Source, one.Url,
                one.Kind == CommitmentKind.Truce && StrikeWindow.DaysOf(one.StartsOn, one.EndsOn, last) is { } days ? await WindowAsync(days.From, days.To, days.Open, cancellationToken) : null));
        }

        return lines;

        string? Names(IReadOnlyList<string> named) => named.Count == 0 ? null : string.Join(", ", named.Select(name => names.GetValueOrDefault(name, name)));
    }

    // Day totals of claimants that report for a whole country; of two totals for the same, the one said last stands.
    private async Task<StrikeWindow> WindowAsync(DateOnly first, DateOnly last, bool open, CancellationToken cancellationToken)
    {
        var rows = await (from claim in db.StrikeClaims
                          join strike in db.Strikes on claim.StrikeId equals strike.Id
                          join claimant in db.Claimants on claim.ClaimantId equals claimant.Id
                          join definition in db.CountingDefinitions on claim.CountingDefinitionId equals definition.Id
                          join source in db.Sources on claim.SourceId equals source.Id
                          where strike.NegotiationId == negotiation && strike.Day >= first && strike.Day <= last && claimant.Nationwide
                          where claim.Model == null && claim.Region == null && claim.KnownOn <= moment.KnownAt && claim.Kind != WeaponKind.None
                          orderby claim.KnownOn, claim.Id
                          select new { strike.Day, strike.AttackerId, Claimant = claimant.Name, claim.Kind, claim.Figure, Definition = definition.Name, claim.Best, claim.Bound, Source = source.Name, claim.Url })
            .ToListAsync(cancellationToken);
        var attackers = await db.Parties.WithRetired().Where(party => party.NegotiationId == negotiation).ToDictionaryAsync(party => party.Id, party => party.ShortName, cancellationToken);
        var figures = new Dictionary<(DateOnly, StrikeColumn), StrikeFigure>();
        foreach (var row in rows)
        {
            figures[(row.Day, new(row.Claimant, attackers[row.AttackerId], row.Kind, row.Figure, row.Definition))] = new(row.Best, row.Bound, row.Source, row.Url);
        }

        return new(
            first, last, open,
            [.. figures.Keys.Select(key => key.Item2).Distinct().OrderBy(column => column.Attacker, StringComparer.Ordinal).ThenBy(column => column.Claimant, StringComparer.Ordinal).ThenBy(column => column.Kind).ThenBy(column => column.Figure).ThenBy(column => column.Definition, StringComparer.Ordinal)],
            figures);
    }
}
