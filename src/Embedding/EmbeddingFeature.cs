using PeaceTracker.Embedding.Discovery;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Embedding.Previews;
using PeaceTracker.Embedding.Serving;

namespace PeaceTracker.Embedding;

/// <summary>The door to widgets on other people's sites: features offer kinds, this room serves them.</summary>
public static class EmbeddingFeature
{
    public static IServiceCollection AddEmbedding(this IServiceCollection services) => services
        .AddSingleton(provider => EmbedSettings.From(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<EmbedKinds>().AddSingleton<EmbedCorrections>()
        .AddSingleton<EmbedStyles>()
        .AddSingleton<EmbedEditions>()
        .AddSingleton<EmbedReading>()
        .AddSingleton<EmbedPictures>()
        .AddSingleton<EmbedWriter>()
        .AddSingleton<EmbedStore>()
        .AddSingleton<EmbedStream>()
        .AddSingleton<EmbedServer>()
        .AddSingleton<EmbedPages>()
        .AddSingleton<LinkPreviews>();

    /// <summary>Offers a kind of widget.</summary>
    public static IServiceCollection AddEmbed<TKind>(this IServiceCollection services)
        where TKind : EmbedKind => services.AddSingleton<EmbedKind, TKind>();

    /// <summary>
    /// Answers everything under <c>/embed/</c> before anything else is looked at: no cookie, no account and no header of the
    /// pages belongs to it.
    /// </summary>
    public static void UseEmbedding(this WebApplication app)
    {
        var server = app.Services.GetRequiredService<EmbedServer>();
        app.Use((context, next) => context.Request.Path.Value is { } path && path.StartsWith(EmbedAddress.Root, StringComparison.Ordinal) ? server.AnswerAsync(context, path) : next(context));
    }
}
