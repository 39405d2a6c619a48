namespace PeaceTracker.Features.News;

/// <summary>The door to the news.</summary>
internal static class NewsFeature
{
    public static IServiceCollection AddNews(this IServiceCollection services) => services.AddSingleton<NewsQueries>();
}
