using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Data;
using PeaceTracker.Data.Backups;

namespace PeaceTracker.Tests.Durability;

/// <summary>A process that is killed in the middle of writing loses nothing that it acknowledged, and leaves a log that holds together.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 20;

    private readonly string folder = Directory.CreateTempSubdirectory("peacetracker-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_in_twenty_kills()
    {
        var ledger = new HashSet<string>(StringComparer.Ordinal);
        for (var run = 0; run < Kills; run++)
        {
            var before = ledger.Count;
            ledger.UnionWith(await KilledAsync(run, acknowledged: 3 + run * 37 % 90));
            Assert.True(ledger.Count > before, "It was killed before it wrote anything.");

            var file = Path.Combine(folder, "peacetracker.db");
            var found = await DatabaseCheck.RunAsync(file, [], Token);
            Assert.Null(found.Fault);
            await AssertKeptAsync(ledger);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{ledger.Count} acknowledged writes, {Kills} kills, none lost.");
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    // What a process acknowledged until it was killed: SIGKILL, which nobody can answer.
    private async Task<IReadOnlyList<string>> KilledAsync(int run, int acknowledged)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(KillTests).Assembly.Location);
        }

        foreach (var argument in (string[])[TirelessWriter.Command, folder, $"r{run}"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync(Token);
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            lines.Add(line);
            if (lines.Count == acknowledged)
            {
                process.Kill();
            }
        }

        await process.WaitForExitAsync(Token);
        Assert.True(lines.Count >= acknowledged, await complaints);
        return lines;
    }

    private async Task AssertKeptAsync(HashSet<string> ledger)
    {
        await using var services = TirelessWriter.Services(folder);
        await using var db = await services.GetRequiredService<IDbContextFactory<TrackerContext>>().CreateDbContextAsync(Token);
        var settings = await db.Settings.Select(setting => setting.Name).ToHashSetAsync(Token);
        var entries = (await db.AuditEntries.Where(entry => entry.Noun == null).Select(entry => entry.Key!).ToListAsync(Token)).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(ledger.Except(settings));

        // Never one without the other, also of what was not acknowledged any more.
        Assert.True(settings.SetEquals(entries));
    }
}
