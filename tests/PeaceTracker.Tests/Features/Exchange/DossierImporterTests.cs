using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Domain;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Exchange;

/// <summary>A dossier comes in whole or not at all, and what it changes leaves what was there.</summary>
public sealed class DossierImporterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<TestDatabase> DatabaseAsync() => TestDatabase.CreateAsync(services => services.AddSingleton<DossierImporter>());

    private static Task<DossierOutcome> ImportAsync(TestDatabase database, DossierFolder folder) =>
        database.Get<DossierImporter>().ImportAsync(folder.Path, "a test", Token);

    [Fact]
    public async Task Every_row_is_stored_with_its_batch_and_its_changes()
    {
        await using var database = await DatabaseAsync();
        using var folder = new DossierFolder();

        var stored = Assert.IsType<DossierOutcome.Stored>(await ImportAsync(database, folder));

        Assert.Equal((0, 0), (stored.Batch.Revised, stored.Batch.Unchanged));
        Assert.Equal(stored.Batch.RowsRead, stored.Batch.Added);
        Assert.Equal(145, await database.ReadAsync(db => db.StrikeClaims.Select(claim => claim.Best).SingleAsync(Token)));
        var strike = await database.ReadAsync(db => db.Strikes.AsNoTracking().SingleAsync(Token));
        Assert.Equal(new DateTime(2025, 4, 23, 16, 0, 0, DateTimeKind.Utc), strike.StartsAt);
        Assert.Equal("The North on Border: Supports", await database.ReadAsync(db => db.Changes.Where(change => change.Noun == Noun.Position).Select(change => change.Headline).SingleAsync(Token)));
    }

    [Fact]
    public async Task The_same_package_again_changes_nothing()
    {
        await using var database = await DatabaseAsync();
        using var folder = new DossierFolder();
        await ImportAsync(database, folder);
        var before = await database.ReadAsync(db => db.Changes.CountAsync(Token));

        Assert.IsType<DossierOutcome.Same>(await ImportAsync(database, folder));

        Assert.Equal(before, await database.ReadAsync(db => db.Changes.CountAsync(Token)));
        Assert.Equal(1, await database.ReadAsync(db => db.ImportBatches.CountAsync(Token)));
    }

    [Fact]
    public async Task A_changed_position_becomes_a_revision_and_both_remain()
    {
        await using var database = await DatabaseAsync();
        using var folder = new DossierFolder();
        await ImportAsync(database, folder);

        var stored = Assert.IsType<DossierOutcome.Stored>(await ImportAsync(database, folder.Replace("positions.csv", "It stays.", "It stays for good.")));

        Assert.Equal((0, 1), (stored.Batch.Added, stored.Batch.Revised));
        var revisions = await database.ReadAsync(db => db.PositionRevisions.AsNoTracking().Include(row => row.Replaces).OrderBy(row => row.Number).ToListAsync(Token));
        Assert.Equal(["It stays.", "It stays for good."], revisions.Select(revision => revision.Summary));
        Assert.Equal(revisions[0].Id, revisions[1].Replaces?.Id);
    }

    [Fact]
    public async Task A_changed_row_keeps_what_it_said_before()
    {
        await using var database = await DatabaseAsync();
        using var folder = new DossierFolder();
        await ImportAsync(database, folder);

        await ImportAsync(database, folder.Replace("strike_claims.csv", ",145,", ",146,"));

        Assert.Equal(146, await database.ReadAsync(db => db.StrikeClaims.Select(claim => claim.Best).SingleAsync(Token)));
        var former = await database.ReadAsync(db => db.Revisions.AsNoTracking().SingleAsync(Token));
        Assert.Equal((Noun.StrikeClaim, "raid-drones"), (former.Noun, former.Key));
        Assert.Contains("\"Best\":145", former.Former, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_is_no_longer_there_stays()
    {
        await using var database = await DatabaseAsync();
        using var folder = new DossierFolder();
        await ImportAsync(database, folder);
        await ImportAsync(database, folder.Write("news.csv", "key,title,title_is_ours,summary,source,url,language,published_on\n"));
        Assert.Equal(1, await database.ReadAsync(db => db.NewsItems.CountAsync(Token)));
    }

    [Theory]
    [InlineData("strike_claims.csv", ",145,", ",many,")]
    [InlineData("positions.csv", "2025-04-01,,2025-04-02", "2025-04-03,,2025-04-02")]
    public async Task A_faulty_package_changes_nothing(string file, string old, string with)
    {
        await using var database = await DatabaseAsync();
        using var folder = new DossierFolder();
        await ImportAsync(database, folder);
        var before = await database.ReadAsync(db => db.Changes.CountAsync(Token));
        folder.Append("news.csv", "more,Another page,true,,gazette,https://gazette.example/5,en,2025-04-25\n");

        var refused = Assert.IsType<DossierOutcome.Refused>(await ImportAsync(database, folder.Replace(file, old, with)));

        Assert.NotEmpty(refused.Faults);
        Assert.Equal(before, await database.ReadAsync(db => db.Changes.CountAsync(Token)));
        Assert.Equal(1, await database.ReadAsync(db => db.NewsItems.CountAsync(Token)));
    }

    [Fact]
    public async Task A_first_dossier_whose_folder_has_another_name_is_not_loaded_again_and_again()
    {
        await using var database = await DatabaseAsync();
        using var folder = new DossierFolder();
        var refused = Assert.IsType<DossierOutcome.Refused>(await database.Get<DossierImporter>().ImportAsync(folder.Path, "first start", Token, onlyAs: "talks"));
        Assert.Equal("datapackage.json, column name: 'elsewhere-2031' is not the name of its folder, 'talks'", Assert.Single(refused.Faults).ToString());
    }

    [Fact]
    public async Task A_revision_cannot_move_to_another_position()
    {
        await using var database = await DatabaseAsync();
        using var folder = new DossierFolder();
        await ImportAsync(database, folder);
        var refused = Assert.IsType<DossierOutcome.Refused>(await ImportAsync(database, folder.Replace("positions.csv", "north,border", "north,river")));
        Assert.Contains("positions.csv, line 2, column key: 'north-border-1' is recorded for north on border", Assert.Single(refused.Faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_cannot_be_rewritten_even_past_the_application()
    {
        await using var database = await DatabaseAsync();
        using var folder = new DossierFolder();
        await ImportAsync(database, folder);
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => database.ReadAsync(db => db.PositionRevisions.ExecuteUpdateAsync(row => row.SetProperty(revision => revision.Summary, "Never said."), Token)));
        Assert.Contains("append", refused.ToString(), StringComparison.OrdinalIgnoreCase);
    }
}
