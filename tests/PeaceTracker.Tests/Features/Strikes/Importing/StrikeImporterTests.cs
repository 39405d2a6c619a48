using Microsoft.EntityFrameworkCore;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Importing;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Strikes.Importing;

public sealed class StrikeImporterTests
{
    private static readonly string Drones = KaggleText.Row(lost: "2.0", details: "");

    private static readonly string Missiles = KaggleText.Row(model: "Kalibr", launched: "4.0", destroyed: "3.0", details: "");

    [Fact]
    public async Task A_file_is_stored_with_everything_that_its_figures_rest_on()
    {
        await using var table = await StrikeTable.CreateAsync();
        var stored = Assert.IsType<StrikeImportOutcome.Stored>(await table.ImportAsync(Drones, Missiles, KaggleText.Row(model: "?")));
        Assert.Equal((3, 2, 0, 0, 1), (stored.Batch.RowsRead, stored.Batch.Added, stored.Batch.Revised, stored.Batch.Unchanged, stored.Batch.Quarantined));
        Assert.Equal(["quarantined: 1 row: the model of weapon is not known (column model, line 4)", "unknown models: ?"], stored.Batch.Messages);

        var claims = await table.Database.ReadAsync(db => (
            from claim in db.StrikeClaims
            join strike in db.Strikes on claim.StrikeId equals strike.Id
            join claimant in db.Claimants on claim.ClaimantId equals claimant.Id
            join definition in db.CountingDefinitions on claim.CountingDefinitionId equals definition.Id
            join source in db.Sources on claim.SourceId equals source.Id
            orderby claim.Id
            select new { claim, strike.Day, strike.Extent, Claimant = claimant.Key, claimant.Party, Definition = definition.Key, Source = source.Key, source.Reliability })
            .AsNoTracking().ToListAsync());
        Assert.Equal([10, 6, 2, 4, 3], claims.Select(row => row.claim.Best));
        Assert.Equal(["uaf-launched", "uaf-drones-shot-down", "uaf-drones-lost", "uaf-launched", "uaf-missiles-shot-down"], claims.Select(row => row.Definition));
        Assert.All(claims, row =>
        {
            Assert.Equal((new DateOnly(2025, 2, 2), StrikeExtent.Window), (row.Day, row.Extent));
            Assert.Equal(("ua-air-force", "ukraine"), (row.Claimant, row.Party));
            Assert.Equal(("kaggle-missile-attacks", Reliability.D), (row.Source, row.Reliability));
            Assert.Equal((stored.Batch.Id, "https://www.facebook.com/" + KaggleText.AirForcePost), (row.claim.ImportBatchId, row.claim.Url));
        });
    }

