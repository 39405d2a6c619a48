using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Days;

/// <summary>Reads claims with everything that a reader needs to judge them by.</summary>
internal static class DayReading
{
    /// <summary>The windows that touch the days of a range under a rule, with their claims at a moment; windows without a claim are left out.</summary>
    public static async Task<IReadOnlyList<DayWindow>> WindowsAsync(
        TrackerContext db, int negotiation, DateOnly first, DateOnly last, DayRule rule, Moment moment, CancellationToken cancellationToken, int most = int.MaxValue)
    {
        var reach = rule is DayRule.End or DayRule.Report ? 0 : DayTouch.ReachInDays;
        var (earliest, latest) = (first.Earlier(reach), last.Later(reach));
        var rows = await (from claim in db.ClaimsBy(moment)
                          join strike in db.Strikes on claim.StrikeId equals strike.Id
                          join claimant in db.Claimants on claim.ClaimantId equals claimant.Id
                          join source in db.Sources on claim.SourceId equals source.Id
                          join definition in db.CountingDefinitions on claim.CountingDefinitionId equals definition.Id
                          where strike.NegotiationId == negotiation && (rule == DayRule.Report ? claim.KnownOn >= first && claim.KnownOn <= last : strike.Day >= earliest && strike.Day <= latest)
                          where strike.Day <= moment.AsOf && claim.KnownOn <= moment.KnownAt
                          orderby strike.Day descending, claim.Kind, claim.Model != null, claim.Region != null, claim.Id
                          select new
                          {
                              claim.Key,
                              Strike = new { strike.Id, strike.Key, strike.Extent, strike.AttackerId, strike.TargetId, strike.Day, strike.StartsAt, strike.EndsAt, strike.Zone },
                              Claim = new DayClaim(
                                  claim.Id, claimant.Key, claimant.Name, claim.Kind, claim.Model, claim.Region, claim.Figure, claim.Low, claim.Best, claim.High, claim.Bound,
                                  definition.Key, definition.Name, claim.KnownOn, source.Name, claim.Url, claim.Note),
                          }).Take(most).ToListAsync(cancellationToken);
        var former = await RecordedClaims.FormerAsync(db, negotiation, moment, cancellationToken);
        var parties = await db.Parties.WithRetired().Where(party => party.NegotiationId == negotiation).ToDictionaryAsync(party => party.Id, party => party.ShortName, cancellationToken);
        return
        [
            .. rows.Where(row => DayTouch.Days(rule, row.Strike.Day, (row.Strike.StartsAt, row.Strike.EndsAt), row.Strike.Zone, row.Claim.KnownOn).Any(day => day >= first && day <= last))
                .GroupBy(row => row.Strike.Id)
                .Select(group => (group.First().Strike, Claims: group.Select(row => former.GetValueOrDefault(row.Key) is { } then ? row.Claim with { Low = then.Low, Best = then.Best, High = then.High, Bound = then.Bound } : row.Claim).ToList()))
                .Select(row => new DayWindow(
                    row.Strike.Key, row.Strike.Extent, row.Strike.AttackerId, parties[row.Strike.AttackerId], parties[row.Strike.TargetId],
                    row.Strike.Day, row.Strike.StartsAt, row.Strike.EndsAt, row.Strike.Zone, row.Claims))
                .OrderBy(window => window.Day).ThenBy(window => window.Extent != StrikeExtent.Day).ThenBy(window => window.EndsAt).ThenBy(window => window.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>What figures count, by the keys of their definitions.</summary>
    public static async Task<IReadOnlyList<DefinitionLine>> DefinitionsAsync(TrackerContext db, int negotiation, IReadOnlySet<string> keys, CancellationToken cancellationToken) =>
        await (from definition in db.CountingDefinitions
               join source in db.Sources on definition.SourceId equals source.Id
               where definition.NegotiationId == negotiation && keys.Contains(definition.Key)
               orderby definition.ValidFrom, definition.Id
               select new DefinitionLine(definition.Key, definition.Name, definition.Counts, definition.ValidFrom, definition.ValidTo, source.Name, definition.Url))
            .ToListAsync(cancellationToken);
}
