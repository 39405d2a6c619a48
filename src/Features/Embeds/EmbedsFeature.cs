using PeaceTracker.Embedding.Discovery;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Features.Embeds.Building;
using PeaceTracker.Features.Embeds.OEmbed;
using PeaceTracker.Features.Embeds.Views;
using PeaceTracker.Features.Embeds.Views.Curation;

namespace PeaceTracker.Features.Embeds;

/// <summary>What goes with widgets on other people's sites: how they are found, built and saved. The door to this room.</summary>
internal static class EmbedsFeature
{
    public static IServiceCollection AddEmbeds(this IServiceCollection services) => services
        .AddSingleton<OEmbedEndpoint>()
        .AddSingleton<BuilderQueries>()
        .AddSingleton<SavedEmbeds>()
        .AddSingleton<ISavedEmbeds>(provider => provider.GetRequiredService<SavedEmbeds>())
        .AddHostedService<HitKeeper>()
        .AddSingleton<EmbedViewQueries>()
        .AddSingleton<EmbedViewDesk>()
        .AddScoped<EmbedViewCurator>();

    public static void MapEmbeds(this WebApplication app) =>
        app.MapGet(EmbedPages.OEmbed, (HttpRequest request, OEmbedEndpoint oembed, CancellationToken token) => oembed.AnswerAsync(request, token));
}
