using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Data;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Features.Strikes.Importing;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Data;

/// <summary>An import brings back nothing that was retired, and stumbles over none of it.</summary>
public sealed class ImportOverRetiredTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<DossierOutcome> ImportAsync(TestDatabase database, DossierFolder folder) =>
        database.Get<DossierImporter>().ImportAsync(folder.Path, "a test", Token);

    [Fact]
    public async Task A_dossier_imported_again_leaves_every_retired_row_retired()
    {
        await using var database = await TestDatabase.CreateAsync(services => services.AddSingleton<DossierImporter>());
        using var folder = new DossierFolder();
        await ImportAsync(database, folder);
        var retired = await database.WriteAsync(async (db, recording) =>
        {
            await RetireAsync(db.Parties, db, recording.At);
            await RetireAsync(db.Issues, db, recording.At);
            await RetireAsync(db.Positions.Include(row => row.Party).Include(row => row.Issue), db, recording.At);
            await RetireAsync(db.Proposals, db, recording.At);
            await RetireAsync(db.Provisions, db, recording.At);
            await RetireAsync(db.Events, db, recording.At);
            await RetireAsync(db.EventAccounts, db, recording.At);
            await RetireAsync(db.Commitments, db, recording.At);
            await RetireAsync(db.Strikes, db, recording.At);
            await RetireAsync(db.StrikeClaims, db, recording.At);
            await RetireAsync(db.NewsFeeds, db, recording.At);
            await RetireAsync(db.Sources, db, recording.At);
            await RetireAsync(db.Claimants, db, recording.At);
            return await db.SaveChangesAsync(Token);
        });
        Assert.NotEqual(0, retired);

        folder.Replace("positions.csv", "It stays.", "It stays for good.").Replace("parties.csv", "The South,", "The Far South,").Replace("strike_claims.csv", ",145,", ",146,");
        Assert.IsType<DossierOutcome.Stored>(await ImportAsync(database, folder));

        var shown = await database.ReadAsync(async db => new[]
        {
            await db.Parties.CountAsync(Token), await db.Issues.CountAsync(Token), await db.Positions.CountAsync(Token), await db.Proposals.CountAsync(Token),
            await db.Events.CountAsync(Token), await db.Strikes.CountAsync(Token), await db.StrikeClaims.CountAsync(Token), await db.NewsFeeds.CountAsync(Token),
            await db.Sources.InUse().CountAsync(Token), await db.Claimants.InUse().CountAsync(Token),
        });
        Assert.All(shown, count => Assert.Equal(0, count));
        Assert.Equal("The Far South", await database.ReadAsync(db => db.Parties.WithRetired().Where(row => row.Key == "south").Select(row => row.Name).SingleAsync(Token)));
    }

    [Fact]
    public async Task A_revision_of_a_retired_position_cannot_move_either()
    {
        await using var database = await TestDatabase.CreateAsync(services => services.AddSingleton<DossierImporter>());
        using var folder = new DossierFolder();
        await ImportAsync(database, folder);
        await database.WriteAsync(async (db, recording) =>
        {
            await RetireAsync(db.Positions, db, recording.At);
            return await db.SaveChangesAsync(Token);
        });
        Assert.IsType<DossierOutcome.Refused>(await ImportAsync(database, folder.Replace("positions.csv", "north,border", "north,river")));
    }

    [Fact]
    public async Task Nothing_is_brought_into_a_retired_negotiation_and_it_says_so()
    {
        await using var database = await TestDatabase.CreateAsync(services => services.AddSingleton<DossierImporter>().AddSingleton<FeedSubscriber>().AddSingleton<StrikeImporter>());
        using var folder = new DossierFolder();
        await ImportAsync(database, folder);
        await database.WriteAsync(async (db, recording) =>
        {
            await RetireAsync(db.Negotiations, db, recording.At);
            return await db.SaveChangesAsync(Token);
        });

        var refused = Assert.IsType<DossierOutcome.Refused>(await ImportAsync(database, folder));
        Assert.Contains("is retired: restore it", Assert.Single(refused.Faults).Message, StringComparison.Ordinal);
        var feeds = database.Get<FeedSubscriber>();
        Assert.Null(await feeds.SubscribeAsync("elsewhere-2031", [], "a test", Token));
        Assert.Contains("is retired: restore it", await feeds.WhyNotAsync("elsewhere-2031", Token), StringComparison.Ordinal);
        Assert.Contains("There is no negotiation", await feeds.WhyNotAsync("nowhere", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strike_file_imported_again_leaves_retired_strikes_parties_and_sources_retired()
    {
        await using var table = await StrikeTable.CreateAsync();
        await table.ImportAsync(KaggleText.Row(lost: "2.0"));
        await table.Database.WriteAsync(async (db, recording) =>
        {
            await RetireAsync(db.Parties, db, recording.At);
            await RetireAsync(db.Strikes, db, recording.At);
            await RetireAsync(db.StrikeClaims, db, recording.At);
            await RetireAsync(db.Sources, db, recording.At);
            await RetireAsync(db.Claimants, db, recording.At);
            await RetireAsync(db.CountingDefinitions, db, recording.At);
            return await db.SaveChangesAsync(Token);
        });
        Assert.IsType<StrikeImportOutcome.Stored>(await table.ImportAsync(KaggleText.Row(lost: "3.0")));
        Assert.Equal((0, 0, 0), await table.Database.ReadAsync(async db => (await db.Strikes.CountAsync(Token), await db.StrikeClaims.CountAsync(Token), await db.Claimants.InUse().CountAsync(Token))));
    }

    private static async Task RetireAsync<T>(IQueryable<T> rows, TrackerContext db, DateTime at)
        where T : class
    {
        foreach (var row in await rows.ToListAsync(Token))
        {
            db.Entry(row).Property(Retirement.Property).CurrentValue = at;
        }
    }
}
