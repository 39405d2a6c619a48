using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Proposals;

/// <summary>What all pages about proposals start from: the proposals known at a moment, with the parties and issues they name.</summary>
/// <param name="Id">The negotiation's number.</param>
/// <param name="Numbers">The numbers of the proposals and issues by key.</param>
/// <param name="Hidden">Titles of the proposals that are recorded and were not known at the moment, by key.</param>
internal sealed record ProposalShelf(
    int Id, string Title, IReadOnlyList<ProposalLine> Lines, IReadOnlyList<ProposalIssue> Issues, IReadOnlyList<ProposalParty> Parties,
    ProposalNumbers Numbers, IReadOnlySet<string> Hidden)
{
    public ProposalLine? Find(string key) => Lines.FirstOrDefault(line => line.Key == key);

    /// <summary>
    /// Reads it; null where there is no such negotiation. A proposal is known from the day its text became public; one
    /// whose text is not public is known, without its text, from the day it was handed over or made.
    /// </summary>
    public static async Task<ProposalShelf?> ReadAsync(TrackerContext db, string slug, Moment moment, CancellationToken cancellationToken)
    {
        var negotiation = await db.Negotiations.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Title }).SingleOrDefaultAsync(cancellationToken);
        if (negotiation is null)
        {
            return null;
        }

        var parties = await db.Parties.WithRetired().Where(row => row.NegotiationId == negotiation.Id).OrderBy(row => row.Order)
            .Select(row => new { Party = row, Retired = EF.Property<DateTime?>(row, Retirement.Property) != null })
            .AsNoTracking().ToListAsync(cancellationToken);
        var names = parties.ToDictionary(row => row.Party.Key, row => new ProposalParty(
            row.Party.Key, row.Party.Name, row.Party.ShortName, !row.Retired,
            parties.Find(other => !other.Retired && other.Party.Members.Contains(row.Party.Key))?.Party.Key));

        var issues = await db.Issues.Where(row => row.NegotiationId == negotiation.Id).OrderBy(row => row.Order).AsNoTracking().ToListAsync(cancellationToken);
        // A part is hidden with the issue that it is a part of.
        issues.RemoveAll(issue => issue.ParentId is { } parent && !issues.Exists(other => other.Id == parent));
        var issueKeys = issues.ToDictionary(issue => issue.Id, issue => issue.Key);

        var rows = await (from proposal in db.Proposals.WithRetired().Where(row => row.NegotiationId == negotiation.Id)
                          join source in db.Sources.WithRetired() on proposal.SourceId equals source.Id
                          select new
                          {
                              Proposal = proposal, Source = source.Name, source.Reliability,
                              Retired = EF.Property<DateTime?>(proposal, Retirement.Property) != null,
                          }).AsNoTracking().ToListAsync(cancellationToken);
        var inUse = rows.Where(row => !row.Retired).ToList();
        var known = inUse.Where(row => IsKnown(row.Proposal, moment))
            .OrderBy(row => Days(row.Proposal).Order).ThenBy(row => row.Proposal.PublicOn ?? DateOnly.MaxValue).ThenBy(row => row.Proposal.Id).ToList();
        var counts = await CountsAsync(db, negotiation.Id, issueKeys, cancellationToken);

        var lines = known.Select(row =>
        {
            var (stated, silent) = row.Proposal.PublicOn is null ? (0, 0) : counts.GetValueOrDefault(row.Proposal.Id);
            var related = rows.Find(other => other.Proposal.Key == row.Proposal.RelatedTo && IsKnown(other.Proposal, moment));
            return new ProposalLine(
                row.Proposal.Key, row.Proposal.Title, row.Proposal.ShortTitle,
                [.. row.Proposal.Authors.Select(author => names.GetValueOrDefault(author) ?? new(author, author, author, false, null))],
                Days(row.Proposal), row.Proposal.Status, row.Proposal.Summary, row.Source, row.Reliability, row.Proposal.Url, stated, silent, issues.Count - stated - silent,
                related is null ? null : new(related.Proposal.Key, related.Proposal.ShortTitle, row.Proposal.Relation!.Value, row.Proposal.RelationUrl!, !related.Retired));
        });
        return new(
            negotiation.Id, negotiation.Title, [.. lines],
            [.. issues.Select(issue => new ProposalIssue(issue.Key, issue.Name, issue.Proposition, issue.Category, issue.ParentId is { } parent ? issueKeys[parent] : null))],
            [.. parties.Where(row => !row.Retired).Select(row => names[row.Party.Key])],
            new(known.ToDictionary(row => row.Proposal.Key, row => row.Proposal.Id), issueKeys, parties.ToDictionary(row => row.Party.Id, row => names[row.Party.Key])),
            inUse.Select(row => row.Proposal.Key).Except(known.Select(row => row.Proposal.Key)).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>What a text says, by issue; empty while the text is not public.</summary>
    public async Task<Dictionary<string, ProvisionLine>> ProvisionsAsync(TrackerContext db, ProposalLine line, CancellationToken cancellationToken)
    {
        if (!line.IsPublic)
        {
            return [];
        }

        var id = Numbers.Proposals[line.Key];
        var rows = await (from provision in db.Provisions.Where(row => row.ProposalId == id)
                          join source in db.Sources.WithRetired() on provision.SourceId equals source.Id
                          orderby provision.Order, provision.Id
                          select new { provision.IssueId, provision.Stance, provision.Text, Source = source.Name, source.Reliability, provision.Url })
            .ToListAsync(cancellationToken);
        return rows.Where(row => Numbers.Issues.ContainsKey(row.IssueId))
            .GroupBy(row => Numbers.Issues[row.IssueId], StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.Select(row => new ProvisionLine(group.Key, row.Stance, row.Text, row.Source, row.Reliability, row.Url ?? line.Url)).First(), StringComparer.Ordinal);
    }

    private static ProposalDays Days(Proposal proposal) => new(proposal.MadeOn, proposal.HandedOverOn, proposal.PublicOn);

    private static bool IsKnown(Proposal proposal, Moment moment) =>
        Days(proposal).Order <= moment.AsOf && (proposal.PublicOn ?? proposal.HandedOverOn ?? proposal.MadeOn) <= moment.KnownAt;

    private static async Task<Dictionary<int, (int Stated, int Silent)>> CountsAsync(
        TrackerContext db, int negotiation, Dictionary<int, string> issues, CancellationToken cancellationToken)
    {
        var provisions = await db.Provisions.Where(row => row.NegotiationId == negotiation).Select(row => new { row.ProposalId, row.IssueId, row.Stance }).ToListAsync(cancellationToken);
        return provisions.Where(row => issues.ContainsKey(row.IssueId)).DistinctBy(row => (row.ProposalId, row.IssueId)).GroupBy(row => row.ProposalId).ToDictionary(
            group => group.Key, group => (group.Count(row => row.Stance != Stance.Silent), group.Count(row => row.Stance == Stance.Silent)));
    }
}

/// <summary>The numbers behind keys and names: of the known proposals, of the issues and of all parties.</summary>
internal sealed record ProposalNumbers(
    IReadOnlyDictionary<string, int> Proposals, IReadOnlyDictionary<int, string> Issues, IReadOnlyDictionary<int, ProposalParty> Parties);
