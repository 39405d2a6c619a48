using PeaceTracker.Features.News.Sides;

namespace PeaceTracker.Tests.Features.News.Sides;

public sealed class SidesQueriesTests
{
    private static readonly SidesView Days = SidesView.Latest with { From = new(2026, 3, 30), To = new(2026, 3, 31) };

    private static async Task<SidesReport> ReadAsync(SidesBench bench, SidesView view) =>
        (await bench.Database.Get<SidesQueries>().ReadAsync("elsewhere-2031", view, TestContext.Current.CancellationToken))!;

    private static IEnumerable<string> Told(SidesReport report) => report.Columns.Select(column => $"{column.Side.Key}: {string.Join(", ", column.Reports.Select(told => told.Latest.Title))}");

    [Fact]
    public async Task Each_side_has_its_stories_of_the_days_newest_first_and_says_which_others_tell_them()
    {
        await using var bench = await SidesBench.CreateAsync();
        var story = await bench.StoryAsync(3);
        await bench.AddAsync("north", 0, "Talks", story);
        await bench.AddAsync("north", 20, "Talks go on", story);
        await bench.AddAsync("north", 10, "Alone");
        await bench.AddAsync("world", 30, "World: talks", story);
        await bench.AddAsync("south", -600, "Too early", story);
        await bench.AddAsync("south", 3000, "Too late");

        var read = await ReadAsync(bench, Days);

        Assert.Equal(["south: ", "north: Talks go on, Alone", "west: ", "none: World: talks"], Told(read));
        Assert.Equal([(2, "South, no known side"), (1, "")], read.Columns[1].Reports.Select(told => (told.Articles, string.Join(", ", told.Others))));
    }

    [Fact]
    public async Task An_issue_and_a_moment_of_the_past_choose_among_them()
    {
        await using var bench = await SidesBench.CreateAsync();
        await bench.AddAsync("north", 0, "Border", null, null, 1, "issue:border");
        await bench.AddAsync("north", 1, "River", null, null, 1, "issue:river");
        await bench.AddAsync("south", 24 * 60, "Border, next day", null, null, 1, "issue:border");

        Assert.Equal(["south: Border, next day", "north: Border", "west: ", "none: "], Told(await ReadAsync(bench, Days with { Issue = "border" })));
        Assert.Equal(["south: ", "north: Border", "west: ", "none: "], Told(await ReadAsync(bench, SidesView.Latest with { Issue = "border", Clocks = new(new(2026, 3, 30), null, null) })));
        Assert.Equal(["south: ", "north: River, Border", "west: ", "none: "], Told(await ReadAsync(bench, Days with { Clocks = new(null, null, new(2026, 3, 30)) })));
    }

    [Fact]
    public async Task Of_very_many_the_newest_are_shown_and_that_there_are_more_is_said()
    {
        await using var bench = await SidesBench.CreateAsync();
        for (var i = 0; i <= SidesQueries.Most; i++)
        {
            await bench.AddAsync("north", i, $"Told {i}");
        }

        var north = (await ReadAsync(bench, Days)).Columns[1];
        Assert.Equal((SidesQueries.Most, true, $"Told {SidesQueries.Most}"), (north.Reports.Count, north.HasMore, north.Reports[0].Latest.Title));
    }

    [Fact]
    public async Task Nothing_is_shown_where_there_is_no_such_negotiation()
    {
        await using var bench = await SidesBench.CreateAsync();
        Assert.Null(await bench.Database.Get<SidesQueries>().ReadAsync("' or 1=1 --", SidesView.Latest, TestContext.Current.CancellationToken));
    }
}
