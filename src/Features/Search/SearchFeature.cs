namespace PeaceTracker.Features.Search;

/// <summary>The door to searching.</summary>
internal static class SearchFeature
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services.AddSingleton<SearchQueries>();
}
