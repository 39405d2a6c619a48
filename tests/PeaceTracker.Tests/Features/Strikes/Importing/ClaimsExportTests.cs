using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Features.Strikes;
using PeaceTracker.Features.Strikes.Importing;
using PeaceTracker.Live;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Strikes.Importing;

public sealed class ClaimsExportTests
{
    private const string Negotiation = "elsewhere-2031";

    [Fact]
    public async Task What_was_exported_comes_in_again_without_a_change()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddSingleton<DossierImporter>().AddStrikes());
        using var folder = new DossierFolder();
        folder.Append("strikes.csv", "dawn,north,south,window,2025-03-30,2025-03-30T01:30,2025-03-30T09:00,Europe/Kyiv,gazette,https://gazette.example/dawn\n");
        folder.Append("strike_claims.csv", "dawn-1,dawn,air-force,missile,Kalibr,\"South, and east\",shot-down,2,3,4,about,plain,2025-03-30,gazette,,\"=SUM(1) \"\"so they say\"\"\"\n");
        Assert.IsType<DossierOutcome.Stored>(await database.Get<DossierImporter>().ImportAsync(folder.Path, "a test", token));

        var path = Path.Combine(database.Folder, "claims.csv");
        var rows = await database.Get<ClaimsExport>().WriteAsync(Negotiation, path, token);
        Assert.NotNull(rows);
        Assert.Contains("\"'=SUM(1) \"\"so they say\"\"\"", await File.ReadAllTextAsync(path, token), StringComparison.Ordinal);

        var stored = Assert.IsType<StrikeImportOutcome.Stored>(await database.Get<StrikeImporter>().RehearseAsync(
            StrikeImport.Of(path, "claims.csv", Negotiation, "north", "south"), "a test", null, token));
        Assert.Empty(stored.Difference.FirstRevised);
        Assert.Equal((0, 0, rows.Value, 0), (stored.Difference.Added, stored.Difference.Revised, stored.Difference.Unchanged, stored.Batch.Quarantined));
        Assert.Null(await database.Get<ClaimsExport>().WriteAsync("nowhere", path + "2", token));
    }
}
