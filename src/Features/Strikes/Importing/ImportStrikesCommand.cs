using System.CommandLine;
using PeaceTracker.Features.Strikes.Parsing;
using PeaceTracker.Terminal;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary><c>import strikes FILE --negotiation SLUG</c></summary>
internal static class ImportStrikesCommand
{
    private const string Actor = "import strikes";

    public static Command Create(CommandHost host)
    {
        var file = new Argument<string>("FILE") { Description = "File of strikes as others publish them, or of claims in our own form." };
        var format = new Option<string?>("--format") { Description = "The form that the file must be in; without it, what the file holds tells." };
        format.AcceptOnlyFromAmong([.. StrikeFormat.All.Select(known => known.Name)]);
        var negotiation = new Option<string>("--negotiation") { Description = "Slug of the negotiation that the strikes belong to.", Required = true };
        var attacker = new Option<string>("--attacker") { Description = "Key of the party that attacked.", DefaultValueFactory = _ => "russia" };
        var target = new Option<string>("--target") { Description = "Key of the party that was attacked.", DefaultValueFactory = _ => "ukraine" };
        var rehearse = new Option<bool>("--rehearse", "--dry-run") { Description = "Tells what would be stored and stores nothing." };
        var report = new Option<string?>("--report") { Description = "Writes what came of every row to this file, as JSON." };
        var progress = new Option<bool>("--progress") { Description = "Says on the error output how far it has come." };
        var command = new Command("strikes", "Brings reported strikes into a negotiation: new rows are added, rows that say something else are revised, what needs a decision goes into quarantine.")
        {
            file, format, negotiation, attacker, target, rehearse, report, progress,
        };
        command.SetAction((arguments, token) => host.WriteAsync(
            async inner =>
            {
                var given = new FileInfo(arguments.GetRequiredValue(file));
                if (!given.Exists)
                {
                    return await host.RefuseAsync([$"There is no file '{given}'."]);
                }

                var import = StrikeImport.Of(
                    given.FullName, given.Name, arguments.GetRequiredValue(negotiation), arguments.GetRequiredValue(attacker), arguments.GetRequiredValue(target))
                    with { Format = arguments.GetValue(format) };
                var words = arguments.GetValue(progress) ? new ProgressWords(host.Error) : null;
                return await RunAsync(host, import, arguments.GetValue(rehearse), arguments.GetValue(report), words, inner);
            },
            token));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, StrikeImport import, bool rehearse, string? report, ProgressWords? progress, CancellationToken token)
    {
        var importer = host.Services.GetRequiredService<StrikeImporter>();
        var outcome = rehearse ? await importer.RehearseAsync(import, Actor, progress, token) : await importer.ImportAsync(import, Actor, progress, token);
        if (report is not null)
        {
            await File.WriteAllTextAsync(report, ImportReport.Of(import, outcome, rehearse).Json(), token);
        }

        switch (outcome)
        {
            case StrikeImportOutcome.Refused refused:
                return await host.RefuseAsync(refused.Faults);

            case StrikeImportOutcome.Same same:
                await host.Out.WriteLineAsync(
                    $"{import.Negotiation}: the same file was imported on {same.ImportedAt:yyyy-MM-dd} as {same.Name}; nothing was changed.");
                return ExitCode.Done;

            case StrikeImportOutcome.Stored stored:
                foreach (var line in Summary(import, stored, rehearse))
                {
                    await host.Out.WriteLineAsync(line);
                }

                return ExitCode.Done;

            default:
                throw new InvalidOperationException("An outcome that is none.");
        }
    }

    private static IEnumerable<string> Summary(StrikeImport import, StrikeImportOutcome.Stored stored, bool rehearse)
    {
        var (summary, batch, difference) = (stored.Summary, stored.Batch, stored.Difference);
        return
        [
            $"  {summary.Format!.Title}, {summary.Scan.Form!.Name}, SHA-256 {batch.Hash}",
            .. summary.Format.Caution is { } caution ? (string[])["  " + caution] : [],
            .. batch.Messages.Select(message => "  " + message),
            $"{import.Negotiation}: {batch.RowsRead} rows read = {summary.Count(RowFate.Stored)} stored + {batch.Quarantined} quarantined + {batch.Duplicates} duplicates"
                + (batch.Skipped > 0 ? $" + {batch.Skipped} left out" : "") + $"; {summary.Flagged} flagged.",
            $"  {difference.Added} added, {difference.Revised} revised, {difference.Unchanged} unchanged, {difference.Removed} removed upstream; "
                + $"{difference.FiguresAdded} figures added, {difference.FiguresRevised} revised.",
            rehearse ? "A rehearsal: nothing was stored." : $"It is import {batch.Id}; 'import undo {batch.Id}' takes it back.",
        ];
    }

    // At most once in a tenth of the file: for somebody who watches.
    private sealed class ProgressWords(TextWriter error) : IProgress<ImportProgress>
    {
        private (string Stage, long Tenth) told;

        public void Report(ImportProgress value)
        {
            var now = (value.Stage, value.OfBytes == 0 ? 0 : value.Bytes * 10 / value.OfBytes);
            if (now != told)
            {
                told = now;
                error.WriteLine($"{value.Stage}: {value.Rows:N0} rows, {value.Bytes / 1024:N0} of {value.OfBytes / 1024:N0} KB");
            }
        }
    }
}
