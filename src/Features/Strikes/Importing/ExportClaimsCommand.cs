using System.CommandLine;
using PeaceTracker.Terminal;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary><c>strikes export FILE --negotiation SLUG</c></summary>
internal static class ExportClaimsCommand
{
    public static Command Create(CommandHost host)
    {
        var file = new Argument<string>("FILE") { Description = "File to write; it must not be there yet." };
        var negotiation = new Option<string>("--negotiation") { Description = "Slug of the negotiation.", Required = true };
        var command = new Command("export", "Writes every claim with its strike to a file that 'import strikes' reads. Works while the server runs.") { file, negotiation };
        command.SetAction((arguments, token) => host.ReadAsync(
            async inner =>
            {
                var (path, slug) = (arguments.GetRequiredValue(file), arguments.GetRequiredValue(negotiation));
                if (File.Exists(path))
                {
                    return await host.RefuseAsync([$"There is a file '{path}' already."]);
                }

                if (await host.Services.GetRequiredService<ClaimsExport>().WriteAsync(slug, path, inner) is not { } rows)
                {
                    return await host.RefuseAsync([$"There is no negotiation '{slug}'."]);
                }

                await host.Out.WriteLineAsync($"{slug}: {rows} claims.");
                return ExitCode.Done;
            },
            token));
        return command;
    }
}
