using Microsoft.EntityFrameworkCore;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.RollUps;

/// <summary>What a row of the roll-ups is about.</summary>
internal readonly record struct RollUpKey(int AttackerId, int TargetId, int ClaimantId, DateOnly StrikeDay, DayRule DayRule, DateOnly Day, Counted Counted);

/// <summary>Takes figures of days from the claims of one negotiation, by the rule of <see cref="StandingFigure"/>.</summary>
internal sealed class RollUpFigures
{
    private readonly TrackerContext db;

    private readonly int negotiation;

    private readonly WeaponDictionary weapons;

    private RollUpFigures(TrackerContext db, int negotiation, WeaponDictionary weapons, IReadOnlyDictionary<int, string> definitions)
    {
        (this.db, this.negotiation, this.weapons) = (db, negotiation, weapons);
        Definitions = definitions;
    }

    /// <summary>The keys of counting definitions by number.</summary>
    public IReadOnlyDictionary<int, string> Definitions { get; }

    public static async Task<RollUpFigures> OfAsync(TrackerContext db, int negotiation, CancellationToken cancellationToken) => new(
        db, negotiation,
        new(await db.Weapons.Where(weapon => weapon.NegotiationId == negotiation).AsNoTracking().ToListAsync(cancellationToken)),
        await db.CountingDefinitions.Where(row => row.NegotiationId == negotiation).ToDictionaryAsync(row => row.Id, row => row.Key, cancellationToken));

    /// <summary>The figures of some days' strikes of one side, whoever claims them and whomever they hit.</summary>
    public async Task<IReadOnlyDictionary<RollUpKey, Tally>> TakeAsync(int attacker, IReadOnlyList<DateOnly> days, CancellationToken cancellationToken)
    {
        var claims = await (from strike in db.Strikes
                            join claim in db.StrikeClaims on strike.Id equals claim.StrikeId
                            where strike.NegotiationId == negotiation && strike.AttackerId == attacker && days.Contains(strike.Day) && claim.Kind != WeaponKind.None
                            select new
                            {
                                strike.TargetId, claim.ClaimantId, claim.CountingDefinitionId,
                                Figure = new ClaimedFigure(
                                    strike.Day, strike.Id, strike.Extent, claim.Kind, claim.Figure, claim.Model, claim.Region, claim.Best, claim.Bound, claim.KnownOn, "", claim.Id)
                                {
                                    Range = new ValueTuple<int?, int?>(claim.Low, claim.High), Window = new ValueTuple<DateTime?, DateTime?>(strike.StartsAt, strike.EndsAt), Zone = strike.Zone,
                                },
                            }).ToListAsync(cancellationToken);
        var figures = new Dictionary<RollUpKey, Tally>();
        foreach (var group in claims.GroupBy(row => (row.TargetId, row.ClaimantId)))
        {
            var said = group.Select(row => row.Figure with { Definition = Definitions[row.CountingDefinitionId], SubKind = weapons.SubKindOf(row.Figure.Kind, row.Figure.Model) });
            foreach (var standing in StandingFigure.Of(said))
            {
                foreach (var rule in Enum.GetValues<DayRule>())
                {
                    foreach (var (day, tally) in standing.Place(rule))
                    {
                        var key = new RollUpKey(attacker, group.Key.TargetId, group.Key.ClaimantId, standing.Last.Day, rule, day, standing.Counted);
                        figures[key] = figures.TryGetValue(key, out var sum) ? sum + tally : tally;
                    }
                }
            }
        }

        return figures;
    }
}
