using System.CommandLine;
using PeaceTracker.Terminal;

namespace PeaceTracker.Features.Exchange;

/// <summary>Files that come in from outside and bring whole negotiations or subscription lists. The door to this room.</summary>
internal static class ExchangeFeature
{
    public static IServiceCollection AddExchange(this IServiceCollection services) => services
        .AddSingleton<DossierImporter>()
        .AddSingleton<DossierSeeding>()
        .AddSingleton<FeedSubscriber>();

    /// <summary>What <c>import</c> can bring in.</summary>
    public static IEnumerable<Command> Imports(CommandHost host) => [ImportDossierCommand.Create(host), ImportFeedsCommand.Create(host)];

    /// <summary>What <c>describe</c> can print.</summary>
    public static IEnumerable<Command> Descriptions(CommandHost host) => [DescribeDossierCommand.Create(host)];
}
