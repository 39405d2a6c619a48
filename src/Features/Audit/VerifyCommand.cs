using System.CommandLine;
using PeaceTracker.Data;
using PeaceTracker.Data.Backups;
using PeaceTracker.Terminal;

namespace PeaceTracker.Features.Audit;

/// <summary><c>verify</c></summary>
internal static class VerifyCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new Command("verify", "Checks the database, its audit log entry by entry, and that the log holds what the backups know of it. Works while the server runs.");
        command.SetAction((_, token) => host.ReadAsync(inner => RunAsync(host, inner), token));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, CancellationToken token)
    {
        var file = host.Services.GetRequiredService<DataDirectory>().DatabaseFile;
        var heads = await host.Services.GetRequiredService<BackupShelf>().HeadsAsync(token);
        var found = await DatabaseCheck.RunAsync(file, heads, token);
        if (found.Fault is { } fault)
        {
            await host.Error.WriteLineAsync(fault);
            await host.Error.WriteLineAsync($"{file} is not sound. Nothing was changed.");
            return ExitCode.Refused;
        }

        await host.Out.WriteLineAsync($"{file}: SQLite finds it whole, and every row names rows that are there.");
        await host.Out.WriteLineAsync(found.Audit switch
        {
            null => "It is of an earlier version, which kept no audit log.",
            { Entries: 0 } => "The audit log has no entries yet.",
            var audit => $"The audit log is whole: {audit.Entries} entries, the last {audit.Head.Hash}.",
        });
        if (found.Audit is { } log && heads.Count > 0)
        {
            await host.Out.WriteLineAsync($"Known from backups: {heads.Count - log.SetAside} of its states, all of them in it"
                + (log.SetAside > 0 ? $"; {log.SetAside} more of a past that a restoring set aside." : "."));
        }

        return ExitCode.Done;
    }
}
