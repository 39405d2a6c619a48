using System.CommandLine;
using PeaceTracker.Domain;
using PeaceTracker.Features.Backups.Api;
using PeaceTracker.Features.Backups.Curation;
using PeaceTracker.Terminal;

namespace PeaceTracker.Features.Backups;

/// <summary>The door to backups.</summary>
internal static class BackupsFeature
{
    public static IServiceCollection AddBackups(this IServiceCollection services) => services
        .AddSingleton<BackupRunner>()
        .AddSingleton<BackupRestorer>()
        .AddSingleton<BackupQueries>()
        .AddScoped<BackupCurator>()
        .AddSingleton<BackupService>()
        .AddHostedService(provider => provider.GetRequiredService<BackupService>());

    public static void MapBackups(this WebApplication app) =>
        app.MapGet("/admin/backups/{name}", BackupDownload.GetAsync).RequireAuthorization(nameof(Role.Administrator));

    /// <summary>What can be asked of them from a terminal.</summary>
    public static IEnumerable<Command> Commands(CommandHost host) => [BackupCommand.Create(host), RestoreCommand.Create(host)];
}
