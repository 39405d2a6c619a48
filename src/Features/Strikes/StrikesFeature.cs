using System.CommandLine;
using PeaceTracker.Embedding;
using PeaceTracker.Features.Strikes.Api;
using PeaceTracker.Features.Strikes.Charts;
using PeaceTracker.Features.Strikes.Curation;
using PeaceTracker.Features.Strikes.Days;
using PeaceTracker.Features.Strikes.Embed;
using PeaceTracker.Features.Strikes.Importing;
using PeaceTracker.Terminal;

namespace PeaceTracker.Features.Strikes;

/// <summary>The door to reported strikes.</summary>
internal static class StrikesFeature
{
    public static IServiceCollection AddStrikes(this IServiceCollection services) =>
        services.AddSingleton<StrikeQueries>().AddSingleton<StrikeListQueries>().AddHostedService<RollUpService>().AddSingleton<StrikeDayQueries>().AddSingleton<ChartQueries>().AddSingleton<StrikeCorrections>().AddEmbed<StrikesEmbed>().AddEmbed<FigureEmbed>()
            .AddSingleton<StrikeImporter>().AddSingleton<ImportUndo>().AddSingleton<ClaimsExport>();

    /// <summary>What editors need at their pages, beside <see cref="AddStrikes"/>.</summary>
    public static IServiceCollection AddStrikeCuration(this IServiceCollection services)
    {
        services.AddOptions<ImportSettings>().BindConfiguration("Imports");
        return services.AddSingleton<QuarantineDecisions>().AddSingleton<ImportQueries>().AddSingleton<UploadShelf>().AddScoped<ImportCurator>();
    }

    public static void MapStrikes(this WebApplication app)
    {
        app.MapGet("/{negotiation}/strikes.csv", StrikeCsv.GetAsync);
        app.MapGet("/{negotiation}/strikes/claims.csv", ClaimsCsv.GetAsync);
        app.MapStrikeApi();
    }

    /// <summary>What operators do with strikes as a whole.</summary>
    public static IEnumerable<Command> Commands(CommandHost host) => [StrikesCommand.Create(host)];

    /// <summary>What <c>import</c> can bring in.</summary>
    public static IEnumerable<Command> Imports(CommandHost host) => [ImportStrikesCommand.Create(host), UndoImportCommand.Create(host)];
}
