namespace PeaceTracker.Features.Parties;

/// <summary>The door to the pages of parties and of those who speak for them.</summary>
internal static class PartiesFeature
{
    public static IServiceCollection AddParties(this IServiceCollection services) =>
        services.AddSingleton<PartyQueries>().AddSingleton<SpeakerQueries>();
}
