using PeaceTracker.Controls;
using PeaceTracker.Features.Following.Feeds;

namespace PeaceTracker.Features.Following;

/// <summary>What goes out to those who follow a negotiation. The door to this room.</summary>
internal static class FollowingFeature
{
    public static IServiceCollection AddFollowing(this IServiceCollection services) => services
        .AddSingleton(provider => PublicAddress.From(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<LastChange>()
        .AddSingleton<NewsFeedOut>()
        .AddSingleton<ChangesFeedOut>()
        .AddSingleton<CorrectionsFeedOut>();

    public static void MapFollowing(this WebApplication app)
    {
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
