using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes;

/// <summary>Reads who reports figures about weapons, and how much.</summary>
internal static class StrikeClaimants
{
    /// <summary>Those that had reported by a moment. Those that report for a whole country first, then by the number of days.</summary>
    public static async Task<IReadOnlyList<ClaimantLine>> ReadAsync(TrackerContext db, int negotiation, Moment moment, CancellationToken cancellationToken)
    {
        var counted = await (from claim in db.StrikeClaims.Where(claim => claim.NegotiationId == negotiation && claim.Kind != WeaponKind.None)
                             join strike in db.Strikes on claim.StrikeId equals strike.Id
                             where claim.KnownOn <= moment.KnownAt && strike.Day <= moment.AsOf
                             group strike.Day by new { claim.ClaimantId, strike.AttackerId, strike.TargetId } into days
                             select new { days.Key, Days = days.Distinct().Count(), First = days.Min(), Last = days.Max() })
            .ToListAsync(cancellationToken);
        var claimants = await db.Claimants.Where(row => row.NegotiationId == negotiation).AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken);
        var parties = await db.Parties.WithRetired().Where(row => row.NegotiationId == negotiation).ToDictionaryAsync(row => row.Id, row => row.ShortName, cancellationToken);

        return
        [
            .. counted
                .GroupBy(row => row.Key.ClaimantId)
                .Select(group => group.MaxBy(row => row.Days)!)
                .Select(row => (Counted: row, Claimant: claimants[row.Key.ClaimantId]))
                .OrderByDescending(pair => pair.Claimant.Nationwide).ThenByDescending(pair => pair.Counted.Days).ThenBy(pair => pair.Claimant.Name, StringComparer.Ordinal)
                .Select(pair => new ClaimantLine(
                    pair.Claimant.Key, pair.Claimant.Name, pair.Claimant.Nationwide, pair.Counted.Key.AttackerId,
                    parties[pair.Counted.Key.AttackerId], parties[pair.Counted.Key.TargetId], pair.Counted.Days, pair.Counted.First, pair.Counted.Last)),
        ];
    }
}
