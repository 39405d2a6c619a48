using PeaceTracker.Features.Strikes.Days;
using PeaceTracker.Features.Strikes.Days.Sums;

namespace PeaceTracker.Features.Strikes.Charts;

/// <summary>Several claims of the same thing on one day, with how far they lie apart.</summary>
/// <param name="Day">The day.</param>
/// <param name="Set">The claims.</param>
public sealed record ClaimSpread(DateOnly Day, ClaimSet Set)
{
    /// <summary>Everything that more than one claim is about, the latest day first.</summary>
    public static IReadOnlyList<ClaimSpread> Of(IReadOnlyList<DayWindow> windows) =>
    [
        .. windows.GroupBy(window => window.Day).OrderByDescending(day => day.Key)
            .SelectMany(day => ClaimAgreement.Sets([.. day]).Where(set => set.Claims.Count > 1).Select(set => new ClaimSpread(day.Key, set))),
    ];
}
