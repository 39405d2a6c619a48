using System.CommandLine;
using PeaceTracker.Features.Strikes.Parsing;
using PeaceTracker.Files;
using PeaceTracker.Terminal;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary><c>import strikes FILE --format NAME --negotiation SLUG</c></summary>
internal static class ImportStrikesCommand
{
    private const string Actor = "import strikes";

    public static Command Create(CommandHost host)
    {
        var file = new Argument<string>("FILE") { Description = "File of strikes as others publish them." };
        var format = new Option<string>("--format") { Description = "The form that the file is in.", Required = true };
        format.AcceptOnlyFromAmong([.. StrikeFormat.All.Select(known => known.Name)]);
        var negotiation = new Option<string>("--negotiation") { Description = "Slug of the negotiation that the strikes belong to.", Required = true };
        var attacker = new Option<string>("--attacker") { Description = "Key of the party that attacked.", DefaultValueFactory = _ => "russia" };
        var target = new Option<string>("--target") { Description = "Key of the party that was attacked.", DefaultValueFactory = _ => "ukraine" };
        var dry = new Option<bool>("--dry-run") { Description = "Tells what would be stored and stores nothing." };
        var command = new Command("strikes", "Brings reported strikes into a negotiation: new rows are added, rows that say something else are revised.")
        {
            file, format, negotiation, attacker, target, dry,
        };
        command.SetAction((arguments, token) => host.WriteAsync(
            async inner =>
            {
                var given = new FileInfo(arguments.GetRequiredValue(file));
                if (!given.Exists || given.Length > CsvText.MaxBytes)
                {
                    return await host.RefuseAsync([given.Exists ? $"{given.Name}: is larger than 64 MB" : $"There is no file '{given}'."]);
                }

                var import = new StrikeImport(
                    StrikeFormat.All.Single(known => known.Name == arguments.GetRequiredValue(format)), given.Name,
                    await File.ReadAllBytesAsync(given.FullName, inner), arguments.GetRequiredValue(negotiation),
                    arguments.GetRequiredValue(attacker), arguments.GetRequiredValue(target));
                return await RunAsync(host, import, arguments.GetValue(dry), inner);
            },
            token));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, StrikeImport import, bool dry, CancellationToken token)
    {
        var importer = host.Services.GetRequiredService<StrikeImporter>();
        switch (dry ? await importer.RehearseAsync(import, Actor, token) : await importer.ImportAsync(import, Actor, token))
        {
            case StrikeImportOutcome.Refused refused:
                return await host.RefuseAsync(refused.Faults);

            case StrikeImportOutcome.Same same:
                await host.Out.WriteLineAsync(
                    $"{import.Negotiation}: the same file was imported on {same.ImportedAt:yyyy-MM-dd} as {same.Name}; nothing was changed.");
                return ExitCode.Done;

            case StrikeImportOutcome.Stored stored:
                foreach (var line in Summary(import, stored))
                {
                    await host.Out.WriteLineAsync(line);
                }

                if (dry)
                {
                    await host.Out.WriteLineAsync("A rehearsal: nothing was stored.");
                }

                return ExitCode.Done;

            default:
                throw new InvalidOperationException("An outcome that is none.");
        }
    }

    private static IEnumerable<string> Summary(StrikeImport import, StrikeImportOutcome.Stored stored)
    {
        var (file, batch) = (stored.File, stored.Batch);
        return
        [
            .. batch.Messages.Select(message => "  " + message),
            .. stored.Tables.Select(table => $"  {table.Table,-22}{table.Added,6} added{table.Revised,6} revised{table.Unchanged,6} unchanged"),
            $"{import.Negotiation}: {batch.RowsRead} rows read, {file.Strikes.Count} stored ({batch.Added} added, {batch.Revised} revised, {batch.Unchanged} unchanged), "
                + $"{batch.Skipped} skipped, {file.Flagged.Select(doubt => doubt.Line).Distinct().Count()} flagged; "
                + (file.UnknownModels.Count == 0 ? "all models known." : $"{file.UnknownModels.Count} unknown models."),
        ];
    }
}
