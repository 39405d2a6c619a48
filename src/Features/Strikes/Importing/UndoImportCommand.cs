using System.CommandLine;
using PeaceTracker.Terminal;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary><c>import undo BATCH</c></summary>
internal static class UndoImportCommand
{
    private const string Actor = "import undo";

    public static Command Create(CommandHost host)
    {
        var batch = new Argument<int>("BATCH") { Description = "Number of the import, as it was told when it was made." };
        var command = new Command("undo", "Takes an import of strikes back: what it brought is retired, what it revised is as before.") { batch };
        command.SetAction((arguments, token) => host.WriteAsync(
            async inner =>
            {
                switch (await host.Services.GetRequiredService<ImportUndo>().UndoAsync(arguments.GetRequiredValue(batch), Actor, inner))
                {
                    case ImportUndoOutcome.Undone undone:
                        await host.Out.WriteLineAsync($"{undone.Strikes} strikes with {undone.Claims} claims retired, {undone.Restored} rows as they were before.");
                        return ExitCode.Done;

                    case ImportUndoOutcome.Refused refused:
                        return await host.RefuseAsync([refused.Why]);

                    default:
                        throw new InvalidOperationException("An outcome that is none.");
                }
            },
            token));
        return command;
    }
}
