namespace PeaceTracker.Live;

/// <summary>The door to live updates and shared reads.</summary>
public static class LiveFeature
{
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddHybridCache();
        return services.AddSingleton<LiveUpdates>().AddSingleton<SharedReads>().AddHostedService<ChangeAnnouncer>();
    }
}
