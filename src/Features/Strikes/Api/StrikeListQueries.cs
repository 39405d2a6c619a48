using Microsoft.EntityFrameworkCore;
using PeaceTracker.Controls;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Features.Strikes.Api;

/// <summary>Reads strikes and claims as they were written, page by page, and what they rest on.</summary>
internal sealed class StrikeListQueries(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>Items on a page.</summary>
    public const int PageSize = 500;

    /// <summary>The last page that can be asked for.</summary>
    public const int MostPages = 10_000;

    /// <summary>"at-least": the word of a value in files and answers.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => RecordField.Kebab(value.ToString());

    /// <summary>Attack windows and days of attacks, the earliest first; null where there is no such negotiation.</summary>
    public async Task<ApiList<WindowRow>?> WindowsAsync(string slug, StrikeView view, int page, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await ClaimsInAsync(db, slug, view, cancellationToken) is not { } chosen)
        {
            return null;
        }

        var moment = view.Clocks.Moment;
        var said = chosen.Claims.Select(row => row.Strike.Id);
        var rows = await (from strike in db.Strikes
                          join source in db.Sources on strike.SourceId equals source.Id
                          join attacker in db.Parties.WithRetired() on strike.AttackerId equals attacker.Id
                          join target in db.Parties.WithRetired() on strike.TargetId equals target.Id
                          where said.Contains(strike.Id)
                          orderby strike.Day, strike.Id
                          select new
                          {
                              Strike = strike, Source = source.Key, Attacker = attacker.Key, Target = target.Key,
                              Claims = db.StrikeClaims.Count(claim => claim.StrikeId == strike.Id && claim.KnownOn <= moment.KnownAt),
                          }).Skip((page - 1) * PageSize).Take(PageSize + 1).AsNoTracking().ToListAsync(cancellationToken);
        return Page(rows, row => new WindowRow(
            row.Strike.Key, row.Attacker, row.Target, Word(row.Strike.Extent), row.Strike.Day, row.Strike.StartsAt, row.Strike.EndsAt, row.Strike.Zone, row.Claims, row.Source, row.Strike.Url), chosen.Problems);
    }

    /// <summary>Claims, those of the earliest days first; null where there is no such negotiation.</summary>
    public async Task<ApiList<ClaimRow>?> ClaimsAsync(string slug, StrikeView view, int page, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await ClaimsInAsync(db, slug, view, cancellationToken) is not { } chosen)
        {
            return null;
        }

        var rows = await (from row in chosen.Claims
                          join source in db.Sources on row.Claim.SourceId equals source.Id
                          join attacker in db.Parties.WithRetired() on row.Strike.AttackerId equals attacker.Id
                          join target in db.Parties.WithRetired() on row.Strike.TargetId equals target.Id
                          join claimant in db.Claimants on row.Claim.ClaimantId equals claimant.Id
                          join definition in db.CountingDefinitions on row.Claim.CountingDefinitionId equals definition.Id
                          orderby row.Strike.Day, row.Claim.Id
                          select new { row.Claim, Strike = row.Strike.Key, row.Strike.Day, Source = source.Key, Attacker = attacker.Key, Target = target.Key, Claimant = claimant.Key, Definition = definition.Key })
            .Skip((page - 1) * PageSize).Take(PageSize + 1).AsNoTracking().ToListAsync(cancellationToken);
        return Page(rows, row => new ClaimRow(
            row.Claim.Key, row.Strike, row.Day, row.Attacker, row.Target, row.Claimant, Word(row.Claim.Kind),
            chosen.Weapons.SubKindOf(row.Claim.Kind, row.Claim.Model)?.Word(), row.Claim.Model, row.Claim.Region, Word(row.Claim.Figure), row.Claim.Low, row.Claim.Best, row.Claim.High,
            Word(row.Claim.Bound), row.Definition, row.Claim.KnownOn, row.Source, row.Claim.Url, row.Claim.Note), chosen.Problems);
    }

    /// <summary>What figures count; null where there is no such negotiation.</summary>
    public async Task<IReadOnlyList<DefinitionLine>?> DefinitionsAsync(string slug, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.FindNegotiationAsync(slug, cancellationToken) is not { } negotiation ? null
            : await (from definition in db.CountingDefinitions
                     join source in db.Sources on definition.SourceId equals source.Id
                     where definition.NegotiationId == negotiation
                     orderby definition.Key
                     select new DefinitionLine(definition.Key, definition.Name, definition.Counts, definition.ValidFrom, definition.ValidTo, source.Name, definition.Url)).ToListAsync(cancellationToken);
    }

    /// <summary>The dictionary of weapons; null where there is no such negotiation.</summary>
    public async Task<IReadOnlyList<WeaponRow>?> WeaponsAsync(string slug, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.FindNegotiationAsync(slug, cancellationToken) is not { } negotiation)
        {
            return null;
        }

        var rows = await (from weapon in db.Weapons
                          join source in db.Sources on weapon.SourceId equals source.Id
                          where weapon.NegotiationId == negotiation
                          orderby weapon.Key
                          select new { Weapon = weapon, Source = source.Key }).AsNoTracking().ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new WeaponRow(
            row.Weapon.Key, row.Weapon.Name, row.Weapon.Aliases, Word(row.Weapon.Kind), row.Weapon.SubKind?.Word(), row.Weapon.IncludesDecoys, row.Source, row.Weapon.Url));
    }

    private static ApiList<TRow> Page<TRead, TRow>(List<TRead> rows, Func<TRead, TRow> write, IReadOnlyList<string> problems) =>
        new([.. rows.Take(PageSize).Select(write)], rows.Count > PageSize, problems);

    private static async Task<ChosenClaims?> ClaimsInAsync(TrackerContext db, string slug, StrikeView view, CancellationToken cancellationToken)
    {
        if (await db.FindNegotiationAsync(slug, cancellationToken) is not { } negotiation)
        {
            return null;
        }

        var side = await db.Parties.WithRetired().Where(row => row.NegotiationId == negotiation && row.Key == view.Side).Select(row => (int?)row.Id).SingleOrDefaultAsync(cancellationToken);
        var claimant = await db.Claimants.Where(row => row.NegotiationId == negotiation && row.Key == view.Claimant).Select(row => (int?)row.Id).SingleOrDefaultAsync(cancellationToken);
        var definition = await db.CountingDefinitions.Where(row => row.NegotiationId == negotiation && row.Key == view.Definition).Select(row => (int?)row.Id).SingleOrDefaultAsync(cancellationToken);
        var (kind, moment) = (view.Kind?.Kind, view.Clocks.Moment);
        var weapons = new WeaponDictionary(await db.Weapons.Where(row => row.NegotiationId == negotiation).AsNoTracking().ToListAsync(cancellationToken));
        var claims = from claim in db.StrikeClaims
                     join strike in db.Strikes on claim.StrikeId equals strike.Id
                     where strike.NegotiationId == negotiation && strike.Day <= moment.AsOf && claim.KnownOn <= moment.KnownAt
                     where (view.From == null || strike.Day >= view.From) && (view.To == null || strike.Day <= view.To)
                     where (side == null || strike.AttackerId == side) && (claimant == null || claim.ClaimantId == claimant) && (definition == null || claim.CountingDefinitionId == definition)
                     where kind == null || claim.Kind == kind
                     select new ClaimOfStrike { Claim = claim, Strike = strike };
        if (view.Kind?.SubKind is { } sub)
        {
            var models = await claims.Where(row => row.Claim.Model != null).Select(row => row.Claim.Model).Distinct().ToListAsync(cancellationToken);
            var named = models.Where(model => weapons.SubKindOf(view.Kind.Value.Kind, model) == sub).ToList();
            claims = claims.Where(row => named.Contains(row.Claim.Model));
        }

        return new(claims, weapons,
        [
            .. Unknown("side", view.Side, side, "party"), .. Unknown("claimant", view.Claimant, claimant, "claimant"), .. Unknown("definition", view.Definition, definition, "counting definition"),
        ]);
    }

    private static string[] Unknown(string name, string? asked, int? found, string what) =>
        asked is null || found is not null ? [] : [$"{name}: there is no {what} '{AddressQuery.Shortened(asked)}' here."];

    private sealed record ChosenClaims(IQueryable<ClaimOfStrike> Claims, WeaponDictionary Weapons, IReadOnlyList<string> Problems);

    private sealed class ClaimOfStrike
    {
        public required StrikeClaim Claim { get; init; }

        public required Strike Strike { get; init; }
    }
}
