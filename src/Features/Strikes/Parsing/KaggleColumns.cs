using System.Globalization;
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

    /// <summary>What keeps a header from being this format's; nothing where it is.</summary>
    public static IEnumerable<Fault> Faults(string file, IReadOnlyList<string> header)
    {
        if (!header.Any(Names.Contains))
        {
            return [new(file, 1, null, $"is not the header of this format, which begins with {string.Join(',', Names.Take(3))}")];
        }

        return
        [
            .. Tell(Names.Except(header), "has no column {0}"),
            .. Tell(header.Except(Names), "has a column {0} that the format does not know"),
            .. Tell(header.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key), "has the column {0} twice"),
        ];

        IEnumerable<Fault> Tell(IEnumerable<string> names, string message) => names.Select(name =>
            new Fault(file, 1, KaggleCells.Shortened(name), string.Format(CultureInfo.InvariantCulture, message, $"'{KaggleCells.Shortened(name)}'")));
    }
}
