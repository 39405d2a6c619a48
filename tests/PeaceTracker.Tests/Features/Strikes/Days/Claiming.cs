using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Days;

namespace PeaceTracker.Tests.Features.Strikes.Days;

/// <summary>Claims of a day that never was.</summary>
internal static class Claiming
{
    public static readonly DateOnly Day = new(2031, 5, 1);

    private static long last;

    public static DayClaim Claim(
        string claimant, Figure figure, int best, WeaponKind kind = WeaponKind.Drone, string? model = null, string? region = null, Bound bound = Bound.Exactly) =>
        new(++last, claimant, claimant, kind, model, region, figure, null, best, null, bound, figure.ToString(), figure.ToString(), Day, "The Gazette", null, null);

    public static DayWindow Window(params DayClaim[] claims) => Of(StrikeExtent.Window, claims);

    public static DayWindow WholeDay(params DayClaim[] claims) => Of(StrikeExtent.Day, claims);

    private static DayWindow Of(StrikeExtent extent, DayClaim[] claims) =>
        new($"strike-{++last}", extent, 1, "North", "South", Day, null, null, "Europe/Kyiv", claims);
}
