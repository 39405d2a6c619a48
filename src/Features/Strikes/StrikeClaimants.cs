using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes;

/// <summary>Reads who reports figures about weapons, and how much.</summary>
internal static class StrikeClaimants
{
    /// <summary>Those that had reported by a moment, each with the side whose attacks it reports on most. Those that report for a whole country first, then by the number of days.</summary>
    public static async Task<IReadOnlyList<ClaimantLine>> ReadAsync(TrackerContext db, int negotiation, Moment moment, CancellationToken cancellationToken) =>
        [.. (await BySideAsync(db, negotiation, moment, cancellationToken)).DistinctBy(line => line.Key)];

    /// <summary>The same with every side that each reports on, in the same order.</summary>
    public static async Task<IReadOnlyList<ClaimantLine>> BySideAsync(TrackerContext db, int negotiation, Moment moment, CancellationToken cancellationToken)
    {
        var counted = await (moment.IsLatest ? Kept(db, negotiation) : Claimed(db, negotiation, moment))
            .GroupBy(row => new { row.ClaimantId, row.AttackerId, row.TargetId })
            .Select(days => new
            {
                days.Key.ClaimantId, days.Key.AttackerId, days.Key.TargetId,
                Days = days.Select(row => row.Day).Distinct().Count(), First = days.Min(row => row.Day), Last = days.Max(row => row.Day),
            })
            .ToListAsync(cancellationToken);
        var claimants = await db.Claimants.Where(row => row.NegotiationId == negotiation).AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken);
        var parties = await db.Parties.WithRetired().Where(row => row.NegotiationId == negotiation)
            .ToDictionaryAsync(row => row.Id, row => new { row.Key, row.ShortName }, cancellationToken);

        return
        [
            .. counted
                .GroupBy(row => (row.ClaimantId, row.AttackerId))
                .Select(group => group.MaxBy(row => row.Days)!)
                .Select(row => (Counted: row, Claimant: claimants[row.ClaimantId]))
                .OrderByDescending(pair => pair.Claimant.Nationwide).ThenByDescending(pair => pair.Counted.Days).ThenBy(pair => pair.Claimant.Name, StringComparer.Ordinal)
                .Select(pair => new ClaimantLine(
                    pair.Claimant.Key, pair.Claimant.Name, pair.Claimant.Nationwide, pair.Counted.AttackerId,
                    parties[pair.Counted.AttackerId].ShortName, parties[pair.Counted.TargetId].ShortName, pair.Counted.Days, pair.Counted.First, pair.Counted.Last)
                {
                    Id = pair.Claimant.Id, Side = parties[pair.Counted.AttackerId].Key,
                }),
        ];
    }

    private static IQueryable<ClaimedDay> Kept(TrackerContext db, int negotiation) => db.StrikeRollUps
        .Where(row => row.NegotiationId == negotiation && row.DayRule == DayRule.End && row.SubKind == null)
        .Select(row => new ClaimedDay { ClaimantId = row.ClaimantId, AttackerId = row.AttackerId, TargetId = row.TargetId, Day = row.Day });

    private static IQueryable<ClaimedDay> Claimed(TrackerContext db, int negotiation, Moment moment) =>
        from claim in db.ClaimsBy(moment).Where(claim => claim.NegotiationId == negotiation && claim.Kind != WeaponKind.None)
        join strike in db.Strikes on claim.StrikeId equals strike.Id
        where claim.KnownOn <= moment.KnownAt && strike.Day <= moment.AsOf
        select new ClaimedDay { ClaimantId = claim.ClaimantId, AttackerId = strike.AttackerId, TargetId = strike.TargetId, Day = strike.Day };

    private sealed class ClaimedDay
    {
        public required int ClaimantId { get; init; }

        public required int AttackerId { get; init; }

        public required int TargetId { get; init; }

        public required DateOnly Day { get; init; }
    }
}
