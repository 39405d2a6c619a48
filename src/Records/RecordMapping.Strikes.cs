using PeaceTracker.Domain;

namespace PeaceTracker.Records;

/// <content>Strikes and what is said of them.</content>
internal sealed partial class RecordMapping
{
    public Claimant Claimant(RecordRow row) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        Name = row.Needed("name"),
        Party = row.Text("party"),
        Nationwide = row.Flag("nationwide"),
        SourceId = SourceId(row),
        Url = row.Text("url"),
    };

    public CountingDefinition CountingDefinition(RecordRow row) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        Name = row.Needed("name"),
        Counts = row.Needed("counts"),
        ValidFrom = row.Date("valid_from"),
        ValidTo = row.Date("valid_to"),
        SourceId = SourceId(row),
        Url = row.Text("url"),
    };

    public Weapon Weapon(RecordRow row) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        Name = row.Needed("name"),
        Aliases = row.List("aliases"),
        Kind = row.Word<WeaponKind>("kind")!.Value,
        SubKind = row.Word<WeaponSubKind>("sub_kind"),
        IncludesDecoys = row.Flag("includes_decoys"),
        SourceId = SourceId(row),
        Url = row.Text("url"),
    };

    public Strike Strike(RecordRow row) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        AttackerId = PartyId(row, "attacker"),
        TargetId = PartyId(row, "target"),
        Extent = row.Word<StrikeExtent>("extent")!.Value,
        Day = row.Date("day")!.Value,
        StartsAt = LocalClock.ToUtc(row.LocalTime("starts_at"), row.Needed("zone")),
        EndsAt = LocalClock.ToUtc(row.LocalTime("ends_at"), row.Needed("zone")),
        Zone = row.Needed("zone"),
        SourceId = SourceId(row),
        Url = row.Text("url"),
    };

    public StrikeClaim StrikeClaim(RecordRow row, int? importBatchId) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        StrikeId = keys.Id(RecordFormat.Strikes, row.Needed("strike")),
        ClaimantId = keys.Id(RecordFormat.Claimants, row.Needed("claimant")),
        Kind = row.Word<WeaponKind>("kind")!.Value,
        Model = row.Text("model"),
        Region = row.Text("region"),
        Figure = row.Word<Figure>("figure")!.Value,
        Low = row.Integer("low"),
        Best = row.Integer("best")!.Value,
        High = row.Integer("high"),
        Bound = row.Word<Bound>("bound")!.Value,
        CountingDefinitionId = keys.Id(RecordFormat.CountingDefinitions, row.Needed("definition")),
        KnownOn = row.Date("known_on")!.Value,
        SourceId = SourceId(row),
        Url = row.Text("url"),
        Note = row.Text("note"),
        ImportBatchId = importBatchId,
    };
}
