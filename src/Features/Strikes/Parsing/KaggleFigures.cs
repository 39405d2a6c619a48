using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>What the figures of a row count, which depends on who counted what and when.</summary>
internal static class KaggleFigures
{
    public const string Split = "air-force-split";

    public const string Merged = "air-force-merged";

    public const string DownedOnly = "downed-only-report";

    public const string Reported = "reported-launched";

    public const string Places = "locations-hit";

    /// <summary>
    /// The last day of reports that told drones shot down from drones lost; from the report of 24 July 2025 on the Air
    /// Force gives both in one figure.
    /// </summary>
    public static readonly DateOnly LastSplit = new(2025, 7, 23);

    public static IReadOnlyList<ReportedDefinition> Definitions { get; } =
    [
        new(Split, "Shot down and lost, apart",
            "Drones launched, shot down, and lost from radar or jammed, each in a figure of its own, as the Ukrainian Air Force reported them until 23 July 2025.",
            ValidTo: LastSplit),
        new(Merged, "Shot down or suppressed, together",
            "Drones launched, and drones shot down or suppressed in one figure, as the Ukrainian Air Force reports them from 24 July 2025 on.",
            ValidFrom: LastSplit.AddDays(1)),
        new(DownedOnly, "Shot down only", "Weapons shot down, in a report that does not say how many came: no rate can be taken from it."),
        new(Reported, "Launched and shot down, as reported", "Weapons launched and shot down, and where the report says so those that did not reach their target."),
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
        var definition = downedOnly ? DownedOnly : merged ? Merged : post.OfAirForce && kind == WeaponKind.Drone ? Split : Reported;
        return
        [
            .. Claim("launched", Figure.Launched, downedOnly ? null : counts.Launched, definition),
            .. Claim("destroyed", merged ? Figure.ShotDownOrSuppressed : Figure.ShotDown, counts.Destroyed, definition),
            .. Claim("lost", Figure.LostOrJammed, merged ? null : counts.NotReached, definition),
            .. Claim("hits", Figure.Hits, counts.HitLocations, Places),
        ];

        // Keyed by column, not by figure: where a later edition splits what was merged, the claim itself is revised.
        IEnumerable<ReportedClaim> Claim(string column, Figure figure, int? best, string counted) =>
            best is { } number ? [new($"{key}-{column}", figure, number, counted)] : [];
    }
}
