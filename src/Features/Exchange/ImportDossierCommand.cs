using System.CommandLine;
using PeaceTracker.Terminal;

namespace PeaceTracker.Features.Exchange;

/// <summary><c>import dossier FOLDER</c></summary>
internal static class ImportDossierCommand
{
    public static Command Create(CommandHost host)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Folder with a datapackage.json and the files it names." };
        var command = new Command("dossier", "Brings a dossier into the database: new rows are added, rows that say something else become revisions.") { folder };
        command.SetAction((arguments, token) => host.WriteAsync(inner => RunAsync(host, arguments.GetRequiredValue(folder), inner), token));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, string folder, CancellationToken token)
    {
        if (!Directory.Exists(folder))
        {
            return await host.RefuseAsync([$"There is no folder '{folder}'."]);
        }

        switch (await host.Services.GetRequiredService<DossierImporter>().ImportAsync(folder, "import dossier", token))
        {
            case DossierOutcome.Refused refused:
                return await host.RefuseAsync([.. refused.Faults.Select(fault => fault.ToString())]);

            case DossierOutcome.Same same:
                await host.Out.WriteLineAsync($"{same.Slug}: the same package as before; nothing was changed.");
                return ExitCode.Done;

            case DossierOutcome.Stored stored:
                foreach (var table in stored.Tables.Where(table => table.Added + table.Revised > 0))
                {
                    await host.Out.WriteLineAsync($"  {table.Table,-22}{table.Added,6} added{table.Revised,6} revised{table.Unchanged,6} unchanged");
                }

                await host.Out.WriteLineAsync(
                    $"{stored.Slug}: {stored.Batch.RowsRead} rows read, {stored.Batch.Added} added, {stored.Batch.Revised} revised, {stored.Batch.Unchanged} unchanged.");
                return ExitCode.Done;

            default:
                throw new InvalidOperationException("An outcome that is none.");
        }
    }
}
