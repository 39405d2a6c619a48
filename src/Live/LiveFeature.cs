namespace PeaceTracker.Live;

/// <summary>The door to live updates and shared reads.</summary>
public static class LiveFeature
{
    /// <summary>Shared reads alone, without anyone who tells them what to forget.</summary>
    internal static IServiceCollection AddSharedReads(this IServiceCollection services)
    {
        services.AddHybridCache().AddSerializerFactory<SharedValueSerializers>();
        return services.AddSingleton<SharedReads>();
    }

    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSharedReads();
        return services.AddSingleton<LiveUpdates>().AddHostedService<ChangeAnnouncer>();
    }
}
