using PeaceTracker.Accounts;
using PeaceTracker.Data;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Terminal;

namespace PeaceTracker.Shell;

/// <summary>
/// Starts the server: takes the data directory, maps the pages, opens the database, loads the first dossiers, listens.
/// What stands in the way is told in one line, and as an exit code.
/// </summary>
internal static class Opening
{
    public static async Task<int> RunAsync(WebApplication app, Action<WebApplication> map)
    {
        try
        {
            var directory = app.Services.GetRequiredService<DataDirectory>();
            using var taken = directory.TryLock();
            if (taken is null)
            {
                await Console.Error.WriteLineAsync($"PeaceTracker is already running on {directory.FullPath}.");
                return ExitCode.InUse;
            }

            map(app);
            await app.Services.GetRequiredService<DatabaseOpening>().OpenAsync(CancellationToken.None);
            if (await app.Services.GetRequiredService<FirstAdministrator>().PrepareAsync(CancellationToken.None) is { } refusal)
            {
                await Console.Error.WriteLineAsync(refusal);
                return ExitCode.Refused;
            }

            app.Services.GetRequiredService<Readiness>().Opened(await app.Services.GetRequiredService<DossierSeeding>().SeedAsync(CancellationToken.None));
            app.Lifetime.ApplicationStarted.Register(() => Announce(app));
            await app.RunAsync();
            return ExitCode.Done;
        }
        catch (IOException fault) when (fault.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{fault.Message} Choose another address with --urls.");
            return ExitCode.InUse;
        }
        catch (FormatException fault)
        {
            await Console.Error.WriteLineAsync($"It cannot listen there: {fault.Message} Addresses are written like {House.DefaultAddress}.");
            return ExitCode.Usage;
        }
        catch (Exception fault) when (DatabaseTrouble.In(fault) is { } trouble)
        {
            await Console.Error.WriteLineAsync(trouble);
            return ExitCode.Refused;
        }
    }

    private static void Announce(WebApplication app)
    {
        foreach (var address in app.Urls)
        {
            Console.WriteLine($"PeaceTracker is open at {address}");
        }
    }
}
