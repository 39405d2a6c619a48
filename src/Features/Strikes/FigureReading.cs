using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Data.RollUps;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes;

/// <summary>
/// Reads one claimant's figures by day, under the view's rule of the day. The present is read from the roll-ups, however
/// many claims stand behind them; a past moment is computed from the claims of that time, by the same rule.
/// </summary>
internal sealed class FigureReading(TrackerContext db, int negotiation, ClaimantLine claimant, StrikeView view)
{
    private readonly Moment moment = view.Clocks.Moment;

    private readonly WeaponKind? kind = view.Kind?.Kind;

    private readonly WeaponSubKind? sub = view.Kind?.SubKind;

    /// <summary>Every day of a range, reported or not.</summary>
    public async Task<IReadOnlyList<DayReport>> DaysAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var definitions = await db.CountingDefinitions.Where(row => row.NegotiationId == negotiation).ToDictionaryAsync(row => row.Id, row => row.Key, cancellationToken);
        var figures = moment.IsLatest ? await KeptAsync(first, last, definitions, cancellationToken) : await ClaimedAsync(first, last, definitions, cancellationToken);
        return DayReport.Of(figures.Where(figure => view.Definition is null || figure.Counted.Definition == view.Definition), first, last);
    }

    /// <summary>The first of the latest days up to <paramref name="last"/> that hold reports; null where none does.</summary>
    public async Task<DateOnly?> FirstOfLatestAsync(DateOnly last, int days, CancellationToken cancellationToken)
    {
        var reported = await (moment.IsLatest ? Kept(DateOnly.MinValue, last).Select(row => row.Day) : Claims(DateOnly.MinValue, last).Select(row => row.Strike.Day))
            .Distinct().OrderByDescending(day => day).Take(days).ToListAsync(cancellationToken);
        return reported.Count == 0 ? null : reported[^1];
    }

    /// <summary>The numbers of the definitions that figures of a range are counted by.</summary>
    public IQueryable<int> Definitions(DateOnly first, DateOnly last) => moment.IsLatest
        ? Kept(first, last).Select(row => row.CountingDefinitionId)
        : Claims(first, last).Select(row => row.Claim.CountingDefinitionId);

    private IQueryable<StrikeRollUp> Kept(DateOnly first, DateOnly last)
    {
        var rows = db.StrikeRollUps.Where(row => row.NegotiationId == negotiation && row.ClaimantId == claimant.Id && row.AttackerId == claimant.AttackerId
            && row.DayRule == view.DayRule && row.Day >= first && row.Day <= last && row.SubKind == sub);
        return kind is null ? rows : rows.Where(row => row.Kind == kind);
    }

    private async Task<IEnumerable<(DateOnly Day, Counted Counted, Tally Tally)>> KeptAsync(
        DateOnly first, DateOnly last, Dictionary<int, string> definitions, CancellationToken cancellationToken) =>
        (await Kept(first, last).AsNoTracking().ToListAsync(cancellationToken))
        .Select(row => (row.Day, new Counted(row.Kind, row.Figure, definitions[row.CountingDefinitionId]) { SubKind = row.SubKind }, row.Tally));

    private async Task<IEnumerable<(DateOnly Day, Counted Counted, Tally Tally)>> ClaimedAsync(
        DateOnly first, DateOnly last, Dictionary<int, string> definitions, CancellationToken cancellationToken)
    {
        // A strike's own day lies within the longest window of the days that it is placed on; a report may come at any time.
        var reach = view.DayRule switch { DayRule.End => 0, DayRule.Report => int.MaxValue, _ => DayPlacing.LongestWindow.Days + 1 };
        var rows = await Claims(first.Earlier(reach), last.Later(reach)).Select(row => new
        {
            row.Strike.TargetId, row.Claim.CountingDefinitionId, row.Claim.Key,
            Figure = new ClaimedFigure(
                row.Strike.Day, row.Strike.Id, row.Strike.Extent, row.Claim.Kind, row.Claim.Figure, row.Claim.Model, row.Claim.Region, row.Claim.Best, row.Claim.Bound, row.Claim.KnownOn, "", row.Claim.Id)
            {
                Range = new ValueTuple<int?, int?>(row.Claim.Low, row.Claim.High), Window = new ValueTuple<DateTime?, DateTime?>(row.Strike.StartsAt, row.Strike.EndsAt), Zone = row.Strike.Zone,
            },
        }).ToListAsync(cancellationToken);
        var weapons = new WeaponDictionary(sub is null ? [] : await db.Weapons.Where(weapon => weapon.NegotiationId == negotiation).AsNoTracking().ToListAsync(cancellationToken));
        var former = await RecordedClaims.FormerAsync(db, negotiation, moment, cancellationToken);
        return rows
            .Select(row => (row.TargetId, Figure: Then(row.Figure, former.GetValueOrDefault(row.Key)) with { Definition = definitions[row.CountingDefinitionId], SubKind = weapons.SubKindOf(row.Figure.Kind, row.Figure.Model) }))
            .GroupBy(row => row.TargetId, row => row.Figure)
            .SelectMany(StandingFigure.Of)
            .Where(figure => figure.Counted.SubKind == sub)
            .SelectMany(figure => figure.Place(view.DayRule).Select(placed => (placed.Day, figure.Counted, placed.Tally)));
    }

    private static ClaimedFigure Then(ClaimedFigure figure, FormerClaim? former) => former is null ? figure : figure with { Best = former.Best, Bound = former.Bound, Range = (former.Low, former.High) };

    private IQueryable<ClaimOfStrike> Claims(DateOnly first, DateOnly last) =>
        from claim in db.ClaimsBy(moment)
        join strike in db.Strikes on claim.StrikeId equals strike.Id
        where strike.NegotiationId == negotiation && claim.ClaimantId == claimant.Id && strike.AttackerId == claimant.AttackerId
        where strike.Day >= first && strike.Day <= last && claim.Kind != WeaponKind.None && (kind == null || claim.Kind == kind)
        where strike.Day <= moment.AsOf && claim.KnownOn <= moment.KnownAt
        select new ClaimOfStrike { Claim = claim, Strike = strike };

    private sealed class ClaimOfStrike
    {
        public required StrikeClaim Claim { get; init; }

        public required Strike Strike { get; init; }
    }
}
