using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Timeline;

/// <summary>
/// Reads what had been reported of strikes at a point in time. For each direction one claimant is heard: of those that
/// report for a whole country, the one with the most days.
/// </summary>
internal static class ReportReading
{
    public static async Task<IReadOnlyList<DirectionReport>> ReadAsync(TrackerContext db, int negotiation, Moment moment, CancellationToken cancellationToken)
    {
        var claims = from claim in db.StrikeClaims
                     join strike in db.Strikes on claim.StrikeId equals strike.Id
                     join claimant in db.Claimants on claim.ClaimantId equals claimant.Id
                     where claim.NegotiationId == negotiation && claimant.Nationwide && claim.Kind != WeaponKind.None
                     where strike.Day <= moment.AsOf && claim.KnownOn <= moment.KnownAt
                     select new { Claim = claim, Strike = strike };
        var counted = await claims
            .GroupBy(row => new { row.Claim.ClaimantId, row.Strike.AttackerId, row.Strike.TargetId })
            .Select(group => new { group.Key.ClaimantId, group.Key.AttackerId, group.Key.TargetId, Days = group.Select(row => row.Strike.Day).Distinct().Count() })
            .ToListAsync(cancellationToken);
        if (counted.Count == 0)
        {
            return [];
        }

        var claimants = await db.Claimants.WithRetired().Where(row => row.NegotiationId == negotiation).ToDictionaryAsync(row => row.Id, row => new { row.Key, row.Name }, cancellationToken);
        var parties = await db.Parties.WithRetired().Where(row => row.NegotiationId == negotiation).ToDictionaryAsync(row => row.Id, row => new { row.Key, row.ShortName, row.Order }, cancellationToken);
        var definitions = await db.CountingDefinitions.WithRetired().Where(row => row.NegotiationId == negotiation).ToDictionaryAsync(row => row.Id, row => new { row.Key, row.Name }, cancellationToken);
        var names = definitions.Values.ToDictionary(row => row.Key, row => row.Name, StringComparer.Ordinal);

        var directions = new List<DirectionReport>();
        foreach (var direction in counted.GroupBy(row => (row.AttackerId, row.TargetId))
                     .Select(group => group.OrderByDescending(row => row.Days).ThenBy(row => claimants[row.ClaimantId].Key, StringComparer.Ordinal).First())
                     .OrderByDescending(row => row.Days).ThenBy(row => parties[row.AttackerId].Order))
        {
            var rows = await (from row in claims
                              where row.Claim.ClaimantId == direction.ClaimantId && row.Strike.AttackerId == direction.AttackerId && row.Strike.TargetId == direction.TargetId
                              join source in db.Sources on row.Claim.SourceId equals source.Id
                              select new
                              {
                                  row.Strike.Day, StrikeId = row.Strike.Id, row.Strike.Extent, row.Claim.Kind, row.Claim.Figure, row.Claim.Model, row.Claim.Region,
                                  row.Claim.Best, row.Claim.Bound, row.Claim.KnownOn, row.Claim.CountingDefinitionId, row.Claim.Id, Source = source.Name, source.Reliability, row.Claim.Url,
                              }).ToListAsync(cancellationToken);
            var figures = rows.Select(row => new ClaimedFigure(
                row.Day, row.StrikeId, row.Extent, row.Kind, row.Figure, row.Model, row.Region, row.Best, row.Bound, row.KnownOn, definitions[row.CountingDefinitionId].Key, row.Id));
            var (attacker, target, claimant) = (parties[direction.AttackerId], parties[direction.TargetId], claimants[direction.ClaimantId]);
            directions.Add(new(
                attacker.Key, attacker.ShortName, target.Key, target.ShortName, claimant.Key, claimant.Name,
                // By day, so that two reports a century apart do not make a century of days.
                [.. figures.GroupBy(figure => figure.Day).OrderBy(day => day.Key).SelectMany(day => DayReport.RollUp(day, day.Key, day.Key))], names,
                rows.Select(row => (row.Day, Source: new EntrySource(row.Source, row.Reliability, row.Url))).Distinct().ToLookup(row => row.Day, row => row.Source)));
        }

        return directions;
    }
}
