using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Data.Backups;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Durability;

/// <summary>An import on the command line that is killed in the middle of storing leaves nothing of itself; the next one brings all of it.</summary>
public sealed class KilledImportTests
{
    private const int Rows = 8_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_in_the_middle_it_leaves_all_or_nothing()
    {
        await using var table = await StrikeTable.CreateAsync();
        var file = Path.Combine(table.Database.Folder, "made-up.csv");
        await File.WriteAllBytesAsync(file, KaggleText.File(Enumerable.Range(0, Rows).Select(Row)), Token);
        var before = await table.CountsAsync();

        // Told after each two thousand rows: in the beginning, near the end.
        foreach (var words in (int[])[1, 3])
        {
            Assert.True(await RunAsync(table.Database.Folder, file, killAfter: words) > 0, "It ended before it was killed.");
            Assert.Null((await DatabaseCheck.RunAsync(table.Database.Get<DataDirectory>().DatabaseFile, [], Token)).Fault);
            Assert.Equal(before, await table.CountsAsync());
        }

        Assert.Equal(0, await RunAsync(table.Database.Folder, file, killAfter: null));
        Assert.Equal((Rows, 2 * Rows, 1), await table.Database.ReadAsync(async db =>
            (await db.Strikes.CountAsync(Token), await db.StrikeClaims.CountAsync(Token), await db.ImportBatches.CountAsync(Token))));
    }

    private static string Row(int i) => KaggleText.Row(
        start: $"{new DateOnly(2023, 1, 1).AddDays(i % 900):yyyy-MM-dd}", end: $"{new DateOnly(2023, 1, 1).AddDays(i % 900):yyyy-MM-dd}", place: $"Place {i}", details: "");

    // The exit code; after a kill the one that the kill left.
    private static async Task<int> RunAsync(string folder, string file, int? killAfter)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])
            [typeof(Writer).Assembly.Location, "import", "strikes", file, "--negotiation", StrikeTable.Negotiation, "--progress", $"--DataDirectory={folder}"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Token);
        var storing = 0;
        while (await process.StandardError.ReadLineAsync(Token) is { } line)
        {
            if (line.StartsWith("Storing", StringComparison.Ordinal) && ++storing == killAfter)
            {
                process.Kill();
            }
        }

        await process.WaitForExitAsync(Token);
        await output;
        return process.ExitCode;
    }
}
