using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Features.Strikes;
using PeaceTracker.Features.Strikes.Api;
using PeaceTracker.Live;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Strikes;

public sealed class StrikeQueriesTests
{
    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<StrikeReport> ReportAsync(DossierFolder folder, StrikeView view)
    {
        await using var database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddSingleton<DossierImporter>().AddSingleton<StrikeQueries>());
        Assert.IsType<DossierOutcome.Stored>(await database.Get<DossierImporter>().ImportAsync(folder.Path, "a test", TestContext.Current.CancellationToken));
        return (await database.Get<StrikeQueries>().ReportAsync("elsewhere-2031", view, TestContext.Current.CancellationToken))!;
    }

    [Fact]
    public async Task The_claimant_that_reports_for_the_country_is_drawn_and_others_stand_beside_it()
    {
        using var folder = new DossierFolder();
        folder.Append("strike_claims.csv", "raid-radio,raid,radio,drone,,,shot-down,,150,,about,plain,2025-04-25,gazette,,heard on air\nraid-killed,raid,air-force,none,,Kyiv,killed,,9,,at-least,plain,2025-04-24,gazette,,\n");

        var report = await ReportAsync(folder, StrikeView.Latest);

        Assert.Equal("air-force", report.Claimant?.Key);
        Assert.Equal(["air-force", "radio"], report.Claimants.Select(line => line.Key));
        var day = Assert.Single(report.Days);
        Assert.Equal((145, Bound.Exactly), (day.Figures[new(WeaponKind.Drone, Figure.Launched, "plain")].Best, day.Figures[new(WeaponKind.Drone, Figure.Launched, "plain")].Bound));
        Assert.Equal(["The Radio", "Air Force"], report.Others.Select(claim => claim.Claimant));
        Assert.Equal("https://gazette.example/3", Assert.Single(report.Sources[day.Day]).Url);
    }

    [Fact]
    public async Task Without_a_range_the_latest_days_that_hold_reports_are_shown_however_far_apart()
    {
        using var folder = new DossierFolder();
        for (var i = 0; i < 70; i++)
        {
            var day = new DateOnly(2025, 1, 1).AddDays(i * 2);
            folder.Append("strikes.csv", $"s-{i},north,south,day,{day:yyyy-MM-dd},,,Europe/Kyiv,gazette,\n");
            folder.Append("strike_claims.csv", $"c-{i},s-{i},air-force,missile,,,launched,,{i},,exactly,plain,{day:yyyy-MM-dd},gazette,,\n");
        }

        var report = await ReportAsync(folder, StrikeView.Latest);

        Assert.Equal(StrikeQueries.LatestDays, report.Reported);
        Assert.True(report.Days[0].IsReported && report.Days[^1].IsReported);
        Assert.Contains(report.Gaps(report.Drawn(WeaponKind.Missile)), gap => gap.From == gap.To);
    }

    [Fact]
    public async Task The_file_names_days_without_a_report_and_keeps_formulas_from_spreadsheets()
    {
        using var folder = new DossierFolder();
        folder.Replace("claimants.csv", "air-force,Air Force", "air-force,=1+1");
        var csv = StrikeCsv.Write(await ReportAsync(folder, new(new(2025, 4, 23), new(2025, 4, 24), null))).Split("\r\n");
        Assert.Equal("2025-04-23,North,South,,,,,,\"'=1+1\",no report,", csv[1]);
        Assert.Equal("2025-04-24,North,South,drones,launched,145,exactly,plain,\"'=1+1\",reported,https://gazette.example/3", csv[2]);
    }

    [Fact]
    public async Task A_range_without_any_report_says_so()
    {
        using var folder = new DossierFolder();
        var report = await ReportAsync(folder, new(new(2031, 1, 1), new(2031, 1, 3), null));
        Assert.Equal((3, 0), (report.Days.Count, report.Reported));
    }

    [Theory]
    [InlineData("1950-01-01", "2000-01-01")]
    [InlineData("2050-01-01", "2099-12-31")]
    [InlineData("0001-01-01", "9999-12-30")]
    [InlineData("2025-04-24", "9999-12-30")]
    [InlineData("0001-01-01", null)]
    [InlineData(null, "9999-12-30")]
    [InlineData(null, "0001-01-01")]
    public async Task A_range_typed_by_hand_may_be_anything(string? from, string? to)
    {
        using var folder = new DossierFolder();
        var report = await ReportAsync(folder, new(Day(from), Day(to), null));
        Assert.InRange(report.Days.Count, 1, 366 * 20);
    }

    [Theory]
    [InlineData(DayRule.Start)]
    [InlineData(DayRule.Report)]
    [InlineData(DayRule.SplitMoscow)]
    public async Task A_range_typed_by_hand_may_begin_with_the_first_day_under_any_rule(DayRule rule)
    {
        using var folder = new DossierFolder();
        var clocks = new ClockView(null, new(2030, 1, 1), null);
        Assert.Equal(5, (await ReportAsync(folder, new(DateOnly.MinValue, new(1, 1, 5), null) { DayRule = rule, Clocks = clocks })).Days.Count);
    }

    [Fact]
    public async Task Of_a_long_range_a_page_reads_its_bars_and_the_sources_of_a_few_days_and_a_file_reads_all()
    {
        using var folder = new DossierFolder();
        folder.Append("strike_claims.csv", "raid-radio,raid,radio,drone,,,shot-down,,150,,about,plain,2025-04-25,gazette,,heard on air\n");
        await using var database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddSingleton<DossierImporter>().AddSingleton<StrikeQueries>());
        Assert.IsType<DossierOutcome.Stored>(await database.Get<DossierImporter>().ImportAsync(folder.Path, "a test", TestContext.Current.CancellationToken));
        var view = new StrikeView(new(2024, 1, 1), new(2025, 12, 31), "air-force");
        var page = (await database.Get<StrikeQueries>().ReportAsync("elsewhere-2031", view, TestContext.Current.CancellationToken))!;
        var file = (await database.Get<StrikeQueries>().WholeReportAsync("elsewhere-2031", view, TestContext.Current.CancellationToken))!;
        Assert.Equal((1, 0, 1), (page.Reported, page.Others.Count, page.Sources.Count));
        Assert.Equal((1, 1, 1), (file.Reported, file.Others.Count, file.Sources.Count));
    }

    [Theory]
    [InlineData("2025-04-23", null, false)] // the day of the attacks had not come
    [InlineData(null, "2025-04-23", false)] // nobody had reported them
    [InlineData("2025-04-24", "2025-04-24", true)]
    public async Task Figures_are_shown_from_the_day_on_which_they_were_claimed(string? asOf, string? knownAt, bool shown)
    {
        using var folder = new DossierFolder();
        folder.Append("strikes.csv", "first,north,south,day,2025-04-20,,,Europe/Kyiv,gazette,\n");
        folder.Append("strike_claims.csv", "first-drones,first,air-force,drone,,,launched,,20,,exactly,plain,2025-04-20,gazette,,\nlate,first,radio,drone,,,launched,,30,,exactly,plain,2025-04-26,gazette,,\n");
        var clocks = new ClockView(Day(asOf), Day(knownAt), null);

        var report = await ReportAsync(folder, new StrikeView(new(2025, 4, 20), new(2025, 4, 30), null) { Clocks = clocks });

        Assert.Equal(shown, report.Days.Any(day => day.Day == new DateOnly(2025, 4, 24) && day.IsReported));
        Assert.Contains(report.Days, day => day.Day == new DateOnly(2025, 4, 20) && day.IsReported);
        Assert.All(report.Days, day => Assert.True(day.Day <= (clocks.AsOf ?? clocks.KnownAt)));
        Assert.DoesNotContain(report.Others, claim => claim.KnownOn > clocks.KnownAt);
    }
}
