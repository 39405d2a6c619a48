using Microsoft.EntityFrameworkCore;
using PeaceTracker.Controls;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Changes;

/// <summary>Texts that became public, events, truces and promises, and corrections, in a stretch of time.</summary>
internal sealed class HappeningChanges(TrackerContext db, int negotiation, string slug, ChangeNames names, ChangeWindow window, ILookup<Noun, RecordedKey> recorded)
{
    public async Task<ChangeGroup> ProposalsAsync(CancellationToken cancellationToken)
    {
        var keys = Keys(Noun.Proposal);
        var rows = await (from proposal in db.Proposals
                          join source in db.Sources on proposal.SourceId equals source.Id
                          where proposal.NegotiationId == negotiation && proposal.PublicOn <= window.Moment.KnownAt
                          where (proposal.HandedOverOn ?? proposal.MadeOn ?? proposal.PublicOn) <= window.Moment.AsOf
                          where window.Recorded ? keys.Contains(proposal.Key) : proposal.PublicOn > window.After
                          where window.Issues.Count == 0 || db.Provisions.Any(provision => provision.ProposalId == proposal.Id && window.Issues.Contains(provision.IssueId))
                          select new { Proposal = proposal, Source = source.Name }).AsNoTracking().ToListAsync(cancellationToken);
        return window.Group(ChangeGroupKind.Proposals, rows.Where(row => window.Concerns(row.Proposal.Authors)).Select(row => new ChangeEntry(
            $"proposal-{row.Proposal.Id}", row.Proposal.PublicOn!.Value, row.Proposal.PublicOn.Value.Text(), row.Proposal.Title, $"/{slug}/proposals/{row.Proposal.Key}")
        {
            Text = row.Proposal.Summary, Source = row.Source, Url = row.Proposal.Url, RecordedAt = At(Noun.Proposal, row.Proposal.Key),
            Aside = $"by {names.Names(row.Proposal.Authors)}" + ((row.Proposal.HandedOverOn ?? row.Proposal.MadeOn) is { } made && made != row.Proposal.PublicOn ? $", {(row.Proposal.HandedOverOn is null ? "made" : "handed over")} {made.Text()}" : null),
        }));
    }

    public async Task<ChangeGroup> EventsAsync(CancellationToken cancellationToken)
    {
        var keys = Keys(Noun.Event);
        var rows = await (from happening in db.Events
                          join source in db.Sources on happening.SourceId equals source.Id
                          where happening.NegotiationId == negotiation && happening.StartsOn <= window.Seen
                          where window.Recorded ? keys.Contains(happening.Key) : happening.EndsOn > window.After
                          orderby happening.Id
                          select new { Event = happening, Source = source.Name }).AsNoTracking().ToListAsync(cancellationToken);
        return window.Group(ChangeGroupKind.Events, rows.Where(row => window.Concerns(row.Event.Participants) && window.IsOn(row.Event.Issues)).Select(row => new ChangeEntry(
            $"event-{row.Event.Id}", row.Event.EndsOn, When(row.Event), row.Event.Title, $"/{slug}/timeline")
        {
            Place = row.Event.Key,
            // What came of it is known when it is over.
            Text = row.Event.Outcome is null || row.Event.EndsOn > window.Seen ? row.Event.Summary : $"{row.Event.Summary} {row.Event.Outcome}",
            Aside = row.Event.Place, Source = row.Source, Url = row.Event.Url, RecordedAt = At(Noun.Event, row.Event.Key),
        }));
    }

