using Microsoft.EntityFrameworkCore;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Importing;
using PeaceTracker.Terminal;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Strikes.Importing;

public sealed class ImportUndoTests
{
    private static readonly string Drones = KaggleText.Row(lost: "2.0", details: "");

    private static string Missiles(string destroyed) => KaggleText.Row(model: "Kalibr", launched: "4.0", destroyed: destroyed, details: "");

    [Fact]
    public async Task What_it_brought_goes_what_it_revised_comes_back_and_it_is_in_the_audit_log()
    {
        await using var table = await StrikeTable.CreateAsync();
        await table.ImportAsync(Missiles("3.0"));
        var second = await StoredAsync(table, Missiles("4.0"), Drones);
        Assert.Equal(new ImportUndoOutcome.Undone(1, 3, 1), await table.UndoAsync(second));

        Assert.Equal([4, 3], await table.Database.ReadAsync(db => db.StrikeClaims.OrderBy(claim => claim.Id).Select(claim => claim.Best).ToListAsync()));
        Assert.Equal(1, await table.Database.ReadAsync(db => db.Strikes.CountAsync()));
        var entry = await table.Database.ReadAsync(db => db.AuditEntries.SingleAsync(row => row.Deed == Deed.ImportUndone));
        Assert.Equal("Import 2 of missile_attacks_daily.csv taken back: 1 strikes with 3 claims retired, 1 rows as they were before", entry.Headline);
    }

    [Fact]
    public async Task The_same_file_can_be_imported_again_and_taken_back_again()
    {
        await using var table = await StrikeTable.CreateAsync();
        await table.UndoAsync(await StoredAsync(table, Drones, Missiles("3.0")));
        var again = await StoredAsync(table, Drones, Missiles("3.0"));
        Assert.Equal((2, 5), await ShownAsync(table));
        Assert.IsType<ImportUndoOutcome.Undone>(await table.UndoAsync(again));
        Assert.Equal((0, 0), await ShownAsync(table));
        await StoredAsync(table, Drones, Missiles("4.0"));
        Assert.Equal((2, 5), await ShownAsync(table));
    }

    [Fact]
    public async Task It_is_refused_where_something_builds_on_it()
    {
        await using var table = await StrikeTable.CreateAsync();
        var first = await StoredAsync(table, Drones);
        var second = await StoredAsync(table, Drones, Missiles("3.0"));
        Assert.StartsWith("Import 2 is a later edition", Why(await table.UndoAsync(first)), StringComparison.Ordinal);

        var edited = await table.Database.WriteAsync(async (db, _) =>
        {
            var claim = await db.StrikeClaims.FirstAsync(row => row.ImportBatchId == second);
            db.Entry(claim).Property(row => row.Note).CurrentValue = "By hand.";
            await db.SaveChangesAsync();
            return claim.Key;
        });
        Assert.StartsWith($"The claim '{edited}' was changed since, by a test", Why(await table.UndoAsync(second)), StringComparison.Ordinal);
        await table.Database.WriteAsync(async (db, _) =>
        {
            db.Entry(await db.Strikes.FirstAsync(row => row.ImportBatchId == first)).Property(row => row.Day).CurrentValue = new(2025, 2, 3);
            return await db.SaveChangesAsync();
        });
        Assert.Contains("was changed since", Why(await table.UndoAsync(second)), StringComparison.Ordinal);
        Assert.Equal("There is no import 77.", Why(await table.UndoAsync(77)));
    }

    [Fact]
    public async Task Twice_is_refused_and_says_who_did_it_first()
    {
        await using var table = await StrikeTable.CreateAsync();
        var batch = await StoredAsync(table, Drones);
        await table.UndoAsync(batch);
        Assert.Equal("Import 1 was taken back on 2026-04-01 by a test.", Why(await table.UndoAsync(batch)));
    }

    [Fact]
    public async Task On_the_command_line_it_says_what_it_did()
    {
        await using var table = await StrikeTable.CreateAsync();
        await StoredAsync(table, Drones);
        Assert.Equal((ExitCode.Done, "1 strikes with 3 claims retired, 0 rows as they were before.", ""), Trimmed(await table.CommandAsync(["import", "undo", "1"])));
        Assert.Equal(ExitCode.Refused, (await table.CommandAsync(["import", "undo", "1"])).Exit);
        Assert.Equal(ExitCode.Usage, (await table.CommandAsync(["import", "undo", "one"])).Exit);
    }

    private static (int, string, string) Trimmed((int Exit, string Out, string Error) told) => (told.Exit, told.Out.Trim(), told.Error);

    private static string Why(ImportUndoOutcome outcome) => Assert.IsType<ImportUndoOutcome.Refused>(outcome).Why;

    private static async Task<int> StoredAsync(StrikeTable table, params string[] rows) => Assert.IsType<StrikeImportOutcome.Stored>(await table.ImportAsync(rows)).Batch.Id;

    private static Task<(int, int)> ShownAsync(StrikeTable table) => table.Database.ReadAsync(async db => (await db.Strikes.CountAsync(), await db.StrikeClaims.CountAsync()));
}
