using PeaceTracker.Domain;
using PeaceTracker.Features.Exchange.Parsing;
using PeaceTracker.Records;
using PeaceTracker.Tests.HouseRules;

namespace PeaceTracker.Tests.Support;

/// <summary>The dictionary of weapons that travels with the first dossier.</summary>
internal static class KnownWeapons
{
    private static readonly IReadOnlyList<Weapon> All = Read();

    public static WeaponDictionary Dictionary { get; } = new(All);

    /// <summary>The same, to be stored in a negotiation.</summary>
    public static IEnumerable<Weapon> For(int negotiation, int source) => All.Select(weapon => new Weapon
    {
        NegotiationId = negotiation, Key = weapon.Key, Name = weapon.Name, Aliases = weapon.Aliases, Kind = weapon.Kind, SubKind = weapon.SubKind,
        IncludesDecoys = weapon.IncludesDecoys, SourceId = source,
    });

    private static List<Weapon> Read()
    {
        var map = new RecordMapping(0, default, KeyRing.ForChecking);
        return [.. DossierParser.ParseFolder(Repository.File("seeds/ukraine-2025")).Dossier!.Rows(RecordFormat.Weapons).Select(map.Weapon)];
    }
}
