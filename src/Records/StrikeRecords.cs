using PeaceTracker.Domain;
using static PeaceTracker.Records.RecordField;

namespace PeaceTracker.Records;

/// <summary>The tables of <see cref="RecordFormat"/> that are about strikes.</summary>
internal static class StrikeRecords
{
    private static readonly RecordField SourceKey = ReadAt();

    public static RecordTable Claimants { get; } = new("claimants", Noun.Claimant, "Who says figures.",
    [
        Key(),
        Needed("name", "Name."),
        To("party", "parties", "The party it belongs to; empty for a third.") with { ByKey = true },
        Flag("nationwide", "Whether it reports for a whole country."),
        SourceKey,
        Address(),
    ]);

    public static RecordTable CountingDefinitions { get; } = new("counting_definitions", Noun.CountingDefinition, "What figures count, and from when to when.",
    [
        Key(),
        Needed("name", "Name."),
        Needed("counts", "What is counted."),
        Date("valid_from", "First day of reports that count so; empty where not known."),
        Date("valid_to", "Last day of reports that count so; empty while in use or where not known."),
        SourceKey,
        Address(),
    ]);

    public static RecordTable Weapons { get; } = new("weapons", Noun.Weapon, "The dictionary of weapons: by which names a model is reported, and which kind it is.",
    [
        Key(),
        Needed("name", "Name that readers see."),
        Lines("aliases", "Other names under which it is reported, in any script, separated by semicolons. Case, dashes and look-alike letters do not matter; X- counts as Kh-, C- as S-."),
        Word<WeaponKind>("kind", "Kind of weapon.") with { Required = true },
        Word<WeaponSubKind>("sub_kind", "Sub-kind of that kind; empty where the kind says all that is known."),
        Flag("includes_decoys", "Whether figures under this name count the decoys that fly among such weapons."),
        SourceKey,
        Address(),
    ]);

    public static RecordTable Strikes { get; } = new("strikes", Noun.Strike, "Attack windows, and days of attacks.",
    [
        Key(),
        To("attacker", "parties", "Who attacked.") with { Required = true },
        To("target", "parties", "Who was attacked.") with { Required = true },
        Word<StrikeExtent>("extent", "Whether its claims are about one window or about all attacks of the day.") with { Required = true },
        Date("day", "The day the figures belong to: the day on which the window ends, in the zone.") with { Required = true },
        LocalTime("starts_at", "Start of the window in the zone; empty where only the day is known."),
        LocalTime("ends_at", "End of the window in the zone; empty where only the day is known."),
        Needed("zone", "IANA name of the zone, for example Europe/Kyiv."),
        SourceKey,
        Address(),
    ]);

    public static RecordTable StrikeClaims { get; } = new("strike_claims", Noun.StrikeClaim, "What one claimant says of a strike.",
    [
        Key(),
        To("strike", "strikes", "The strike.") with { Required = true },
        To("claimant", "claimants", "Who says it.") with { Required = true },
        Word<WeaponKind>("kind", "Kind of weapon; 'none' for people and places.") with { Required = true },
        Text("model", "The weapon as the claimant names it; empty for the total of its kind."),
        Text("region", "The region the figure is about; empty for the whole target."),
        Word<Figure>("figure", "What the figure counts.") with { Required = true },
        Integer("low", "The least, where a range is given.", 0),
        Integer("best", "The figure.", 0) with { Required = true },
        Integer("high", "The most, where a range is given.", 0),
        Word<Bound>("bound", "How exact the claimant says it is.") with { Required = true },
        To("definition", "counting_definitions", "What is counted.") with { Required = true },
        Date("known_on", "Day on which the claimant said so.") with { Required = true },
        SourceKey,
        Address(),
        Text("note", "Anything a reader should know of it."),
    ]);
}
