using System.Text;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Accounts;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Embedding;
using PeaceTracker.Features.News.Attention;
using PeaceTracker.Features.News.Curation;
using PeaceTracker.Features.News.Embed;
using PeaceTracker.Features.News.Fetching;
using PeaceTracker.Features.News.Marking;
using PeaceTracker.Features.News.Screen;
using PeaceTracker.Features.News.Sides;
using PeaceTracker.Features.News.Stories;
using PeaceTracker.Features.News.Items;
using PeaceTracker.Features.News.Tagging;
using PeaceTracker.Features.News.Tagging.Curation;
using PeaceTracker.Features.News.Triaging;
using PeaceTracker.Features.News.Triaging.Drafting;
using PeaceTracker.Features.News.Visiting;
using PeaceTracker.Features.Search;
using PeaceTracker.Records;

namespace PeaceTracker.Features.News;

/// <summary>News from feeds. The door to this room.</summary>
internal static class NewsFeature
{
    public static IServiceCollection AddNews(this IServiceCollection services)
    {
        services.AddHttpClient(FeedClient.Name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(Connections)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return services
            .AddSearch()
            .AddSingleton(provider => NewsSettings.From(provider.GetRequiredService<IConfiguration>()))
            .AddSingleton<GuardedConnection>()
            .AddSingleton<FeedClient>()
            .AddSingleton<ItemTagger>()
            .AddSingleton<VisitRecorder>()
            .AddSingleton<StoryGrouper>()
            .AddSingleton(services => new TriageQueries(services.GetRequiredService<IDbContextFactory<TrackerContext>>(), new(services.GetRequiredService<ItemTagger>())))
            .AddScoped<TriageCurator>()
            .AddScoped<StatementDrafter>()
            .AddSingleton<FeedLeases>()
            .AddSingleton<ServerTurns>()
            .AddSingleton<NewsRefresher>()
            .AddSingleton<NewsQueries>()
            .AddSingleton<ItemQueries>()
            .AddSingleton<NewsChoiceQueries>()
            .AddSingleton<StoryQueries>()
            .AddEmbed<NewsEmbed>()
            .AddSingleton<SidesQueries>()
            .AddSingleton<MarkQueries>()
            .AddScoped<NewsMarker>()
            .AddSingleton<AttentionQueries>()
            .AddSingleton<FeedCurationQueries>()
            .AddScoped<FeedCurator>()
            .AddScoped<FeedMover>()
            .AddScoped<FeedListCurator>()
            .AddScoped(provider => new FeedFinder(
                provider.GetRequiredService<Gate>(), provider.GetRequiredService<ServerTurns>(), provider.GetRequiredService<FeedClient>(),
                provider.GetRequiredService<NewsSettings>(), provider.GetRequiredService<IDbContextFactory<TrackerContext>>()))
            .AddSingleton<TagKeeper>()
            .AddScoped<TagTrials>()
            .AddSingleton(new RecordCompanion(RecordFormat.TagRules.Name, typeof(TagTrialBox)))
            .AddHostedService(provider => provider.GetRequiredService<TagKeeper>())
            .AddHostedService<NewsRefreshService>();
    }

    public static void MapNews(this WebApplication app)
    {
        app.MapGet("/{negotiation}/news/attention.csv", AttentionCsv.GetAsync);
        app.MapGet("/admin/{negotiation}/feeds.opml", FeedListDownload.GetAsync).RequireAuthorization(nameof(Role.Administrator));
    }

    private static SocketsHttpHandler Connections(IServiceProvider services)
    {
        var connection = services.GetRequiredService<GuardedConnection>();
        return new SocketsHttpHandler
        {
            // Nothing is done by itself: each hop is judged, and what is unpacked is counted.
            AllowAutoRedirect = false,
            AutomaticDecompression = System.Net.DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = (context, token) => connection.OpenAsync(context.DnsEndPoint, token),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxResponseHeadersLength = 64,

            // Byte for byte, in both directions.
            RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        };
    }
}
