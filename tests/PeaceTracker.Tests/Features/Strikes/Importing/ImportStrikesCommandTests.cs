using System.Text.Json;
using PeaceTracker.Data;
using PeaceTracker.Terminal;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Strikes.Importing;

public sealed class ImportStrikesCommandTests
{
    private static readonly string[] Usual = ["--format", "kaggle-missile-attacks", "--negotiation", StrikeTable.Negotiation];

    [Fact]
    public async Task It_tells_what_came_of_the_rows()
    {
        await using var table = await StrikeTable.CreateAsync();
        var (exit, told, error) = await table.CommandAsync(
            KaggleText.File(KaggleText.Row(details: ""), KaggleText.Row(source: "watch/?v=1"), KaggleText.Row(destroyed: "12", details: ""), KaggleText.Row(details: "")), Usual);
        Assert.Equal((ExitCode.Done, ""), (exit, error));
        Assert.Equal(
            """
              quarantined: 1 row: the source does not say who claims it (column source, line 3)
              duplicate: 1 row: the file has the same row before (line 5)
              flagged: 1 row: more are shot down than launched (column destroyed, line 4)
            ukraine-2025: 4 rows read = 2 stored + 1 quarantined + 1 duplicates; 1 flagged.
              2 added, 0 revised, 0 unchanged, 0 removed upstream; 4 figures added, 0 revised.
            It is import 1; 'import undo 1' takes it back.

            """,
            told[told.IndexOf("  quarantined", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_stores_nothing()
    {
        await using var table = await StrikeTable.CreateAsync();
        table.Database.Writer.Committed += _ => Assert.Fail("Nothing was committed.");
        var before = await table.CountsAsync();
        var (exit, told, _) = await table.CommandAsync(KaggleText.File(KaggleText.Row()), [.. Usual, "--dry-run"]);
        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("1 rows read = 1 stored + 0 quarantined", told, StringComparison.Ordinal);
        Assert.EndsWith("A rehearsal: nothing was stored." + Environment.NewLine, told, StringComparison.Ordinal);
        Assert.Equal(before, await table.CountsAsync());
    }

    [Fact]
    public async Task The_same_file_again_is_no_failure()
    {
        await using var table = await StrikeTable.CreateAsync();
        await table.CommandAsync(KaggleText.File(KaggleText.Row()), Usual);
        var (exit, told, _) = await table.CommandAsync(KaggleText.File(KaggleText.Row()), Usual);
        Assert.Equal((ExitCode.Done, "ukraine-2025: the same file was imported on 2026-04-01 as missile_attacks_daily.csv; nothing was changed."), (exit, told.Trim()));
    }

    [Fact]
    public async Task A_report_for_scripts_counts_every_row_once()
    {
        await using var table = await StrikeTable.CreateAsync();
        var report = Path.Combine(table.Database.Folder, "report.json");
        await table.CommandAsync(KaggleText.File(KaggleText.Row(), KaggleText.Row(), KaggleText.Row(model: "Glider-9000")), "--negotiation", StrikeTable.Negotiation, "--report", report);
        using var told = JsonDocument.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
        var root = told.RootElement;
        Assert.Equal(("stored", "kaggle-missile-attacks", "UTF-8", 1), (Text("outcome"), Text("format"), Text("encoding"), root.GetProperty("batch").GetInt32()));
        var rows = root.GetProperty("rows");
        Assert.Equal((3, 1, 1, 1, 0), (Count("read"), Count("stored"), Count("quarantined"), Count("duplicates"), Count("leftOut")));
        Assert.Equal(1, root.GetProperty("unknownModels").GetProperty("Glider-9000").GetInt32());

        await table.CommandAsync("a,b\n"u8.ToArray(), "--negotiation", StrikeTable.Negotiation, "--report", report);
        Assert.Contains("\"outcome\": \"refused\"", await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        string Text(string name) => root.GetProperty(name).GetString()!;
        int Count(string name) => rows.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task A_fault_refuses()
    {
        await using var table = await StrikeTable.CreateAsync();
        var (exit, _, error) = await table.CommandAsync("{}"u8.ToArray(), Usual);
        Assert.Equal(ExitCode.Refused, exit);
        Assert.StartsWith("missile_attacks_daily.csv, line 1: is JSON", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_that_is_not_known_is_answered_with_those_that_are()
    {
        await using var table = await StrikeTable.CreateAsync();
        var (exit, _, error) = await table.CommandAsync(KaggleText.File(), "--format", "newspaper", "--negotiation", StrikeTable.Negotiation);
        Assert.Equal(ExitCode.Usage, exit);
        Assert.Contains("kaggle-missile-attacks", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sides_can_be_named()
    {
        await using var table = await StrikeTable.CreateAsync("north", "south");
        Assert.Equal(ExitCode.Refused, (await table.CommandAsync(KaggleText.File(KaggleText.Row()), Usual)).Exit);
        Assert.Equal(ExitCode.Refused, (await table.CommandAsync(KaggleText.File(KaggleText.Row()), [.. Usual, "--attacker", "north", "--target", "north"])).Exit);
        Assert.Equal(ExitCode.Done, (await table.CommandAsync(KaggleText.File(KaggleText.Row()), [.. Usual, "--attacker", "north", "--target", "south"])).Exit);
    }

    [Fact]
    public async Task While_the_server_runs_nothing_is_imported()
    {
        await using var table = await StrikeTable.CreateAsync();
        using var taken = table.Database.Get<DataDirectory>().TryLock();
        Assert.Equal(ExitCode.InUse, (await table.CommandAsync(KaggleText.File(KaggleText.Row()), Usual)).Exit);
    }
}
