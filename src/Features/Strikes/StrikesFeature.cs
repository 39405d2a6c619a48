using PeaceTracker.Features.Strikes.Api;

namespace PeaceTracker.Features.Strikes;

/// <summary>The door to reported strikes.</summary>
internal static class StrikesFeature
{
    public static IServiceCollection AddStrikes(this IServiceCollection services) => services.AddSingleton<StrikeQueries>();

    public static void MapStrikes(this WebApplication app) => app.MapGet("/{negotiation}/strikes.csv", StrikeCsv.GetAsync);
}
