using PeaceTracker.Files;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>The 22 columns of <c>missile_attacks_daily.csv</c>, named exactly so and all there. Their order is free.</summary>
internal static class KaggleColumns
{
    // time_start,time_end,model,launch_place,target,…,turbojet_destroyed,affected region,…  – one of them has a space
    public static IReadOnlyList<string> Names { get; } =
    [
        "time_start", "time_end", "model", "launch_place", "target", "target_main", "launched", "destroyed", "not_reach_goal", "still_attacking",
        "border_crossing", "is_shahed", "num_hit_location", "num_fall_fragment_location", "carrier", "turbojet", "turbojet_destroyed",
        "affected region", "destroyed_details", "launched_details", "launch_place_details", "source",
    ];

    /// <summary>The columns of whole numbers, whether they are stored or not.</summary>
    public static IReadOnlyList<string> Counts { get; } =
    [
        "launched", "destroyed", "not_reach_goal", "still_attacking", "is_shahed", "num_hit_location", "num_fall_fragment_location", "turbojet",
        "turbojet_destroyed",
    ];

    /// <summary>The columns that make a row this one and not another.</summary>
    public static IReadOnlyList<string> Identifying { get; } = ["time_start", "time_end", "model", "target", "launch_place", "source"];

    /// <summary>What becomes of each column.</summary>
    public static IReadOnlyList<ColumnUse> Uses { get; } =
    [
        .. Names.Select(name => new ColumnUse(name, name switch
        {
            "time_start" or "time_end" => "start and end of the window, Kyiv time",
            "model" => "weapon, by the dictionary of weapons",
            "target" => "region; the whole country where it says Ukraine",
            "launched" => "launched, unless the report names only what was shot down",
            "destroyed" => "shot down, or shot down or suppressed in merged reports",
            "not_reach_goal" => "lost or jammed",
            "num_hit_location" => "places hit",
            "destroyed_details" => "shot down, by region",
            "is_shahed" or "turbojet" or "turbojet_destroyed" or "carrier" or "affected region" or "border_crossing" or "launched_details" or "num_fall_fragment_location"
                => "note beside the figure",
            "still_attacking" => "checked against launched",
            "source" => "claimant and address of the post",
            "launch_place" => "tells rows apart",
            _ => null,
        })),
    ];

    /// <summary>The header; faults where it is not this format's.</summary>
    public static IReadOnlyList<string> Header(StrikeSheet sheet, ICollection<Fault> faults)
    {
        foreach (var fault in StrikeFormat.Faults(sheet.File, sheet.First, Names, allKnown: true, StringComparer.Ordinal))
        {
            faults.Add(fault);
        }

        return sheet.First;
    }
}
