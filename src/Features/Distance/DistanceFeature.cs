using PeaceTracker.Features.Distance.Api;
using PeaceTracker.Features.Distance.Sandbox;

namespace PeaceTracker.Features.Distance;

/// <summary>The door to how far apart parties are, and to packages put together from what proposals say.</summary>
internal static class DistanceFeature
{
    public static IServiceCollection AddDistance(this IServiceCollection services) => services.AddSingleton<DistanceQueries>().AddSingleton<SandboxQueries>();

    public static void MapDistance(this WebApplication app) => app.MapGet("/{negotiation}/distance.ktab.csv", KtabCsv.GetAsync);
}
