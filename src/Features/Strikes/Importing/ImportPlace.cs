using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Parsing;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>Where the rows of a file go, as far as reading them needs to know.</summary>
/// <param name="Negotiation">The negotiation.</param>
/// <param name="Parties">Its parties by key.</param>
/// <param name="Terms">What the reading must know.</param>
/// <param name="KnowsWeapons">Whether its dictionary of weapons has any.</param>
/// <param name="Fault">Why nothing can go there; null where it can.</param>
internal sealed record ImportPlace(int Negotiation, IReadOnlyDictionary<string, int> Parties, StrikeTerms Terms, bool KnowsWeapons, string? Fault)
{
    public static async Task<ImportPlace> FindAsync(TrackerContext db, StrikeImport import, CancellationToken token)
    {
        if (await db.FindNegotiationAsync(import.Negotiation, token) is not { } negotiation)
        {
            return Refused(await db.WhyNotAsync(import.Negotiation, token));
        }

        var parties = await db.Parties.WithRetired().AsNoTracking().Where(party => party.NegotiationId == negotiation).ToDictionaryAsync(party => party.Key, token);
        if (!parties.TryGetValue(import.Attacker, out var attacker))
        {
            return Refused($"The negotiation '{import.Negotiation}' has no party '{import.Attacker}': name the attacker with --attacker.");
        }

        if (!parties.TryGetValue(import.Target, out var target))
        {
            return Refused($"The negotiation '{import.Negotiation}' has no party '{import.Target}': name the target with --target.");
        }

        if (attacker == target)
        {
            return Refused($"The attacker and the target are the same party, '{import.Target}'.");
        }

        var weapons = await db.Weapons.AsNoTracking().Where(weapon => weapon.NegotiationId == negotiation).ToListAsync(token);
        var terms = new StrikeTerms(new WeaponDictionary(weapons), Names(attacker), Names(target))
        {
            Keys = new Dictionary<string, IReadOnlySet<string>>
            {
                ["parties"] = parties.Keys.ToHashSet(StringComparer.Ordinal),
                ["claimants"] = await KeysAsync(db.Claimants),
                ["counting_definitions"] = await KeysAsync(db.CountingDefinitions),
                ["sources"] = await KeysAsync(db.Sources),
            },
        };
        return new(negotiation, parties.ToDictionary(pair => pair.Key, pair => pair.Value.Id), terms, weapons.Count > 0, null);

        async Task<IReadOnlySet<string>> KeysAsync<T>(DbSet<T> rows)
            where T : class, IKept => (await rows.Where(row => EF.Property<int>(row, nameof(IKept.NegotiationId)) == negotiation)
                .Select(row => EF.Property<string>(row, nameof(IKept.Key))).ToListAsync(token)).ToHashSet(StringComparer.Ordinal);
    }

    private static SideNames Names(Party party) => new(party.Key, [party.Name, party.ShortName]);

    private static ImportPlace Refused(string fault) =>
        new(0, new Dictionary<string, int>(), new(new([]), new("", []), new("", [])), KnowsWeapons: false, fault);
}
