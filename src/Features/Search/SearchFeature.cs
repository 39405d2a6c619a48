using Microsoft.Extensions.DependencyInjection.Extensions;

namespace PeaceTracker.Features.Search;

/// <summary>The door to searching.</summary>
internal static class SearchFeature
{
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        // The news bring it with them too.
        services.TryAddSingleton<SearchQueries>();
        return services;
    }
}
