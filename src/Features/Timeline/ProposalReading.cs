using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Timeline;

/// <summary>
/// Reads when proposals were made, handed over and made public, as far as it was known. A proposal is known from the day
/// it became public; one that has not, from the day it was handed over, else made.
/// </summary>
internal static class ProposalReading
{
    public static async Task<IReadOnlyList<TimelineEntry>> ReadAsync(
        TrackerContext db, int negotiation, Moment moment, IReadOnlyDictionary<string, string> names, CancellationToken cancellationToken)
    {
        var rows = await (from proposal in db.Proposals
                          join source in db.Sources on proposal.SourceId equals source.Id
                          where proposal.NegotiationId == negotiation && (proposal.PublicOn ?? proposal.HandedOverOn ?? proposal.MadeOn) <= moment.KnownAt
                          orderby proposal.Id
                          select new { Proposal = proposal, Source = source.Name, source.Reliability }).AsNoTracking().ToListAsync(cancellationToken);
        var provisions = (await (from provision in db.Provisions
                                 join issue in db.Issues on provision.IssueId equals issue.Id
                                 where provision.NegotiationId == negotiation && provision.Stance != Stance.Silent
                                 orderby issue.Order
                                 select new { provision.ProposalId, issue.Key }).ToListAsync(cancellationToken)).ToLookup(row => row.ProposalId, row => row.Key);

        return
        [
            .. from row in rows
               let proposal = row.Proposal
               from step in Steps(proposal)
               where step.Day <= moment.AsOf
               select new TimelineEntry(
                   $"proposal.{proposal.Key}.{step.Day:yyyy-MM-dd}", TimelineKind.Proposal, EntryTime.Of(step.Day, step.Day, DatePrecision.Day),
                   $"{proposal.Title}: {step.Words}", proposal.Authors, proposal.PublicOn is null ? [] : [.. provisions[proposal.Id].Distinct()])
               {
                   Label = $"{proposal.ShortTitle}: {step.Words}",
                   Milestone = step.Words.EndsWith("public", StringComparison.Ordinal),
                   Summary = proposal.Summary,
                   PartiesAre = "Authors",
                   PartyNames = [.. proposal.Authors.Select(key => names.GetValueOrDefault(key, key))],
                   Sources = [new(row.Source, row.Reliability, proposal.Url)],
                   Page = $"proposals/{proposal.Key}",
               },
        ];
    }

    // What happened on one day is one entry: "handed over, made public".
    private static IEnumerable<(DateOnly Day, string Words)> Steps(Proposal proposal) =>
        new (DateOnly? Day, string Words)[] { (proposal.MadeOn, "drawn up"), (proposal.HandedOverOn, "handed over"), (proposal.PublicOn, "made public") }
            .Where(step => step.Day is not null)
            .GroupBy(step => step.Day!.Value)
            .Select(day => (day.Key, string.Join(", ", day.Select(step => step.Words))));
}
