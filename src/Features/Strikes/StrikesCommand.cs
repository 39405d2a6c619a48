using System.CommandLine;
using PeaceTracker.Data.RollUps;
using PeaceTracker.Features.Strikes.Importing;
using PeaceTracker.Terminal;

namespace PeaceTracker.Features.Strikes;

/// <summary><c>strikes rebuild</c> and <c>strikes verify</c></summary>
internal static class StrikesCommand
{
    private const string Actor = "strikes rebuild";

    // More than anybody reads; the number of all of them stands at the end.
    private const int MostLines = 100;

    public static Command Create(CommandHost host)
    {
        var rebuild = new Command("rebuild", "Takes all figures of strikes by day anew from the claims.");
        rebuild.SetAction((_, token) => host.WriteAsync(inner => RebuildAsync(host, inner), token));
        var verify = new Command("verify", "Compares the figures of strikes by day with the claims. Works while the server runs.");
        verify.SetAction((_, token) => host.ReadAsync(inner => VerifyAsync(host, inner), token));
        return new Command("strikes", "Keeps the figures of strikes by day, which are derived from the claims.") { rebuild, verify, ExportClaimsCommand.Create(host) };
    }

    private static async Task<int> RebuildAsync(CommandHost host, CancellationToken token)
    {
        var rollUps = host.Services.GetRequiredService<RollUpUpkeep>();
        var differences = await rollUps.CompareAsync(token);
        await WriteAsync(host.Out, differences);
        foreach (var (slug, figures) in await rollUps.RebuildAsync(Actor, token))
        {
            await host.Out.WriteLineAsync($"{slug}: {figures:N0} figures by day taken from the claims.");
        }

        await host.Out.WriteLineAsync(differences.Count == 0 ? "All of them were true to the claims before." : $"{Count(differences)} put right.");
        return ExitCode.Done;
    }

    private static async Task<int> VerifyAsync(CommandHost host, CancellationToken token)
    {
        var differences = await host.Services.GetRequiredService<RollUpUpkeep>().CompareAsync(token);
        if (differences.Count == 0)
        {
            await host.Out.WriteLineAsync("All figures by day are true to the claims.");
            return ExitCode.Done;
        }

        await WriteAsync(host.Error, differences);
        await host.Error.WriteLineAsync($"{Count(differences)}. 'strikes rebuild' takes the figures anew; nothing was changed.");
        return ExitCode.Refused;
    }

    private static async Task WriteAsync(TextWriter writer, IReadOnlyList<string> differences)
    {
        foreach (var line in differences.Take(MostLines))
        {
            await writer.WriteLineAsync(line);
        }

        if (differences.Count > MostLines)
        {
            await writer.WriteLineAsync($"… and {differences.Count - MostLines:N0} more");
        }
    }

    private static string Count(IReadOnlyList<string> differences) => differences.Count == 1 ? "1 difference" : $"{differences.Count:N0} differences";
}