    [Fact]
    public async Task What_comes_by_the_thousand_is_one_row_of_the_change_log()
    {
        await using var table = await StrikeTable.CreateAsync();
        await table.ImportAsync(Drones, Missiles);
        var changes = await table.Database.ReadAsync(db => db.Changes.AsNoTracking().Where(change => change.ImportBatchId != null).ToListAsync());
        var bulk = Assert.Single(changes, change => change.Noun == Noun.StrikeClaim);
        Assert.Equal("2 strikes with 5 claims from Massive Missile Attacks on Ukraine (Kaggle)", bulk.Headline);
        Assert.DoesNotContain(changes, change => change.Noun == Noun.Strike);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_says_so()
    {
        await using var table = await StrikeTable.CreateAsync();
        await table.ImportAsync(Drones, Missiles);
        var before = await table.CountsAsync();
        Assert.Equal(KaggleText.Name, Assert.IsType<StrikeImportOutcome.Same>(await table.ImportAsync(Drones, Missiles)).Name);
        Assert.Equal(before, await table.CountsAsync());
    }

    [Fact]
    public async Task A_later_edition_adds_what_is_new_revises_what_differs_and_keeps_what_was_said_before()
    {
        await using var table = await StrikeTable.CreateAsync();
        await table.ImportAsync(Drones, Missiles);
        var stored = Assert.IsType<StrikeImportOutcome.Stored>(await table.ImportAsync(
            Drones, KaggleText.Row(model: "Kalibr", launched: "4.0", destroyed: "4.0", details: ""), KaggleText.Row(start: "2025-02-03", end: "2025-02-03")));

        Assert.Equal((1, 1, 1), (stored.Batch.Added, stored.Batch.Revised, stored.Batch.Unchanged));
        var former = Assert.Single(await table.Database.ReadAsync(db => db.Revisions.AsNoTracking().ToListAsync()));
        Assert.Equal((Noun.StrikeClaim, stored.Batch.Id), (former.Noun, former.ImportBatchId));
        Assert.Contains("\"Best\":3", former.Former, StringComparison.Ordinal);
        Assert.Equal(4, await table.Database.ReadAsync(db => db.StrikeClaims.Where(claim => claim.Key == former.Key).Select(claim => claim.Best).SingleAsync()));
    }

    [Fact]
    public async Task A_figure_that_a_later_edition_splits_is_revised_and_not_counted_twice()
    {
        await using var table = await StrikeTable.CreateAsync();
        await table.ImportAsync(KaggleText.Row(start: "2025-10-01", end: "2025-10-01", destroyed: "8.0", lost: "0.0", details: ""));
        await table.ImportAsync(KaggleText.Row(start: "2025-10-01", end: "2025-10-01", destroyed: "6.0", lost: "2.0", details: ""));
        var figures = await table.Database.ReadAsync(db => db.StrikeClaims.OrderBy(claim => claim.Key).Select(claim => new { claim.Figure, claim.Best }).ToListAsync());
        Assert.Equal([(Figure.ShotDown, 6), (Figure.Launched, 10), (Figure.LostOrJammed, 2)], figures.Select(figure => (figure.Figure, figure.Best)));
    }

    [Fact]
    public async Task What_a_later_edition_leaves_out_stays_and_is_told()
    {
        await using var table = await StrikeTable.CreateAsync();
        await table.ImportAsync(Drones, Missiles);
        var stored = Assert.IsType<StrikeImportOutcome.Stored>(await table.ImportAsync(KaggleText.Row(lost: "", details: "")));
        Assert.Equal((2, 5), await table.Database.ReadAsync(async db => (await db.Strikes.CountAsync(), await db.StrikeClaims.CountAsync())));
        Assert.Collection(
            stored.Batch.Messages,
            message => Assert.StartsWith("kept: 1 row of earlier editions that this one does not have (kma-", message, StringComparison.Ordinal),
            message => Assert.StartsWith("kept: 1 figure that this edition leaves out of its rows (kma-", message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Claimants_and_definitions_that_curators_keep_are_taken_as_they_are()
    {
        await using var table = await StrikeTable.CreateAsync();
        await table.Database.WriteAsync(async (db, _) =>
        {
            var source = await db.Sources.SingleAsync();
            db.Add(new Claimant { NegotiationId = source.NegotiationId, Key = "ua-air-force", Name = "The curators' name", Nationwide = true, SourceId = source.Id });
            db.Add(new CountingDefinition { NegotiationId = source.NegotiationId, Key = "uaf-launched", Name = "The curators' words", Counts = "Drones.", SourceId = source.Id });
            return await db.SaveChangesAsync();
        });
        await table.ImportAsync(Drones);
        Assert.Equal("The curators' name", await table.Database.ReadAsync(db => db.Claimants.Select(row => row.Name).SingleAsync()));
        Assert.Equal("The curators' words", await table.Database.ReadAsync(db => db.CountingDefinitions.Where(row => row.Key == "uaf-launched").Select(row => row.Name).SingleAsync()));
    }

    [Fact]
    public async Task Stopped_in_the_middle_of_storing_it_leaves_nothing()
    {
        await using var table = await StrikeTable.CreateAsync();
        var before = await table.CountsAsync();
        using var stopping = new CancellationTokenSource();
        var file = KaggleText.File(Enumerable.Range(0, 5000).Select(i => KaggleText.Row(place: $"Place {i}", details: "")));
        var import = new StrikeImport(KaggleText.Name, () => new MemoryStream(file), StrikeTable.Negotiation, "russia", "ukraine");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.Database.Get<StrikeImporter>().ImportAsync(import, "a test", new StopWhileStoring(stopping), stopping.Token));
        Assert.Equal(before, await table.CountsAsync());
    }

    [Fact]
    public async Task One_fault_refuses_the_whole_file_and_changes_nothing()
    {
        await using var table = await StrikeTable.CreateAsync();
        var before = await table.CountsAsync();
        var refused = Assert.IsType<StrikeImportOutcome.Refused>(await table.ImportAsync(Drones, KaggleText.Row(launched: "-1.0")));
        Assert.Equal(["missile_attacks_daily.csv, line 3, column launched: -1.0 is negative"], refused.Faults);
        Assert.Equal(before, await table.CountsAsync());
    }

    [Fact]
    public async Task A_negotiation_without_such_a_party_refuses()
    {
        await using var table = await StrikeTable.CreateAsync("russia", "elsewhere");
        var before = await table.CountsAsync();
        var refused = Assert.IsType<StrikeImportOutcome.Refused>(await table.ImportAsync(Drones));
        Assert.Equal(["The negotiation 'ukraine-2025' has no party 'ukraine': name the target with --target."], refused.Faults);
        Assert.Equal(before, await table.CountsAsync());
    }

    [Fact]
    public async Task A_negotiation_that_is_not_there_refuses()
    {
        await using var table = await StrikeTable.CreateAsync();
        var refused = Assert.IsType<StrikeImportOutcome.Refused>(await table.ImportAsync(KaggleText.File(Drones), "nowhere-1999"));
        Assert.Equal(["There is no negotiation 'nowhere-1999'."], refused.Faults);
    }

    private sealed class StopWhileStoring(CancellationTokenSource stopping) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Stage == "Storing")
            {
                stopping.Cancel();
            }
        }
    }
}
