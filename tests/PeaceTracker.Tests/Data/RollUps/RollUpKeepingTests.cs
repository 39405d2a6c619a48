using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data.RollUps;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Data.RollUps;

/// <summary>Whatever is written, the figures by day are what the claims come to, in the same transaction.</summary>
public sealed class RollUpKeepingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task After_any_sequence_of_writes_they_are_those_of_a_rebuild(int seed)
    {
        await using var table = await ClaimTable.CreateAsync(seed);
        for (var i = 0; i < 40; i++)
        {
            await table.WriteSomethingAsync();
            Assert.Empty(await table.Database.Get<RollUpUpkeep>().CompareAsync(Token));
        }

        Assert.NotEqual(0, await table.Database.ReadAsync(db => db.StrikeRollUps.CountAsync(Token)));
    }

    [Fact]
    public async Task What_is_rolled_back_or_rehearsed_leaves_no_trace()
    {
        await using var table = await ClaimTable.CreateAsync(1);
        await table.AddStrikeAsync();
        var before = await table.FiguresAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => table.Database.WriteAsync<int>(async (db, _) =>
        {
            await table.AddStrikeAsync(db);
            throw new InvalidOperationException("on purpose");
        }));
        await table.Database.Writer.RehearseAsync("a test", async (db, _, _) => await table.AddStrikeAsync(db), Token);
        Assert.Equal(before, await table.FiguresAsync());
    }

    [Fact]
    public async Task A_figure_that_differs_is_named_and_taken_anew()
    {
        await using var table = await ClaimTable.CreateAsync(1);
        await table.AddStrikeAsync();
        await table.Database.ReadAsync(db => db.StrikeRollUps.Where(row => row.DayRule == DayRule.Report).ExecuteDeleteAsync(Token));
        await table.Database.ReadAsync(db => db.StrikeRollUps.Where(row => row.DayRule == DayRule.End).ExecuteUpdateAsync(row => row.SetProperty(figure => figure.Best, 12345), Token));

        var lines = await table.Database.Get<RollUpUpkeep>().CompareAsync(Token);
        Assert.Contains(lines, line => line.StartsWith("elsewhere-2031: 2025-", StringComparison.Ordinal) && line.Contains("(end), north on south by ", StringComparison.Ordinal) && line.Contains("kept 12345 ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("(report), ", StringComparison.Ordinal) && line.Contains("kept nothing, by the claims ", StringComparison.Ordinal));

        await table.Database.Get<RollUpUpkeep>().RebuildAsync("a test", Token);
        Assert.Empty(await table.Database.Get<RollUpUpkeep>().CompareAsync(Token));
    }

    [Fact]
    public async Task A_database_of_an_earlier_edition_gets_them_when_it_is_opened()
    {
        await using var table = await ClaimTable.CreateAsync(1);
        await table.AddStrikeAsync();
        var before = await table.FiguresAsync();
        await table.Database.ReadAsync(async db =>
        {
            await db.StrikeRollUps.ExecuteDeleteAsync(Token);
            return await db.Database.ExecuteSqlAsync($"PRAGMA user_version = 0", Token);
        });

        await table.Database.Get<PeaceTracker.Data.DatabaseOpening>().OpenAsync(Token);
        Assert.Equal(before, await table.FiguresAsync());
    }
}
