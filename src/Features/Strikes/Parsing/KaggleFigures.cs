using System.Security.Cryptography;
using System.Text;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>What the figures of a row count, which depends on who counted what and when.</summary>
internal static class KaggleFigures
{
    // The first five bear the names that the first dossier gives them, so that both are one line of figures.
    private const string Launched = "uaf-launched";

    private const string MissilesShotDown = "uaf-missiles-shot-down";

    private const string DronesShotDown = "uaf-drones-shot-down";

    private const string DronesLost = "uaf-drones-lost";

    private const string DronesMerged = "uaf-drones-merged";

    private const string DownedOnly = "downed-only-report";

    private const string OthersLaunched = "reported-launched";

    private const string OthersShotDown = "reported-shot-down";

    private const string OthersLost = "reported-lost";

    private const string Places = "locations-hit";

    /// <summary>
    /// The last day of reports that told drones shot down from drones lost; from the report of 24 July 2025 on the Air
    /// Force gives both in one figure.
    /// </summary>
    public static readonly DateOnly LastSplit = new(2025, 7, 23);

    public static IReadOnlyList<ReportedDefinition> Definitions { get; } =
    [
        new(Launched, "Launched (Ukrainian Air Force)", "Missiles or drones that the Air Force or one of its commands reports as launched."),
        new(MissilesShotDown, "Missiles shot down (Ukrainian Air Force)", "Missiles that the Air Force or one of its commands reports as shot down."),
        new(DronesShotDown, "Drones shot down, counted apart", "Drones that the Air Force reports as shot down; those lost or jammed are counted apart.", ValidTo: LastSplit),
        new(DronesLost, "Drones lost or jammed, counted apart", "Drones that the Air Force reports as lost from radar or jammed; those shot down are counted apart.", ValidTo: LastSplit),
        new(DronesMerged, "Drones shot down or suppressed, in one figure", "Drones that the Air Force reports as shot down or suppressed, in one figure.", ValidFrom: LastSplit.AddDays(1)),
        new(DownedOnly, "Shot down, in a report of nothing else", "Weapons shot down, in a report that does not say how many came: no rate can be taken from it."),
        new(OthersLaunched, "Launched, as reported", "Weapons launched, in a report that also says how many were shot down."),
        new(OthersShotDown, "Shot down, as reported", "Weapons shot down, in a report that also says how many came."),
        new(OthersLost, "Did not reach their target, as reported", "Weapons that did not reach their target and were not shot down."),
        new(Places, "Places hit", "Places where weapons struck, not the weapons that struck there."),
    ];

    /// <summary>
    /// Whether a report names only what was shot down: in those of regional commands, and in all about short-range drones,
    /// "as many shot down as launched" is how the file writes that nobody counted what came.
    /// </summary>
    public static bool IsDownedOnly(KaggleCounts counts, WeaponKind kind, ReportedClaimant claimant) =>
        counts.Destroyed > 0 && counts.Launched == counts.Destroyed && (!claimant.Nationwide || kind == WeaponKind.ShortRangeDrone);

    /// <summary>Whether a row has drones shot down and drones lost in one figure.</summary>
    public static bool IsMerged(KaggleRow row, WeaponKind kind, KagglePost post) =>
        // By date and by value: a few later reports split again. Zero is how the file fills the column since.
        post.OfAirForce && kind == WeaponKind.Drone && row.End.Day > LastSplit && row.Counts.NotReached is null or 0;

    /// <summary>The claims of a row.</summary>
    public static IReadOnlyList<ReportedClaim> Claims(KaggleRow row, string key, WeaponKind kind, KagglePost post)
    {
        var counts = row.Counts;
        var downedOnly = IsDownedOnly(counts, kind, post.Claimant);
        var merged = !downedOnly && IsMerged(row, kind, post);
        var (launched, destroyed, lost) = CountedAs(kind, post, downedOnly, merged);
        var down = merged ? Figure.ShotDownOrSuppressed : Figure.ShotDown;

        // Parts of a part would be added to it: where the row itself is about a region, they are told in words.
        var whole = row.Target is "" or KaggleFormat.WholeCountry;
        return
        [
            .. Claim("launched", Figure.Launched, downedOnly ? null : counts.Launched, launched, row.Details.OfLaunched),
            .. Claim("destroyed", down, counts.Destroyed, destroyed, Joined(row.Details.OfDestroyed, whole ? null : Regions(row))),
            .. whole && counts.Destroyed is not null ? Parts(row, key, down, destroyed) : [],
            .. Claim("lost", Figure.LostOrJammed, merged ? null : counts.NotReached, lost),
            .. Claim("hits", Figure.Hits, counts.HitLocations, Places),
        ];

        // Keyed by column, not by figure: where a later edition splits what was merged, the claim itself is revised.
        IEnumerable<ReportedClaim> Claim(string column, Figure figure, int? best, string counted, string? note = null) =>
            best is { } number ? [new($"{key}-{column}", figure, number, counted) { Note = note }] : [];
    }

    // {'south': 11, 'east': NaN}: the east is named without a number, which is not zero.
    private static IEnumerable<ReportedClaim> Parts(KaggleRow row, string key, Figure figure, string counted) => row.Details.ByRegion
        .Where(part => part is { Number: not null, Name.Length: > 0 })
        .DistinctBy(part => RegionKey(part.Name), StringComparer.Ordinal)
        .Select(part => new ReportedClaim($"{key}-destroyed-{RegionKey(part.Name)}", figure, part.Number!.Value, counted) { Part = part.Name });

    private static string RegionKey(string region) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(region.ToLowerInvariant())))[..8];

    private static string? Regions(KaggleRow row) => row.Details.ByRegion.Count == 0 ? null : $"By region: {KaggleDetails.Listed(row.Details.ByRegion)}.";

    private static string? Joined(string? first, string? second) => first is null ? second : second is null ? first : $"{first} {second}";

    private static (string Launched, string Destroyed, string Lost) CountedAs(WeaponKind kind, KagglePost post, bool downedOnly, bool merged) => (post.OfAirForce, kind) switch
    {
        _ when downedOnly => (OthersLaunched, DownedOnly, OthersLost),
        (true, WeaponKind.Missile) => (Launched, MissilesShotDown, OthersLost),
        (true, WeaponKind.Drone) => (Launched, merged ? DronesMerged : DronesShotDown, DronesLost),
        _ => (OthersLaunched, OthersShotDown, OthersLost),
    };
}
