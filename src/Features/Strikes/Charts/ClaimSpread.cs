using PeaceTracker.Domain;
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
            .SelectMany(day => Sets([.. day]).Where(set => set.Claims.Count > 1).Select(set => new ClaimSpread(day.Key, set))),
    ];

    // What one gives as one figure and another as two is about the same thing too.
    private static IEnumerable<ClaimSet> Sets(IReadOnlyList<DayWindow> windows)
    {
        var joined = Enum.GetValues<WeaponKind>().Select(kind => JoinedClaims.Of(windows, kind)).OfType<ClaimSet>().ToDictionary(set => set.Of, StringComparer.Ordinal);
        return ClaimAgreement.Sets(windows).Select(set => joined.GetValueOrDefault(set.Of, set));
    }
}
