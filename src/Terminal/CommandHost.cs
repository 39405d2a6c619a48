using PeaceTracker.Data;

namespace PeaceTracker.Terminal;

/// <summary>What a command may lean on: the application's services, its output, and the way to the database.</summary>
/// <param name="Services">The application's services, without its web server.</param>
/// <param name="Out">Where results are written.</param>
/// <param name="Error">Where faults are written.</param>
internal sealed record CommandHost(IServiceProvider Services, TextWriter Out, TextWriter Error)
{
    /// <summary>Where a command reads what is not to stand on the command line.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>Runs a command that changes the database: alone, and on a database that is up to date.</summary>
    public Task<int> WriteAsync(Func<CancellationToken, Task<int>> command, CancellationToken cancellationToken) => AloneAsync(async token =>
    {
        await Services.GetRequiredService<DatabaseOpening>().OpenAsync(token);
        return await command(token);
    }, cancellationToken);

    /// <summary>Runs a command that nobody else may write beside, on a database that may be in any state.</summary>
    public Task<int> AloneAsync(Func<CancellationToken, Task<int>> command, CancellationToken cancellationToken) => GuardedAsync(async () =>
    {
        var directory = Services.GetRequiredService<DataDirectory>();
        using var taken = directory.TryLock();
        if (taken is null)
        {
            await Error.WriteLineAsync($"PeaceTracker is running on {directory.FullPath}: stop it first. Nothing was changed.");
            return ExitCode.InUse;
        }

        return await command(cancellationToken);
    });

    /// <summary>Runs a command that only reads, whether a server is running or not.</summary>
    public Task<int> ReadAsync(Func<CancellationToken, Task<int>> command, CancellationToken cancellationToken) => GuardedAsync(async () =>
    {
        var file = Services.GetRequiredService<DataDirectory>().DatabaseFile;
        return File.Exists(file) ? await command(cancellationToken) : await RefuseAsync([$"There is no database {file}."]);
    });

    /// <summary>Writes faults, one a line, and a last line that says how many they are.</summary>
    public async Task<int> RefuseAsync(IReadOnlyCollection<string> faults)
    {
        foreach (var fault in faults)
        {
            await Error.WriteLineAsync(fault);
        }

        await Error.WriteLineAsync($"{faults.Count} fault{(faults.Count == 1 ? "" : "s")}; nothing was changed.");
        return ExitCode.Refused;
    }

    private async Task<int> GuardedAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception fault) when (DatabaseTrouble.In(fault) is { } trouble)
        {
            await Error.WriteLineAsync($"{trouble} Nothing was changed.");
            return ExitCode.Refused;
        }
    }
}
