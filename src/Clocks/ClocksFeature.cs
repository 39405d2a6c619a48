namespace PeaceTracker.Clocks;

/// <summary>The door to the clocks that every page has.</summary>
internal static class ClocksFeature
{
    public static IServiceCollection AddClocks(this IServiceCollection services) => services.AddSingleton<SinceQueries>().AddSingleton<ClockMarkQueries>();
}
