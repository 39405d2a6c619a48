using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Clocks;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Features.Strikes;
using PeaceTracker.Features.Strikes.Days;
using PeaceTracker.Features.Strikes.Days.Sums;
using PeaceTracker.Live;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Strikes.Days;

public sealed class StrikeDayQueriesTests
{
    private static async Task<StrikeDay> DayAsync(DossierFolder folder, DateOnly day, ClockView? clocks = null)
    {
        await using var database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddSingleton<DossierImporter>().AddStrikes());
        Assert.IsType<DossierOutcome.Stored>(await database.Get<DossierImporter>().ImportAsync(folder.Path, "a test", TestContext.Current.CancellationToken));
        return (await database.Get<StrikeDayQueries>().DayAsync("elsewhere-2031", day, StrikeView.Latest with { Clocks = clocks ?? ClockView.Present }, TestContext.Current.CancellationToken))!;
    }

    private static DossierFolder Contradicted()
    {
        var folder = new DossierFolder();
        folder.Append("strikes.csv", "late,north,south,window,2025-04-26,,,Europe/Kyiv,gazette,\n");
        return folder.Append("strike_claims.csv", "raid-radio,raid,radio,drone,,,launched,,150,,about,plain,2025-04-25,gazette,,heard on air\nlate-drones,late,air-force,drone,,,launched,,5,,exactly,plain,2025-04-26,gazette,,\n");
    }

    [Fact]
    public async Task All_claims_of_a_day_stand_side_by_side_with_the_days_beside_it()
    {
        using var folder = Contradicted();
        var day = await DayAsync(folder, new(2025, 4, 24));
        var direction = Assert.Single(day.Directions);
        Assert.Equal(("North", "South", 2, 2), (direction.Attacker, direction.Target, direction.Claims, direction.Claimants));
        Assert.Equal("One attack window, 23 Apr 19:00 – 24 Apr 06:30 (Europe/Kyiv)", Assert.Single(direction.Windows).Words);
        Assert.Equal(SumVerdict.Differ, Assert.Single(direction.Checks).Verdict);
        Assert.Equal((null, new DateOnly(2025, 4, 26)), (day.Previous, day.Next));
        Assert.Equal("Plain", Assert.Single(day.Definitions).Name);
    }

    [Fact]
    public async Task A_day_between_reports_has_none_and_says_who_is_silent()
    {
        using var folder = Contradicted();
        var day = await DayAsync(folder, new(2025, 4, 25));
        Assert.False(day.IsReported);
        Assert.Equal("air-force", Assert.Single(day.Silent).Key);
        Assert.Equal((new DateOnly(2025, 4, 24), new DateOnly(2025, 4, 26)), (day.Previous, day.Next));
    }

    [Fact]
    public async Task What_was_said_later_than_the_clock_is_not_there()
    {
        using var folder = Contradicted();
        var day = await DayAsync(folder, new(2025, 4, 24), new ClockView(null, new(2025, 4, 24), null));
        Assert.Equal(1, Assert.Single(day.Directions).Claims);
        Assert.Null(day.Next);
    }
}
