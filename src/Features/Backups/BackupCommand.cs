using System.CommandLine;
using PeaceTracker.Controls;
using PeaceTracker.Data.Backups;
using PeaceTracker.Terminal;

namespace PeaceTracker.Features.Backups;

/// <summary><c>backup [--to FOLDER]</c></summary>
internal static class BackupCommand
{
    public static Command Create(CommandHost host)
    {
        var to = new Option<string?>("--to") { Description = "The folder for it; without one, backups/ in the data directory.", HelpName = "FOLDER" };
        var command = new Command("backup", "Makes a backup of the database and checks it by restoring it elsewhere. Works while the server runs.") { to };
        command.SetAction((arguments, token) => host.ReadAsync(inner => RunAsync(host, arguments.GetValue(to), inner), token));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, string? to, CancellationToken token)
    {
        var folder = to is null ? host.Services.GetRequiredService<BackupShelf>().Folder : Path.GetFullPath(to);
        var made = await host.Services.GetRequiredService<BackupMaker>().MakeAsync(folder, BackupShelf.Prefix, "backup command", progress: null, token);
        if (made.Manifest is not { } manifest)
        {
            await host.Error.WriteLineAsync(made.Fault);
            return ExitCode.Refused;
        }

        await host.Out.WriteLineAsync($"{Path.Combine(folder, manifest.File)}: {Sizes.Text(manifest.Bytes)}, {manifest.Audit?.Seq ?? 0} audit entries, restored and checked.");
        return ExitCode.Done;
    }
}
