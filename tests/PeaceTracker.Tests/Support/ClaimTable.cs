using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Tests.Support;

/// <summary>A made-up negotiation with claims of strikes, and a hand that writes something at random, the same for the same seed.</summary>
internal sealed class ClaimTable : IAsyncDisposable
{
    private static readonly string?[] Models = [null, "Glider-1", "Dart", "Glider-1 and Dart", "Unheard of"];

    private readonly Random random;

    private int keys;

    private int negotiation;

    private int[] parties = [];

    private int[] claimants = [];

    private int[] definitions = [];

    private int source;

    private ClaimTable(TestDatabase database, int seed) => (Database, random) = (database, new Random(seed));

    public TestDatabase Database { get; }

    public static async Task<ClaimTable> CreateAsync(int seed)
    {
        var table = new ClaimTable(await TestDatabase.CreateAsync(), seed);
        table.negotiation = await table.Database.AddNegotiationAsync();
        await table.Database.WriteAsync(async (db, _) =>
        {
            var id = table.negotiation;
            var gazette = new Source { NegotiationId = id, Key = "gazette", Name = "The Gazette", Kind = SourceKind.Outlet, Reliability = Reliability.C };
            db.Add(gazette);
            await db.SaveChangesAsync();
            table.source = gazette.Id;
            Party[] sides = [.. new[] { "north", "south", "east" }.Select((key, i) => new Party
            {
                NegotiationId = id, Key = key, Name = key, ShortName = key, Kind = PartyKind.State, Role = PartyRole.Belligerent, Order = i, SourceId = gazette.Id,
            })];
            Claimant[] speakers = [.. new[] { "air-force", "radio" }.Select(key => new Claimant { NegotiationId = id, Key = key, Name = key, Nationwide = key != "radio", SourceId = gazette.Id })];
            CountingDefinition[] ways = [.. new[] { "plain", "other" }.Select(key => new CountingDefinition { NegotiationId = id, Key = key, Name = key, Counts = key, SourceId = gazette.Id })];
            db.AddRange(sides);
            db.AddRange(speakers);
            db.AddRange(ways);
            db.Add(new Weapon { NegotiationId = id, Key = "glider", Name = "Glider-1", Kind = WeaponKind.Missile, SubKind = WeaponSubKind.Cruise, IncludesDecoys = false, SourceId = gazette.Id });
            db.Add(new Weapon { NegotiationId = id, Key = "dart", Name = "Dart", Kind = WeaponKind.Missile, SubKind = WeaponSubKind.Ballistic, IncludesDecoys = false, SourceId = gazette.Id });
            await db.SaveChangesAsync();
            (table.parties, table.claimants, table.definitions) = ([.. sides.Select(row => row.Id)], [.. speakers.Select(row => row.Id)], [.. ways.Select(row => row.Id)]);
            return 0;
        });
        return table;
    }

    /// <summary>Every figure that is kept, as text.</summary>
    public Task<List<string>> FiguresAsync() => Database.ReadAsync(async db => (await db.StrikeRollUps.AsNoTracking().ToListAsync())
        .ConvertAll(row => $"{row.AttackerId} {row.TargetId} {row.ClaimantId} {row.DayRule} {row.Day} {row.StrikeDay} {row.Kind} {row.SubKind} {row.Figure} {row.CountingDefinitionId} {row.Tally}")
        .Order(StringComparer.Ordinal).ToList());

    public Task AddStrikeAsync() => Database.WriteAsync((db, _) => AddStrikeAsync(db));

    public async Task<int> AddStrikeAsync(TrackerContext db)
    {
        var (day, timed) = (AnyDay(), random.Next(4) > 0);
        var ends = day.ToDateTime(new TimeOnly(random.Next(24), 30), DateTimeKind.Utc);
        var target = random.Next(5) == 0 ? parties[2] : parties[1];
        db.Add(new Strike
        {
            NegotiationId = negotiation, Key = $"s-{++keys}", AttackerId = parties[0], TargetId = target, Day = day, Zone = "Europe/Kyiv", SourceId = source,
            Extent = random.Next(5) == 0 ? StrikeExtent.Day : StrikeExtent.Window, StartsAt = timed ? ends.AddHours(-random.Next(30)) : null, EndsAt = timed ? ends : null,
            Claims = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Claim(day))],
        });
        return await db.SaveChangesAsync();
    }

    /// <summary>Adds, revises, moves, retires or restores something, as whoever writes might.</summary>
    public Task WriteSomethingAsync() => Database.WriteAsync(async (db, recording) =>
    {
        var strikes = await db.Strikes.WithRetired().OrderBy(row => row.Id).ToListAsync();
        var claims = await db.StrikeClaims.WithRetired().OrderBy(row => row.Id).ToListAsync();
        switch (strikes.Count < 4 ? 0 : random.Next(9))
        {
            case 0 or 1:
                return await AddStrikeAsync(db);
            case 2:
                Set(db, Any(claims), nameof(StrikeClaim.Best), random.Next(100));
                break;
            case 3:
                Set(db, Any(claims), nameof(StrikeClaim.StrikeId), Any(strikes).Id);
                break;
            case 4:
                Set(db, Any(claims), nameof(StrikeClaim.ClaimantId), claimants[random.Next(2)]);
                Set(db, Any(claims), nameof(StrikeClaim.Model), Models[random.Next(Models.Length)]);
                break;
            case 5:
                Set(db, Any(strikes), nameof(Strike.Day), AnyDay());
                break;
            case 6:
                Set(db, Any(strikes), nameof(Strike.TargetId), parties[random.Next(1, 3)]);
                break;
            case 7:
                Set(db, random.Next(2) == 0 ? Any(strikes) : Any(claims), "RetiredAt", random.Next(2) == 0 ? recording.At : (DateTime?)null);
                break;
            default:
                Set(db, await db.Weapons.WithRetired().FirstAsync(row => row.Key == "dart"), "RetiredAt", random.Next(2) == 0 ? recording.At : (DateTime?)null);
                break;
        }

        return await db.SaveChangesAsync();
    });

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static void Set(TrackerContext db, object row, string property, object? value) => db.Entry(row).Property(property).CurrentValue = value;

    private T Any<T>(List<T> rows) => rows[random.Next(rows.Count)];

    private DateOnly AnyDay() => new DateOnly(2025, 4, 20).AddDays(random.Next(6));

    private StrikeClaim Claim(DateOnly day)
    {
        var best = random.Next(100);
        return new()
        {
            NegotiationId = negotiation, Key = $"c-{++keys}", ClaimantId = claimants[random.Next(2)], Kind = WeaponKind.Missile, Model = Models[random.Next(Models.Length)],
            Region = random.Next(3) == 0 ? "Coast" : null, Figure = random.Next(2) == 0 ? Figure.Launched : Figure.ShotDown, Low = random.Next(4) == 0 ? best / 2 : null, Best = best,
            Bound = (Bound)random.Next(3), CountingDefinitionId = definitions[random.Next(2)], KnownOn = day.AddDays(random.Next(3)), SourceId = source,
        };
    }
}
