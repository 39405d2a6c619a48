using Microsoft.EntityFrameworkCore;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.RollUps;

/// <summary>Keeps the roll-ups true to the claims: in the transaction of each write, and wholly anew where that is asked for.</summary>
internal static class RollUpKeeper
{
    // So many days' strikes are held in memory at a time.
    private const int DaysAtATime = 31;

    /// <summary>Takes the figures of touched days anew.</summary>
    public static async Task KeepAsync(TrackerContext db, TouchedDays touched, CancellationToken cancellationToken)
    {
        foreach (var some in touched.Strikes.Chunk(500))
        {
            List<int> ids = [.. some];
            var days = await db.Strikes.WithRetired().Where(strike => ids.Contains(strike.Id))
                .Select(strike => new { strike.NegotiationId, strike.AttackerId, strike.Day }).Distinct().ToListAsync(cancellationToken);
            touched.Days.UnionWith(days.Select(day => (day.NegotiationId, day.AttackerId, day.Day)));
        }

        foreach (var negotiation in touched.Negotiations)
        {
            await RebuildAsync(db, negotiation, cancellationToken);
        }

        foreach (var group in touched.Days.Where(day => !touched.Negotiations.Contains(day.NegotiationId)).GroupBy(day => day.NegotiationId))
        {
            await TakeAsync(db, group.Key, group.Select(day => (day.AttackerId, day.Day)), cancellationToken);
        }
    }

    /// <summary>Takes all figures of a negotiation anew; answers how many there are.</summary>
    public static async Task<int> RebuildAsync(TrackerContext db, int negotiation, CancellationToken cancellationToken)
    {
        await db.StrikeRollUps.Where(row => row.NegotiationId == negotiation).ExecuteDeleteAsync(cancellationToken);
        return await TakeAsync(db, negotiation, await DaysAsync(db, negotiation, cancellationToken), cancellationToken);
    }

    /// <summary>What is kept and is not what the claims come to, in sentences' parts; empty where all is true to them.</summary>
    public static async IAsyncEnumerable<RollUpDifference> CompareAsync(
        TrackerContext db, int negotiation, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var figures = await RollUpFigures.OfAsync(db, negotiation, cancellationToken);
        var kept = await db.StrikeRollUps.Where(row => row.NegotiationId == negotiation).Select(row => new { row.AttackerId, Day = row.StrikeDay }).Distinct().ToListAsync(cancellationToken);
        var days = kept.Select(row => (row.AttackerId, row.Day)).Union(await DaysAsync(db, negotiation, cancellationToken));
        foreach (var (attacker, some) in Portions(days))
        {
            var right = await figures.TakeAsync(attacker, some, cancellationToken);
            var rows = await db.StrikeRollUps.Where(row => row.NegotiationId == negotiation && row.AttackerId == attacker && some.Contains(row.StrikeDay)).AsNoTracking().ToListAsync(cancellationToken);
            var there = rows.ToLookup(row => new RollUpKey(
                row.AttackerId, row.TargetId, row.ClaimantId, row.StrikeDay, row.DayRule, row.Day,
                new(row.Kind, row.Figure, figures.Definitions.GetValueOrDefault(row.CountingDefinitionId, "")) { SubKind = row.SubKind }), row => row.Tally);
            foreach (var key in right.Keys.Union(there.Select(group => group.Key)))
            {
                var (said, found) = (right.TryGetValue(key, out var tally) ? tally : (Tally?)null, there[key].ToList());
                if (found is not [var one] || said != one)
                {
                    yield return new(key, found.Count == 0 ? null : found.Aggregate((sum, next) => sum + next), said);
                }
            }
        }
    }

    private static async Task<int> TakeAsync(TrackerContext db, int negotiation, IEnumerable<(int Attacker, DateOnly Day)> days, CancellationToken cancellationToken)
    {
        var figures = await RollUpFigures.OfAsync(db, negotiation, cancellationToken);
        var taken = 0;
        await using var rows = new RollUpInsert(db, negotiation, figures.Definitions.ToDictionary(pair => pair.Value, pair => pair.Key));
        foreach (var (attacker, some) in Portions(days))
        {
            await db.StrikeRollUps.Where(row => row.NegotiationId == negotiation && row.AttackerId == attacker && some.Contains(row.StrikeDay)).ExecuteDeleteAsync(cancellationToken);
            foreach (var (key, tally) in await figures.TakeAsync(attacker, some, cancellationToken))
            {
                await rows.AddAsync(key, tally, cancellationToken);
                taken++;
            }
        }

        return taken;
    }

    private static async Task<IEnumerable<(int Attacker, DateOnly Day)>> DaysAsync(TrackerContext db, int negotiation, CancellationToken cancellationToken) =>
        (await db.Strikes.Where(strike => strike.NegotiationId == negotiation).Select(strike => new { strike.AttackerId, strike.Day }).Distinct().ToListAsync(cancellationToken))
        .Select(day => (day.AttackerId, day.Day));

    private static IEnumerable<(int Attacker, IReadOnlyList<DateOnly> Days)> Portions(IEnumerable<(int Attacker, DateOnly Day)> days) =>
        days.GroupBy(day => day.Attacker, day => day.Day).SelectMany(side => side.Order().Chunk(DaysAtATime).Select(some => (side.Key, (IReadOnlyList<DateOnly>)some)));
}

/// <summary>A figure that is kept otherwise than the claims have it; null where one of the two has none.</summary>
internal sealed record RollUpDifference(RollUpKey Key, Tally? Kept, Tally? Right);
