using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions.Cell;

/// <summary>What stands around a cell at a moment: the other parties on the issue, the issue's parts, texts and accounts.</summary>
internal sealed class CellSurroundings(TrackerContext db, int negotiation, Moment moment, IReadOnlyList<Party> parties, Party party, Issue issue)
{
    /// <summary>Where everybody else stands on the issue, in the order of the parties.</summary>
    public async Task<IReadOnlyList<OpposedParty>> OthersAsync(CancellationToken cancellationToken)
    {
        var positions = db.Positions.Where(position => position.IssueId == issue.Id && position.PartyId != party.Id);
        var of = await positions.ToDictionaryAsync(position => position.Id, position => position.PartyId, cancellationToken);
        var held = (await db.HeldAsync(positions, negotiation, moment, cancellationToken)).ToDictionary(row => of[row.Key], row => row.Value);
        return [.. parties.Where(other => held.ContainsKey(other.Id)).Select(other => new OpposedParty(PositionQueries.Column(other, parties), held[other.Id]))];
    }

    /// <summary>The party on each part of the issue.</summary>
    public async Task<IReadOnlyList<PartLine>> PartsAsync(IReadOnlyList<Issue> issues, Dictionary<int, string> keys, CancellationToken cancellationToken)
    {
        var parts = issues.Where(other => other.ParentId == issue.Id).ToList();
        if (parts.Count == 0)
        {
            return [];
        }

        var positions = db.Positions.Where(position => position.Issue.ParentId == issue.Id && position.PartyId == party.Id);
        var of = await positions.ToDictionaryAsync(position => position.Id, position => position.IssueId, cancellationToken);
        var held = (await db.HeldAsync(positions, negotiation, moment, cancellationToken)).ToDictionary(row => of[row.Key], row => row.Value);
        return [.. parts.Select(part => new PartLine(PositionQueries.Row(part, keys), held.GetValueOrDefault(part.Id)?.Stance))];
    }

    /// <summary>
    /// What the party's side says of the texts on which a revision rests: statements by persons, or in quotation marks, that
    /// are evidence for no position by themselves and so are about the text as a whole.
    /// </summary>
    public async Task<IReadOnlyList<StatementLine>> OfTheTextsAsync(RevisionLine holding, CancellationToken cancellationToken)
    {
        var texts = holding.Statements.Select(statement => statement.ProposalKey).OfType<string>().Distinct().ToList();
        if (texts.Count == 0)
        {
            return [];
        }

        var side = parties.Where(other => other.Id == party.Id || party.Members.Contains(other.Key)).Select(other => other.Id).ToList();
        var proposals = await db.Proposals.WithRetired().Where(proposal => proposal.NegotiationId == negotiation && texts.Contains(proposal.Key)).Select(proposal => proposal.Id).ToListAsync(cancellationToken);
        var statements = await db.Statements.InUse()
            .Where(statement => statement.ProposalId != null && proposals.Contains(statement.ProposalId.Value) && side.Contains(statement.PartyId))
            .Where(statement => statement.SpeakerId != null || statement.Quote != null)
            .Where(statement => statement.SaidDay <= moment.AsOf && statement.PublishedOn <= moment.KnownAt)
            .Where(statement => !db.PositionRevisions.Any(revision => revision.Statements.Any(evidence => evidence.Id == statement.Id)))
            .AsNoTracking().ToListAsync(cancellationToken);
        return await db.LinesAsync(statements, cancellationToken);
    }

    /// <summary>The coalition that the party is part of, and its members, as far as they have a position of their own.</summary>
    public IReadOnlyList<PartnerLine> Partners(IReadOnlyList<OpposedParty> others) =>
        [.. others.Where(other => IsPartner(other.Party)).Select(other => new PartnerLine(other.Party, party.Members.Contains(other.Party.Key), other.Line))];

    /// <summary>What stands against a revision.</summary>
    public async Task<Opposition> AgainstAsync(RevisionLine holding, IReadOnlyList<RevisionLine> history, IReadOnlyList<OpposedParty> others, CancellationToken cancellationToken) => new(
        [.. others.Where(other => Opposition.Opposed(holding.Stance, other.Line.Stance) && !IsPartner(other.Party))],
        await PointsAsync(cancellationToken),
        [.. holding.Statements.Where(statement => statement.Credibility is >= Opposition.Contradicted and < 6)],
        [.. history.Where(revision => revision.Replaced)]);

    private bool IsPartner(MatrixParty other) => party.Members.Contains(other.Key) || parties.Any(row => row.Key == other.Key && row.Members.Contains(party.Key));

    // Accounts of an event that concerns the issue, and in which the party took part, where they differ on a point.
    private async Task<IReadOnlyList<DisputedPoint>> PointsAsync(CancellationToken cancellationToken)
    {
        var last = moment.AsOf < moment.KnownAt ? moment.AsOf : moment.KnownAt;
        var events = (await db.Events.Where(happening => happening.NegotiationId == negotiation && happening.StartsOn <= last)
                .OrderByDescending(happening => happening.StartsOn).ThenBy(happening => happening.Id).AsNoTracking().ToListAsync(cancellationToken))
            .Where(happening => happening.Issues.Contains(issue.Key) && (happening.Participants.Count == 0 || happening.Participants.Contains(party.Key))).ToList();
        if (events.Count == 0)
        {
            return [];
        }

        var ids = events.Select(happening => happening.Id).ToList();
        var accounts = (await (from account in db.EventAccounts
                               join source in db.Sources on account.SourceId equals source.Id
                               where ids.Contains(account.EventId) && account.PublishedOn <= moment.KnownAt
                               orderby account.PublishedOn, account.Id
                               select new { account.EventId, account.About, Line = new AccountLine(account.Text, account.PublishedOn, source.Name, source.Reliability, account.Url) })
            .ToListAsync(cancellationToken)).ToLookup(row => row.EventId);
        return
        [
            .. events.SelectMany(happening => accounts[happening.Id].GroupBy(row => row.About, StringComparer.Ordinal)
                .Where(point => point.Select(row => row.Line.Text).Distinct(StringComparer.Ordinal).Count() > 1)
                .Select(point => new DisputedPoint(happening.Key, happening.Title, point.Key, [.. point.Select(row => row.Line)]))),
        ];
    }
}
