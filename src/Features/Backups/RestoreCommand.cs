using System.CommandLine;
using PeaceTracker.Controls;
using PeaceTracker.Terminal;

namespace PeaceTracker.Features.Backups;

/// <summary><c>restore FILE</c></summary>
internal static class RestoreCommand
{
    public static Command Create(CommandHost host)
    {
        var file = new Argument<string>("FILE") { Description = "A backup, with its manifest beside it; a bare name is looked for in backups/ of the data directory." };
        var command = new Command("restore", "Puts a backup in the place of the database, which is kept aside. The server must be stopped.") { file };
        command.SetAction((arguments, token) => host.AloneAsync(inner => RunAsync(host, arguments.GetRequiredValue(file), inner), token));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, string file, CancellationToken token)
    {
        var outcome = await host.Services.GetRequiredService<BackupRestorer>().RestoreAsync(file, "restore command", token);
        if (outcome.Manifest is not { } manifest)
        {
            return await host.RefuseAsync([outcome.Fault!]);
        }

        await host.Out.WriteLineAsync($"{manifest.File} is in place: the database as it was on {manifest.MadeAt.Text()}, with {manifest.Audit?.Seq ?? 0} audit entries.");
        await host.Out.WriteLineAsync(outcome.Kept is null ? "There was no database before." : $"The database that was there is kept in {outcome.Kept}.");
        if (outcome.SetAside > 0)
        {
            await host.Out.WriteLineAsync($"States of the audit log that other backups know and that are no longer in it: {outcome.SetAside}. The log says so.");
        }

        return ExitCode.Done;
    }
}
