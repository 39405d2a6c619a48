using PeaceTracker.Controls;
using PeaceTracker.Features.Following.Curation;
using PeaceTracker.Features.Following.Digests;
using PeaceTracker.Features.Following.Feeds;
using PeaceTracker.Features.Following.Webhooks;

namespace PeaceTracker.Features.Following;

/// <summary>What goes out to those who follow a negotiation. The door to this room.</summary>
internal static class FollowingFeature
{
    public static IServiceCollection AddFollowing(this IServiceCollection services) => services
        .AddWebhooks()
        .AddDigests()
        .AddSingleton<LastChange>()
        .AddSingleton<NewsFeedOut>()
        .AddSingleton<ChangesFeedOut>()
        .AddSingleton<CorrectionsFeedOut>();

    /// <summary>Webhooks alone: what there is to send, and how.</summary>
    internal static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddHttpClient(WebhookClient.Name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(WebhookClient.Connections)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return services
            .AddSingleton(provider => WebhookSettings.From(provider.GetRequiredService<IConfiguration>()))
            .AddSingleton<WebhookSecrets>()
            .AddSingleton<WebhookClient>()
            .AddSingleton<WebhookOutbox>()
            .AddSingleton<WebhookSender>()
            .AddSingleton<WebhookService>()
            .AddHostedService(provider => provider.GetRequiredService<WebhookService>())
            .AddSingleton<WebhookQueries>()
            .AddScoped<WebhookCurator>();
    }

    /// <summary>Digests alone.</summary>
    internal static IServiceCollection AddDigests(this IServiceCollection services) => services
        .AddSingleton(provider => SmtpSettings.Read(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<DigestQueries>()
        .AddSingleton<DigestPost>()
        .AddSingleton<DigestLinks>()
        .AddSingleton<DigestSender>()
        .AddSingleton<DigestCancelling>()
        .AddHostedService<DigestService>()
        .AddScoped<DigestCurator>();

    public static void MapFollowing(this WebApplication app)
    {
        app.MapGet(DigestLinks.Path, DigestCancelling.Ask);
        app.MapPost(DigestLinks.Path, DigestCancelling.PostAsync);
        foreach (var format in FeedFormat.All)
        {
            app.MapGet($"/{{negotiation}}/news.{format.Ending}", (string negotiation, HttpRequest request, NewsFeedOut news, PublicAddress site, CancellationToken token) =>
                FeedAnswer.OfAsync(format, request, site, address => news.FindAsync(negotiation, address, token)));
            app.MapGet($"/{{negotiation}}/changes.{format.Ending}", (string negotiation, HttpRequest request, ChangesFeedOut changes, PublicAddress site, CancellationToken token) =>
                FeedAnswer.OfAsync(format, request, site, address => changes.FindAsync(negotiation, address, token)));
            app.MapGet($"/corrections.{format.Ending}", (HttpRequest request, CorrectionsFeedOut corrections, PublicAddress site, CancellationToken token) =>
                FeedAnswer.OfAsync(format, request, site, address => corrections.FindAsync(address, token)));
        }
    }
}
