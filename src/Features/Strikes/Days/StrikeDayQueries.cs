using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Days;

/// <summary>Reads everything that is claimed of a day, whoever claims it.</summary>
public sealed class StrikeDayQueries(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>The day in a view; null where there is no such negotiation.</summary>
    public async Task<StrikeDay?> DayAsync(string slug, DateOnly day, StrikeView view, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var negotiation = await db.Negotiations.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Title }).SingleOrDefaultAsync(cancellationToken);
        if (negotiation is null)
        {
            return null;
        }

        var moment = view.Clocks.Moment;
        var claimants = await StrikeClaimants.ReadAsync(db, negotiation.Id, moment, cancellationToken);
        var windows = await DayReading.WindowsAsync(db, negotiation.Id, day, day, view.DayRule, moment, cancellationToken);
        var told = windows.SelectMany(window => window.Claims).Select(claim => claim.Claimant).ToHashSet(StringComparer.Ordinal);
        var definitions = windows.SelectMany(window => window.Claims).Select(claim => claim.Definition).ToHashSet(StringComparer.Ordinal);
        var reading = claimants.Count == 0 ? null : new StrikeReading(db, negotiation.Id, claimants[0], moment);
        var (previous, next) = await BesideAsync(db, negotiation.Id, day, moment, cancellationToken);
        return new(
            negotiation.Title, day,
            [
                .. windows.GroupBy(window => (window.AttackerId, window.Attacker, window.Target))
                    .Select(group => new DayDirection(group.Key.Attacker, group.Key.Target, [.. group]))
                    .OrderByDescending(direction => direction.Claims).ThenBy(direction => direction.Attacker, StringComparer.Ordinal),
            ],
            [.. claimants.Where(line => line.Nationwide && line.First <= day && line.Last >= day && !told.Contains(line.Key))],
            await DayReading.DefinitionsAsync(db, negotiation.Id, definitions, cancellationToken),
            reading is null ? [] : await reading.EventsAsync(day, day, cancellationToken),
            reading is null ? [] : await reading.CommitmentsAsync(day, day, cancellationToken),
            previous, next);
    }

    private static async Task<(DateOnly? Previous, DateOnly? Next)> BesideAsync(TrackerContext db, int negotiation, DateOnly day, Moment moment, CancellationToken cancellationToken)
    {
        var reported = from claim in db.ClaimsBy(moment)
                       join strike in db.Strikes on claim.StrikeId equals strike.Id
                       where strike.NegotiationId == negotiation && claim.Kind != WeaponKind.None && strike.Day <= moment.AsOf && claim.KnownOn <= moment.KnownAt
                       select strike.Day;
        return (
            await reported.Where(other => other < day).OrderByDescending(other => other).Select(other => (DateOnly?)other).FirstOrDefaultAsync(cancellationToken),
            await reported.Where(other => other > day).OrderBy(other => other).Select(other => (DateOnly?)other).FirstOrDefaultAsync(cancellationToken));
    }
}
