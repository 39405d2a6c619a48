using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Importing;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Strikes.Importing;

/// <summary>Rows that need a decision wait beside what is stored, and each decision is written down.</summary>
public sealed class QuarantineTests
{
    private static readonly string Known = KaggleText.Row(details: "");

    private static readonly string Glider = KaggleText.Row(model: "Glider-9000", launched: "3.0", destroyed: "1.0", details: "");

    [Fact]
    public async Task A_row_waits_with_its_cells_line_column_and_reason()
    {
        await using var table = await StrikeTable.CreateAsync();
        await table.ImportAsync(Known, Glider);
        var row = Assert.Single(await RowsAsync(table));
        Assert.Equal((3, "the model of weapon is not known", "model", QuarantineState.Waiting), (row.Line, row.Reason, row.Column, row.State));
        Assert.Equal("Glider-9000", row.Cells[row.Columns.ToList().IndexOf("model")]);
        Assert.Equal(1, await table.Database.ReadAsync(db => db.Strikes.CountAsync()));
    }

    [Fact]
    public async Task It_is_stored_once_the_dictionary_knows_the_weapon_and_goes_with_its_import()
    {
        await using var table = await StrikeTable.CreateAsync();
        await table.ImportAsync(Known, Glider);
        var row = Assert.Single(await RowsAsync(table));
        Assert.Equal("It still cannot be stored: the model of weapon is not known.", await AcceptAsync(table, row.Id));

        await LearnAsync(table);
        Assert.Null(await AcceptAsync(table, row.Id));
        var claims = await table.Database.ReadAsync(db => db.StrikeClaims.Where(claim => claim.Model == "Glider-9000").OrderBy(claim => claim.Id).ToListAsync());
        Assert.Equal([3, 1], claims.Select(claim => claim.Best));
        Assert.All(claims, claim => Assert.Equal((row.ImportBatchId, WeaponKind.Drone), (claim.ImportBatchId, claim.Kind)));
        Assert.StartsWith("It was decided meanwhile, by an editor", await AcceptAsync(table, row.Id), StringComparison.Ordinal);
        Assert.Equal("an editor", await table.Database.ReadAsync(db => db.AuditEntries.Where(entry => entry.Deed == Deed.QuarantineAccepted).Select(entry => entry.Actor).SingleAsync()));

        await table.UndoAsync(row.ImportBatchId);
        Assert.Equal(0, await table.Database.ReadAsync(db => db.StrikeClaims.CountAsync()));
        Assert.Equal(QuarantineState.Overtaken, Assert.Single(await RowsAsync(table)).State);
    }

    [Fact]
    public async Task It_is_dismissed_with_a_reason_and_stays_so_in_later_editions_that_say_the_same()
    {
        await using var table = await StrikeTable.CreateAsync();
        await table.ImportAsync(Known, Glider);
        var row = Assert.Single(await RowsAsync(table));
        Assert.Equal("Say why, in 500 characters at most.", await DismissAsync(table, row.Id, "  "));
        Assert.Null(await DismissAsync(table, row.Id, "A toy."));
        Assert.Equal(1, await table.Database.ReadAsync(db => db.AuditEntries.CountAsync(entry => entry.Deed == Deed.QuarantineDismissed && entry.Headline.EndsWith("A toy."))));

        await table.ImportAsync(Known, Glider, KaggleText.Row(start: "2025-03-01", end: "2025-03-01", details: ""));
        var later = (await RowsAsync(table))[^1];
        Assert.Equal((QuarantineState.Dismissed, "A toy."), (later.State, later.Decision));
    }

    [Fact]
    public async Task A_later_edition_ends_the_waiting_of_a_row_that_it_can_store()
    {
        await using var table = await StrikeTable.CreateAsync();
        await table.ImportAsync(Known, Glider);
        await LearnAsync(table);
        await table.ImportAsync(Glider, Known);
        var row = Assert.Single(await RowsAsync(table));
        Assert.Equal((QuarantineState.Overtaken, "Import 2 could store the row."), (row.State, row.Decision));
    }

    private static Task<List<QuarantinedRow>> RowsAsync(StrikeTable table) => table.Database.ReadAsync(db => db.QuarantinedRows.AsNoTracking().OrderBy(row => row.Id).ToListAsync());

    private static Task<string?> AcceptAsync(StrikeTable table, int row) => Decisions(table).AcceptAsync(row, "an editor", TestContext.Current.CancellationToken);

    private static Task<string?> DismissAsync(StrikeTable table, int row, string reason) => Decisions(table).DismissAsync(row, reason, "an editor", TestContext.Current.CancellationToken);

    private static QuarantineDecisions Decisions(StrikeTable table) => ActivatorUtilities.CreateInstance<QuarantineDecisions>(table.Database.Services);

    private static Task<int> LearnAsync(StrikeTable table) => table.Database.WriteAsync(async (db, _) =>
    {
        var source = await db.Sources.FirstAsync();
        db.Add(new Weapon { NegotiationId = source.NegotiationId, Key = "glider", Name = "Glider-9000", Kind = WeaponKind.Drone, IncludesDecoys = false, SourceId = source.Id });
        return await db.SaveChangesAsync();
    });
}
