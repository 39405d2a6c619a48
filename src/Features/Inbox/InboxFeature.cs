namespace PeaceTracker.Features.Inbox;

/// <summary>The door to what waits for somebody.</summary>
internal static class InboxFeature
{
    public static IServiceCollection AddInbox(this IServiceCollection services) => services.AddSingleton<InboxQueries>();
}
