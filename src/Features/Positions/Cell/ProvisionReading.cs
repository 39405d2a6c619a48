using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions.Cell;

/// <summary>Reads what proposals say on an issue.</summary>
internal static class ProvisionReading
{
    /// <summary>
    /// The provisions on an issue of the proposals whose text was public by the moment, newest first. A text counts as said
    /// on the day it was handed over or made, where that is known.
    /// </summary>
    public static async Task<IReadOnlyList<ProvisionLine>> ProvisionsAsync(this TrackerContext db, int issue, int negotiation, Moment moment, CancellationToken cancellationToken)
    {
        var rows = await (from provision in db.Provisions.Where(provision => provision.IssueId == issue)
                          join proposal in db.Proposals on provision.ProposalId equals proposal.Id
                          join source in db.Sources on provision.SourceId equals source.Id
                          where proposal.PublicOn <= moment.KnownAt && (proposal.HandedOverOn ?? proposal.MadeOn ?? proposal.PublicOn) <= moment.AsOf
                          orderby proposal.HandedOverOn ?? proposal.MadeOn ?? proposal.PublicOn descending, provision.Order
                          select new { Proposal = proposal, provision.Stance, provision.Text, Source = source.Name, Url = provision.Url ?? proposal.Url })
            .AsNoTracking().ToListAsync(cancellationToken);
        var names = await db.Parties.WithRetired().Where(row => row.NegotiationId == negotiation).ToDictionaryAsync(row => row.Key, row => row.ShortName, cancellationToken);

        return [.. rows.Select(row => new ProvisionLine(
            row.Proposal.Title, string.Join(", ", row.Proposal.Authors.Select(author => names.GetValueOrDefault(author, author))),
            (row.Proposal.HandedOverOn ?? row.Proposal.MadeOn ?? row.Proposal.PublicOn)!.Value, row.Stance, row.Text, row.Source, row.Url)
        {
            Key = row.Proposal.Key,
        })];
    }
}