    public async Task<ChangeGroup> CommitmentsAsync(CancellationToken cancellationToken)
    {
        var keys = Keys(Noun.Commitment);
        var rows = await (from commitment in db.Commitments
                          join source in db.Sources on commitment.SourceId equals source.Id
                          where commitment.NegotiationId == negotiation && commitment.DeclaredOn <= window.Seen
                          where window.Recorded ? keys.Contains(commitment.Key) : commitment.DeclaredOn > window.After
                          orderby commitment.Id
                          select new { Commitment = commitment, Source = source.Name }).AsNoTracking().ToListAsync(cancellationToken);
        var declared = rows
            .Where(row => window.Concerns(row.Commitment.DeclaredBy.Concat(row.Commitment.AcceptedBy)) && window.IsOn(row.Commitment.Issues)).Select(row => new ChangeEntry(
                $"commitment-{row.Commitment.Id}", row.Commitment.DeclaredOn, row.Commitment.DeclaredOn.Text(), row.Commitment.Title, $"/{slug}/commitments")
            {
                Place = row.Commitment.Key,
                Text = row.Commitment.Summary, Source = row.Source, Url = row.Commitment.Url, RecordedAt = At(Noun.Commitment, row.Commitment.Key),
                Aside = $"declared by {names.Names(row.Commitment.DeclaredBy)}",
            });
        return window.Group(ChangeGroupKind.Commitments, declared.Concat(await ViolationsAsync(cancellationToken)));
    }

    private async Task<IEnumerable<ChangeEntry>> ViolationsAsync(CancellationToken cancellationToken)
    {
        var keys = Keys(Noun.ViolationClaim);
        var rows = await (from claim in db.ViolationClaims
                          join commitment in db.Commitments on claim.CommitmentId equals commitment.Id
                          join source in db.Sources on claim.SourceId equals source.Id
                          where claim.NegotiationId == negotiation && claim.PublishedOn <= window.Moment.KnownAt && (claim.Day ?? claim.PublishedOn) <= window.Moment.AsOf
                          where window.Recorded ? keys.Contains(claim.Key) : claim.PublishedOn > window.After
                          orderby claim.Id
                          select new { Claim = claim, Commitment = commitment.Key, commitment.Title, commitment.Issues, Source = source.Name }).AsNoTracking().ToListAsync(cancellationToken);
        return rows
            .Where(row => window.Concerns([names.Key(row.Claim.PartyId), .. row.Claim.Accused is { } accused ? [accused] : Array.Empty<string>()]) && window.IsOn(row.Issues))
            .Select(row => new ChangeEntry(
                $"violation-{row.Claim.Id}", row.Claim.PublishedOn, row.Claim.PublishedOn.Text(),
                $"{names.Name(row.Claim.PartyId)} says that {(row.Claim.Accused is { } accused ? names.Name(accused) : "the other side")} broke: {row.Title}", $"/{slug}/commitments")
            {
                Place = row.Commitment,
                Text = row.Claim.Text, Source = row.Source, Url = row.Claim.Url, RecordedAt = At(Noun.ViolationClaim, row.Claim.Key),
            });
    }

    /// <summary>What was published wrong and put right: of positions where a party or an issue is chosen, else of everything.</summary>
    public async Task<ChangeGroup> CorrectionsAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Corrections
            .Where(row => row.NegotiationId == negotiation && row.PublishedAt >= window.From && row.PublishedAt <= window.To && row.PublishedAt < window.PublishedBefore)
            .Where(row => window.Parties.Count == 0 || window.Parties.Contains(row.Revision!.Position.Party.Key))
            .Where(row => window.Issues.Count == 0 || window.Issues.Contains(row.Revision!.Position.IssueId))
            .OrderByDescending(row => row.PublishedAt).ThenByDescending(row => row.Id)
            .Select(row => new { row.Id, row.PublishedAt, row.Headline, row.Reason }).ToListAsync(cancellationToken);
        return window.Group(ChangeGroupKind.Corrections, rows.Select(row => new ChangeEntry(
            $"correction-{row.Id}", DateOnly.FromDateTime(row.PublishedAt), DateOnly.FromDateTime(row.PublishedAt).Text(), row.Headline, "/corrections")
        {
            Text = row.Reason, RecordedAt = row.PublishedAt, Query = [("negotiation", slug)],
        }));
    }

    private List<string> Keys(Noun noun) => window.Recorded ? [.. recorded[noun].Select(row => row.Key)] : [];

    private DateTime? At(Noun noun, string key) => recorded[noun].FirstOrDefault(row => row.Key == key)?.RecordedAt;

    private static string When(Event happening) => happening.Precision == DatePrecision.Day && happening.EndsOn > happening.StartsOn
        ? $"{happening.StartsOn.Text()} – {happening.EndsOn.Text()}"
        : SaidOn.Known(happening.StartsOn, happening.Precision).ToString();
}
