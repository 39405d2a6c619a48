using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Timeline;

/// <summary>
/// Reads truces and promises at a point in time: those declared by then, with the claims of violation published by then.
/// A declared window may lie in the future of the view.
/// </summary>
internal static class LedgerReading
{
    public static async Task<IReadOnlyList<LedgerLine>> ReadAsync(
        TrackerContext db, int negotiation, Moment moment, IReadOnlyDictionary<string, string> names, CancellationToken cancellationToken)
    {
        var end = moment.AsOf < moment.KnownAt ? moment.AsOf : moment.KnownAt;
        var rows = await (from commitment in db.Commitments
                          join source in db.Sources on commitment.SourceId equals source.Id
                          where commitment.NegotiationId == negotiation && commitment.DeclaredOn <= end
                          orderby commitment.DeclaredOn, commitment.StartsOn, commitment.Id
                          select new { Commitment = commitment, Source = source.Name, source.Reliability }).AsNoTracking().ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return [];
        }

        var sides = await SidesAsync(db, negotiation, cancellationToken);
        var events = await EventReading.ReadAsync(db, negotiation, moment, names, cancellationToken);
        var violations = await ViolationsAsync(db, negotiation, end, cancellationToken);
        return
        [
            .. rows.Select(row => row.Commitment).Zip(rows, (commitment, row) => new LedgerLine(
                commitment.Key, commitment.Kind, commitment.Title, commitment.Scope, commitment.DeclaredOn, commitment.StartsOn, commitment.EndsOn, commitment.Hours,
                [.. commitment.DeclaredBy.Select(Named)], [.. commitment.AcceptedBy.Select(Named)],
                [.. sides.Where(side => !commitment.DeclaredBy.Contains(side.Key, StringComparer.Ordinal) && !commitment.AcceptedBy.Contains(side.Key, StringComparer.Ordinal))],
                commitment.Summary, commitment.Issues, new(row.Source, row.Reliability, commitment.Url),
                [
                    .. events.Where(happening => happening.Time == EntryTime.Of(commitment.DeclaredOn, commitment.DeclaredOn, DatePrecision.Day))
                        .Where(happening => commitment.DeclaredBy.All(party => happening.Parties.Contains(party, StringComparer.Ordinal)))
                        .Select(happening => new Declaration(happening.Anchor, happening.Title, happening.Time, happening.Accounts)),
                ],
                [.. violations[commitment.Id]])),
        ];

        LedgerParty Named(string key) => new(key, names.GetValueOrDefault(key, key));
    }

    /// <summary>The parties at war.</summary>
    public static async Task<IReadOnlyList<LedgerParty>> SidesAsync(TrackerContext db, int negotiation, CancellationToken cancellationToken) => await db.Parties
        .Where(party => party.NegotiationId == negotiation && party.Role == PartyRole.Belligerent).OrderBy(party => party.Order)
        .Select(party => new LedgerParty(party.Key, party.ShortName)).ToListAsync(cancellationToken);

    private static async Task<ILookup<int, ViolationLine>> ViolationsAsync(TrackerContext db, int negotiation, DateOnly end, CancellationToken cancellationToken)
    {
        var parties = await db.Parties.WithRetired().Where(party => party.NegotiationId == negotiation)
            .Select(party => new { party.Id, Named = new LedgerParty(party.Key, party.ShortName) }).ToListAsync(cancellationToken);
        var rows = await (from claim in db.ViolationClaims
                          join source in db.Sources on claim.SourceId equals source.Id
                          where claim.NegotiationId == negotiation && claim.PublishedOn <= end
                          orderby claim.PublishedOn, claim.Id
                          select new { Claim = claim, Source = source.Name, source.Reliability }).AsNoTracking().ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.Claim.CommitmentId, row => new ViolationLine(
            parties.Single(party => party.Id == row.Claim.PartyId).Named, row.Claim.Accused is { } accused ? parties.FirstOrDefault(party => party.Named.Key == accused)?.Named : null, row.Claim.Text, row.Claim.Day, row.Claim.PublishedOn,
            new(row.Source, row.Reliability, row.Claim.Url, row.Claim.Citation)));
    }
}
