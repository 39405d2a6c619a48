using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Domain;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Features.Strikes;
using PeaceTracker.Features.Strikes.Importing;
using PeaceTracker.Features.Strikes.Parsing;
using PeaceTracker.Live;
using PeaceTracker.Tests.HouseRules;
using PeaceTracker.Tests.Support;
using StrikeTable = PeaceTracker.Tests.Support.StrikeTable;

namespace PeaceTracker.Tests.Features.Strikes.Importing;

/// <summary>The real file, which the project may not carry, against totals that were taken from the Air Force's own posts.</summary>
public sealed class RealStrikeFileTests
{
    private const string AirForce = "ua-air-force";

    private static string Csv => SharedMaterial.Path("data/strikes/missile_attacks_daily.csv");

    private static string Totals => SharedMaterial.Path("facts/strikes-2025-03-28_2025-07-31.csv");

    [Fact]
    public async Task Every_row_is_read_every_model_is_known_and_what_is_put_aside_names_nobody()
    {
        var file = await ReadFile.OfAsync(await File.ReadAllBytesAsync(Csv, TestContext.Current.CancellationToken));
        Assert.Empty(file.Faults);
        Assert.Equal(3585, file.RowsRead);
        Assert.Empty(file.UnknownModels);
        Assert.Equal(71, file.Strikes.Select(strike => strike.Model).Distinct().Count());
        Assert.Equal(
            [new(2063, "the source does not say who claims it", "source"), new(3582, "the source does not say who claims it", "source")],
            file.Aside);
        Assert.Equal((3583, 2, 0, 0), (file.Count(RowFate.Stored), file.Count(RowFate.Quarantined), file.Count(RowFate.Duplicate), file.Count(RowFate.LeftOut)));
        Assert.Equal(3583, file.Strikes.Select(strike => strike.Key).Distinct().Count());
    }

    [Fact]
    public async Task Doubts_about_rows_are_those_that_are_in_the_file()
    {
        var file = await ReadFile.OfAsync(await File.ReadAllBytesAsync(Csv, TestContext.Current.CancellationToken));
        var doubts = file.Flagged.GroupBy(doubt => doubt.Reason).ToDictionary(group => group.Key, group => group.Select(doubt => doubt.Line).ToList());
        Assert.Equal([1620], doubts["the parts are more than were launched"]);
        Assert.Equal([2284, 3413], doubts["the window may be longer than 30 hours"]);
        Assert.Equal([354, 565], doubts["shot down and lost are apart after reports had merged them"]);
        Assert.Equal([1260, 1288, 1903], doubts["of the claimant only the channel is known"]);
        Assert.Equal((12, 97), (doubts["the regions add up to more than was shot down"].Count, doubts["the regions add up to less than was shot down"].Count));
        Assert.False(doubts.ContainsKey("the models do not add up to what was launched"));
        Assert.False(doubts.ContainsKey("a list cannot be read and is left out"));
        Assert.False(doubts.ContainsKey("more are shot down than launched"));
        Assert.False(doubts.ContainsKey("the clock skips one of its times"));
    }

    [Fact]
    public async Task It_is_stored_and_the_daily_totals_are_those_of_the_Air_Forces_posts()
    {
        await using var table = await StrikeTable.CreateAsync();
        var stored = Assert.IsType<StrikeImportOutcome.Stored>(await table.ImportAsync(await File.ReadAllBytesAsync(Csv, TestContext.Current.CancellationToken)));
        Assert.Equal((3585, 3583, 2, 0, 0), (stored.Batch.RowsRead, stored.Batch.Added, stored.Batch.Quarantined, stored.Batch.Duplicates, stored.Batch.Skipped));

        var sums = (await table.Database.ReadAsync(db => (
                from claim in db.StrikeClaims
                join strike in db.Strikes on claim.StrikeId equals strike.Id
                join claimant in db.Claimants on claim.ClaimantId equals claimant.Id
                where claimant.Key == AirForce && (claim.Region == null || !strike.Claims.Any(whole => whole.Region == null))
                select new { strike.Day, claim.Kind, claim.Figure, claim.Best }).ToListAsync()))
            .GroupBy(claim => (claim.Day, claim.Kind, claim.Figure))
            .ToDictionary(group => group.Key, group => group.Sum(claim => claim.Best));

        var days = Days().ToList();
        Assert.Equal(126, days.Count);
        foreach (var (day, expected) in days)
        {
            Assert.Equal((day, expected), (day, Line(sums, day)));
        }
    }

    [Fact]
    public async Task Over_the_seeded_totals_24_April_2025_stays_at_70_missiles_and_145_drones()
    {
        await using var database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddSingleton<DossierImporter>().AddStrikes());
        var token = TestContext.Current.CancellationToken;
        Assert.IsType<DossierOutcome.Stored>(await database.Get<DossierImporter>().ImportAsync(Repository.File("seeds/ukraine-2025"), "a test", token));
        Assert.Equal((70, 145), await LaunchedAsync());

        var outcome = await database.Get<StrikeImporter>().ImportAsync(StrikeImport.Of(Csv, KaggleText.Name, "ukraine-2025", "russia", "ukraine"), "a test", null, token);
        Assert.Equal((70, 145), await LaunchedAsync());

        Assert.IsType<ImportUndoOutcome.Undone>(await database.Get<ImportUndo>().UndoAsync(Assert.IsType<StrikeImportOutcome.Stored>(outcome).Batch.Id, "a test", token));
        Assert.Equal((70, 145), await LaunchedAsync());

        async Task<(int, int)> LaunchedAsync()
        {
            var day = new DateOnly(2025, 4, 24);
            var figures = (await database.Get<StrikeQueries>().ReportAsync("ukraine-2025", new(day, day, AirForce), token))!.Days.Single().Figures;
            return (Launched(WeaponKind.Missile), Launched(WeaponKind.Drone));

            int Launched(WeaponKind kind) => figures.Where(figure => figure.Key.Kind == kind && figure.Key.Figure == Figure.Launched).Sum(figure => figure.Value.Best);
        }
    }

    // What a day says: missiles launched, shot down; drones launched, shot down (or, merged, shot down or suppressed), lost.
    private static string Line(Dictionary<(DateOnly, WeaponKind, Figure), int> sums, DateOnly day)
    {
        var merged = sums.ContainsKey((day, WeaponKind.Drone, Figure.ShotDownOrSuppressed));
        Assert.False(merged && sums.ContainsKey((day, WeaponKind.Drone, Figure.ShotDown)), $"{day:O} counts by two definitions.");
        return string.Join(
            ',',
            Cell(WeaponKind.Missile, Figure.Launched), Cell(WeaponKind.Missile, Figure.ShotDown),
            Cell(WeaponKind.Drone, Figure.Launched), Cell(WeaponKind.Drone, merged ? Figure.ShotDownOrSuppressed : Figure.ShotDown),
            Cell(WeaponKind.Drone, Figure.LostOrJammed), merged ? "merged" : sums.ContainsKey((day, WeaponKind.Drone, Figure.Launched)) ? "split" : "");

        string Cell(WeaponKind kind, Figure figure) => sums.TryGetValue((day, kind, figure), out var sum) ? sum.ToString(CultureInfo.InvariantCulture) : "";
    }

    // report_date,missiles_launched,missiles_shot_down,drones_launched,drones_shot_down,drones_lost_or_jammed,windows,definition,posts
    private static IEnumerable<(DateOnly Day, string Figures)> Days() => File.ReadLines(Totals).Skip(1)
        .Select(line => line.Split(','))
        .Select(cells => (DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), string.Join(',', [.. cells[1..6], cells[7]])));
}
