using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PeaceTracker.Data.Backups;

namespace PeaceTracker.Data;

/// <summary>The door to the database.</summary>
public static class DataServices
{
    /// <summary>The data directory, the contexts, the one writer.</summary>
    public static IServiceCollection AddData(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<DataDirectory>();
        services.AddSingleton<Writer>();
        services.AddSingleton<RollUps.RollUpUpkeep>();
        services.AddSingleton<Preferences>();
        services.AddSingleton<BackupMaker>();
        services.AddSingleton<BackupShelf>();
        services.AddSingleton<DatabaseOpening>();

        // Passkeys are part of the third. The context reads it here, also where no one signs in, as on the command line.
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        return services.AddPooledDbContextFactory<TrackerContext>((provider, options) => options
            .UseSqlite(new SqliteConnectionStringBuilder
            {
                DataSource = provider.GetRequiredService<DataDirectory>().DatabaseFile,
                ForeignKeys = true,
                DefaultTimeout = 5,
            }.ToString())
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning))
            .AddInterceptors(new DurableConnection(), new ChangeRecorder()));
    }
}
