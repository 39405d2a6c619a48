using Microsoft.EntityFrameworkCore;
using PeaceTracker.Shell;
using PeaceTracker.Terminal;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Strikes;

public sealed class StrikesCommandTests
{
    private static async Task<(int Exit, string Out, string Error)> RunAsync(ClaimTable table, string command)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandLine.InvokeAsync(["strikes", command], new CommandHost(table.Database.Services, output, error));
        return (exit, output.ToString(), error.ToString());
    }

    [Fact]
    public async Task Verifying_says_what_differs_and_changes_nothing_and_rebuilding_puts_it_right()
    {
        await using var table = await ClaimTable.CreateAsync(1);
        await table.AddStrikeAsync();
        Assert.Equal((0, $"All figures by day are true to the claims.{Environment.NewLine}", ""), await RunAsync(table, "verify"));

        await table.Database.ReadAsync(db => db.StrikeRollUps.ExecuteUpdateAsync(row => row.SetProperty(figure => figure.Best, figure => figure.Best + 1)));
        var (exit, output, error) = await RunAsync(table, "verify");
        Assert.Equal((ExitCode.Refused, ""), (exit, output));
        Assert.Contains("elsewhere-2031: 2025-04-", error, StringComparison.Ordinal);
        Assert.Contains("north on ", error, StringComparison.Ordinal);
        Assert.EndsWith($"'strikes rebuild' takes the figures anew; nothing was changed.{Environment.NewLine}", error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Refused, "", error), await RunAsync(table, "verify"));

        var (rebuilt, told, none) = await RunAsync(table, "rebuild");
        Assert.Equal((0, ""), (rebuilt, none));
        Assert.EndsWith($" put right.{Environment.NewLine}", told, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(table, "verify")).Exit);
        Assert.EndsWith($"All of them were true to the claims before.{Environment.NewLine}", (await RunAsync(table, "rebuild")).Out, StringComparison.Ordinal);
    }
}
