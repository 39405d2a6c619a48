using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Distance.Sandbox;

/// <summary>Reads the terms that were public, and what parties say. The present is shared by all open pages; the past is asked for each time.</summary>
public sealed class SandboxQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    /// <summary>The terms and positions of a negotiation at a moment; null where there is no such negotiation.</summary>
    public async Task<SandboxSheet?> SheetAsync(string negotiation, Moment moment, CancellationToken cancellationToken) => moment.IsLatest
        ? await shared.GetAsync(negotiation, "sandbox", token => ReadAsync(negotiation, moment, token), cancellationToken)
        : await ReadAsync(negotiation, moment, cancellationToken);

    private async Task<SandboxSheet?> ReadAsync(string slug, Moment moment, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var negotiation = await db.Negotiations.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Title }).SingleOrDefaultAsync(cancellationToken);
        if (negotiation is null)
        {
            return null;
        }

        var parties = await db.Parties.Where(party => party.NegotiationId == negotiation.Id).OrderBy(party => party.Order).AsNoTracking().ToListAsync(cancellationToken);
        var issues = await db.Issues.Where(issue => issue.NegotiationId == negotiation.Id).OrderBy(issue => issue.Order).AsNoTracking().ToListAsync(cancellationToken);
        // A part is hidden with the issue that it is a part of, and else stands below it.
        issues.RemoveAll(issue => issue.ParentId is { } parent && !issues.Exists(other => other.Id == parent));
        issues = [.. issues.Where(issue => issue.ParentId is null).SelectMany(issue => issues.Where(part => part.ParentId == issue.Id).Prepend(issue))];
        var issueKeys = issues.ToDictionary(issue => issue.Id, issue => issue.Key);

        var proposals = await ProposalsAsync(db, negotiation.Id, moment, cancellationToken);
        var rows = await (from provision in db.Provisions.Where(row => row.NegotiationId == negotiation.Id)
                          join proposal in db.Proposals on provision.ProposalId equals proposal.Id
                          join source in db.Sources on provision.SourceId equals source.Id
                          orderby provision.Order, provision.Id
                          select new { provision.Key, provision.ProposalId, provision.IssueId, provision.Stance, provision.Text, Source = source.Name, Url = provision.Url ?? proposal.Url })
            .AsNoTracking().ToListAsync(cancellationToken);
        rows.RemoveAll(row => !issueKeys.ContainsKey(row.IssueId));

        return new(
            negotiation.Title,
            [.. parties.Select(party => new DistanceParty(party.Key, party.Name, party.ShortName, parties.Find(other => other.Members.Contains(party.Key))?.Key))],
            [.. issues.Select(issue => new SandboxIssue(issue.Key, issue.Name, issue.Proposition, issue.Category, issue.ParentId is { } parent ? issueKeys[parent] : null))],
            [.. proposals.Select(one => one.Proposal)],
            [.. proposals.SelectMany(one => rows.Where(row => row.ProposalId == one.Id && row.Stance != Stance.Silent)
                .Select(row => new Term(row.Key, one.Proposal, issueKeys[row.IssueId], row.Stance, row.Text, row.Source, row.Url)))],
            await HeldAsync(db, negotiation.Id, parties.ToDictionary(party => party.Id, party => party.Key), issueKeys, moment, cancellationToken),
            rows.Where(row => !proposals.Exists(one => one.Id == row.ProposalId)).Select(row => row.Key).ToHashSet(StringComparer.Ordinal),
            rows.Where(row => row.Stance == Stance.Silent).Select(row => row.Key).ToHashSet(StringComparer.Ordinal));
    }

    // A text's terms are known from the day it became public, and held from the day it was handed over or made.
    private static async Task<List<(int Id, PublicProposal Proposal)>> ProposalsAsync(
        TrackerContext db, int negotiation, Moment moment, CancellationToken cancellationToken)
    {
        var names = await db.Parties.WithRetired().Where(row => row.NegotiationId == negotiation).ToDictionaryAsync(row => row.Key, row => row.ShortName, cancellationToken);
        var rows = await db.Proposals.Where(proposal => proposal.NegotiationId == negotiation)
            .Where(proposal => proposal.PublicOn <= moment.KnownAt && (proposal.HandedOverOn ?? proposal.MadeOn ?? proposal.PublicOn) <= moment.AsOf)
            .OrderBy(proposal => proposal.HandedOverOn ?? proposal.MadeOn ?? proposal.PublicOn).ThenBy(proposal => proposal.Id)
            .AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Id, new PublicProposal(
            row.Key, row.Title, row.ShortTitle, string.Join(", ", row.Authors.Select(author => names.GetValueOrDefault(author, author))),
            (row.HandedOverOn ?? row.MadeOn ?? row.PublicOn)!.Value)))];
    }

    private static async Task<Dictionary<(string Party, string Issue), HeldPosition>> HeldAsync(
        TrackerContext db, int negotiation, Dictionary<int, string> parties, Dictionary<int, string> issues, Moment moment, CancellationToken cancellationToken)
    {
        var rows = await (from revision in db.HeldAt(negotiation, moment)
                          join position in db.Positions on revision.PositionId equals position.Id
                          select new
                          {
                              position.PartyId, position.IssueId, revision.Id, revision.Number, revision.Stance, revision.Summary, revision.Condition,
                              revision.SaidDay, revision.SaidPrecision, revision.PublishedOn,
                          }).AsNoTracking().ToListAsync(cancellationToken);
        var evidence = await EvidenceAsync(db, [.. rows.Select(row => row.Id)], cancellationToken);
        return rows.Where(row => parties.ContainsKey(row.PartyId) && issues.ContainsKey(row.IssueId)).ToDictionary(
            row => (parties[row.PartyId], issues[row.IssueId]),
            row =>
            {
                var said = evidence[row.Id].ToList();
                var first = said.Count > 0 ? said[0] : null;
                return new HeldPosition(
                    row.Number, row.Stance, row.Summary, row.Condition, new SaidOn { Day = row.SaidDay, Precision = row.SaidPrecision }, row.PublishedOn,
                    first?.Speaker, first?.Source, first?.Grade, first?.Url, Math.Max(0, said.Count - 1));
            });
    }

    // A text binds more firmly than a speaker, and a head of state more firmly than a spokesperson.
    private static async Task<ILookup<int, Said>> EvidenceAsync(TrackerContext db, List<int> revisions, CancellationToken cancellationToken)
    {
        var links = await (from revision in db.PositionRevisions.Where(row => revisions.Contains(row.Id))
                           from statement in revision.Statements
                           select new { Revision = revision.Id, Statement = statement.Id }).ToListAsync(cancellationToken);
        var numbers = links.Select(link => link.Statement).Distinct().ToList();
        var statements = await (from statement in db.Statements.WithRetired().Where(row => numbers.Contains(row.Id))
                                join source in db.Sources.WithRetired() on statement.SourceId equals source.Id
                                select new { statement.Id, statement.SpeakerId, statement.ProposalId, statement.SaidDay, statement.Url, Source = source.Name, source.Reliability })
            .AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken);
        var speakers = await db.Speakers.WithRetired().Where(row => statements.Values.Select(said => said.SpeakerId).Contains(row.Id)).AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken);
        var proposals = await db.Proposals.WithRetired().Where(row => statements.Values.Select(said => said.ProposalId).Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.ShortTitle, cancellationToken);
        return links.Where(link => statements.ContainsKey(link.Statement))
            .Select(link => (link.Revision, Statement: statements[link.Statement]))
            .OrderBy(link => link.Statement.SpeakerId is { } speaker ? speakers[speaker].Authority : Authority.SignedText)
            .ThenByDescending(link => link.Statement.SaidDay).ThenBy(link => link.Statement.Id)
            .ToLookup(link => link.Revision, link => new Said(
                link.Statement.SpeakerId is { } speaker ? speakers[speaker].Name : link.Statement.ProposalId is { } proposal ? proposals.GetValueOrDefault(proposal) : null,
                link.Statement.Source, link.Statement.Reliability, link.Statement.Url));
    }

    private sealed record Said(string? Speaker, string Source, Reliability Grade, string? Url);
}
