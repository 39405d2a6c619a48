using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Days;

namespace PeaceTracker.Features.Strikes;

/// <summary>The parts of one report at a moment, each in a query of its own.</summary>
internal sealed class StrikeReading(TrackerContext db, int negotiation, ClaimantLine claimant, Moment moment)
{
    // What happened has no day of publication: before it happened, nobody knew.
    private readonly DateOnly seen = moment.AsOf < moment.KnownAt ? moment.AsOf : moment.KnownAt;

    /// <summary>Where the figures of each day of some ranges can be read, under a rule of the day.</summary>
    public async Task<ILookup<DateOnly, ReportSource>> SourcesAsync(IReadOnlyList<(DateOnly First, DateOnly Last)> ranges, DayRule rule, CancellationToken cancellationToken)
    {
        var reach = rule is DayRule.End ? 0 : DayTouch.ReachInDays;
        var sources = new HashSet<(DateOnly Day, ReportSource Source)>();
        foreach (var (first, last) in ranges)
        {
            var rows = await (from row in Claims(first.Earlier(reach), last.Later(reach))
                              join source in db.Sources on row.Claim.SourceId equals source.Id
                              select new { row.Strike.Day, row.Strike.StartsAt, row.Strike.EndsAt, row.Strike.Zone, row.Claim.KnownOn, source.Name, row.Claim.Url }).Distinct().ToListAsync(cancellationToken);
            sources.UnionWith(rows.SelectMany(row => DayTouch.Days(rule, row.Day, (row.StartsAt, row.EndsAt), row.Zone, row.KnownOn).Select(day => (day, new ReportSource(row.Name, row.Url)))));
        }

        return sources.OrderBy(row => row.Source.Name, StringComparer.Ordinal).ToLookup(row => row.Day, row => row.Source);
    }

    public async Task<IReadOnlyList<EventLine>> EventsAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var rows = await (from happening in db.Events
                          join source in db.Sources on happening.SourceId equals source.Id
                          where happening.NegotiationId == negotiation && happening.Milestone && happening.StartsOn >= first && happening.StartsOn <= last && happening.StartsOn <= seen
                          orderby happening.StartsOn, happening.Id
                          select new { Event = happening, Source = source.Name }).AsNoTracking().ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.Event.Id).ToList();
        var accounts = (await (from account in db.EventAccounts
                               join source in db.Sources on account.SourceId equals source.Id
                               where ids.Contains(account.EventId) && account.PublishedOn <= moment.KnownAt
                               orderby account.About, account.PublishedOn, account.Id
                               select new { account.EventId, Line = new AccountLine(account.About, account.Text, account.PublishedOn, source.Name, account.Url) })
            .ToListAsync(cancellationToken)).ToLookup(row => row.EventId, row => row.Line);
        return
        [
            .. rows.Select((row, i) => new EventLine(
                i + 1, row.Event.Key, row.Event.StartsOn, row.Event.EndsOn, row.Event.Precision, row.Event.Title, row.Source, row.Event.Url, row.Event.Citation,
                [.. accounts[row.Event.Id]])),
        ];
    }

    public async Task<IReadOnlyList<CommitmentLine>> CommitmentsAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var rows = await (from commitment in db.Commitments
                          join source in db.Sources on commitment.SourceId equals source.Id
                          where commitment.NegotiationId == negotiation && commitment.DeclaredOn <= seen
                          where (commitment.StartsOn ?? commitment.DeclaredOn) <= last
                          where (commitment.EndsOn ?? commitment.StartsOn ?? commitment.DeclaredOn) >= first
                          orderby commitment.StartsOn ?? commitment.DeclaredOn, commitment.Id
                          select new { Commitment = commitment, Source = source.Name }).AsNoTracking().ToListAsync(cancellationToken);
        var names = await db.Parties.WithRetired().Where(party => party.NegotiationId == negotiation).ToDictionaryAsync(party => party.Key, party => party.ShortName, cancellationToken);
        return
        [
            .. rows.Select(row => new CommitmentLine(
                row.Commitment.Key, row.Commitment.Title, row.Commitment.Scope, row.Commitment.DeclaredOn, row.Commitment.StartsOn, row.Commitment.EndsOn, row.Commitment.Hours,
                Names(row.Commitment.DeclaredBy)!, Names(row.Commitment.AcceptedBy), row.Commitment.Summary, row.Source, row.Commitment.Url)),
        ];

        string? Names(IReadOnlyList<string> keys) => keys.Count == 0 ? null : string.Join(", ", keys.Select(key => names.GetValueOrDefault(key, key)));
    }

    public async Task<IReadOnlyList<DefinitionLine>> DefinitionsAsync(IQueryable<int> used, CancellationToken cancellationToken) =>
        await (from definition in db.CountingDefinitions
               join source in db.Sources on definition.SourceId equals source.Id
               where used.Contains(definition.Id)
               orderby definition.ValidFrom, definition.Id
               select new DefinitionLine(definition.Key, definition.Name, definition.Counts, definition.ValidFrom, definition.ValidTo, source.Name, definition.Url))
            .ToListAsync(cancellationToken);

    /// <summary>
    /// What others claim of the same attacks, whatever it counts; and what this claimant claims of people and places. Parts
    /// stand only where their total does not: nobody should add them up.
    /// </summary>
    public async Task<(IReadOnlyList<ClaimLine> Latest, int InAll)> OthersAsync(DateOnly first, DateOnly last, int most, CancellationToken cancellationToken)
    {
        var claims = from claim in db.ClaimsBy(moment)
                     join strike in db.Strikes on claim.StrikeId equals strike.Id
                     join other in db.Claimants on claim.ClaimantId equals other.Id
                     join source in db.Sources on claim.SourceId equals source.Id
                     where strike.NegotiationId == negotiation && strike.Day >= first && strike.Day <= last && strike.Day <= moment.AsOf && claim.KnownOn <= moment.KnownAt
                     where strike.AttackerId == claimant.AttackerId && (other.Key != claimant.Key || claim.Kind == WeaponKind.None)
                     where (claim.Model == null && claim.Region == null) || !db.StrikeClaims.Any(total =>
                         total.StrikeId == claim.StrikeId && total.ClaimantId == claim.ClaimantId && total.Kind == claim.Kind && total.Figure == claim.Figure
                         && total.Model == null && total.Region == null && total.KnownOn <= moment.KnownAt)
                     orderby strike.Day descending, claim.Kind, claim.Figure, claim.Id
                     select new ClaimLine(
                         strike.Day, other.Name, claim.Kind, claim.Figure, claim.Model, claim.Region, claim.Best, claim.Low, claim.High,
                         claim.Bound, claim.KnownOn, source.Name, claim.Url, claim.Note);
        var latest = await claims.Take(most).ToListAsync(cancellationToken);
        return (latest, latest.Count < most ? latest.Count : await claims.CountAsync(cancellationToken));
    }

    private IQueryable<ClaimOfStrike> Claims(DateOnly first, DateOnly last) =>
        from claim in db.ClaimsBy(moment)
        join strike in db.Strikes on claim.StrikeId equals strike.Id
        where strike.NegotiationId == negotiation && claim.ClaimantId == claimant.Id
        where strike.AttackerId == claimant.AttackerId && strike.Day >= first && strike.Day <= last && claim.Kind != WeaponKind.None
        where strike.Day <= moment.AsOf && claim.KnownOn <= moment.KnownAt
        select new ClaimOfStrike { Claim = claim, Strike = strike };

    private sealed class ClaimOfStrike
    {
        public required StrikeClaim Claim { get; init; }

        public required Strike Strike { get; init; }
    }
}
