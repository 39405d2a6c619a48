using PeaceTracker.Domain;
using PeaceTracker.Features.News.Attention;
using PeaceTracker.Tests.Features.News.Sides;

namespace PeaceTracker.Tests.Features.News.Attention;

public sealed class AttentionQueriesTests
{
    private static readonly AttentionView Days = AttentionView.Latest with { From = new(2026, 3, 28), To = new(2026, 4, 1) };

    private const double Day = 24 * 60;

    private static async Task<AttentionReport> ReadAsync(SidesBench bench, AttentionView view) =>
        (await bench.Database.Get<AttentionQueries>().ReadAsync("elsewhere-2031", view, TestContext.Current.CancellationToken))!;

    // Figures of a sheet by day; a dash where nothing is known.
    private static string Told(AttentionSheet sheet, string issue) => string.Join(' ', sheet.Days.Select(day => day.Of(new(issue, "")) is { } count ? $"{count}" : "-"));

    // 30 March: two of the North and one of the world, of which two tell one story. 31 March: one, about nothing. 1 April: one of the South.
    private static async Task<SidesBench> FilledAsync()
    {
        var bench = await SidesBench.CreateAsync();
        var story = await bench.StoryAsync();
        await bench.AddAsync("north", 0, "A", story, null, 1, "issue:border");
        await bench.AddAsync("north", 5, "B", null, null, 1, "issue:border", "issue:river", "party:north");
        await bench.AddAsync("world", 9, "C", story, null, 1, "issue:border");
        await bench.AddAsync("world", Day, "D");
        await bench.AddAsync("south", 2 * Day, "E", null, null, 1, "issue:river");
        return bench;
    }

    [Fact]
    public async Task Articles_are_counted_by_issue_and_day_and_a_day_of_which_nothing_is_stored_is_no_zero()
    {
        await using var bench = await FilledAsync();
        var read = await ReadAsync(bench, Days);
        var sheet = Assert.Single(read.Sheets);

        Assert.Equal(("- - 3 0 0", "- - 1 0 1", "- - 0 0 0"), (Told(sheet, "border"), Told(sheet, "river"), Told(sheet, "roads")));
        Assert.Equal(["Border", "River"], read.Seen.Select(issue => issue.Name));
        Assert.Equal([0, 0, 3, 1, 1], sheet.Days.Select(day => day.All));
        Assert.Equal(new DateOnly(2026, 3, 30), sheet.Since);
    }

    [Fact]
    public async Task Articles_that_tell_one_story_count_once_where_stories_are_asked_for()
    {
        await using var bench = await FilledAsync();
        var sheet = Assert.Single((await ReadAsync(bench, Days with { Stories = true })).Sheets);
        Assert.Equal(("- - 2 0 0", "- - 1 0 1"), (Told(sheet, "border"), Told(sheet, "river")));
    }

    [Fact]
    public async Task Each_side_is_counted_for_itself_and_one_without_feeds_has_no_report_on_any_day()
    {
        await using var bench = await FilledAsync();
        var read = await ReadAsync(bench, Days with { BySide = true });

        Assert.Equal(["south", "north", "west", "none"], read.Sheets.Select(sheet => sheet.Side!.Key));
        Assert.Equal(["- - - - 0", "- - 2 - -", "- - - - -", "- - 1 0 -"], read.Sheets.Select(sheet => Told(sheet, "border")));
        Assert.Equal([true, true, false, true], read.Sheets.Select(sheet => sheet.Since is not null));
    }

    [Fact]
    public async Task A_day_on_which_a_feed_was_read_and_brought_nothing_is_zero()
    {
        await using var bench = await FilledAsync();
        await bench.Database.WriteAsync((db, _) =>
        {
            db.Add(new FeedVisit { FeedId = bench.Feed("south"), At = new(2026, 3, 31, 5, 0, 0, DateTimeKind.Utc), Outcome = FeedOutcome.Unchanged });
            db.Add(new FeedVisit { FeedId = bench.Feed("south"), At = new(2026, 3, 30, 5, 0, 0, DateTimeKind.Utc), Outcome = FeedOutcome.Failed });
            return db.SaveChangesAsync();
        });

        var sheets = (await ReadAsync(bench, Days with { BySide = true })).Sheets;
        Assert.Equal(["- - - 0 0", "- - 2 - -"], sheets.Take(2).Select(sheet => Told(sheet, "border")));
    }

    [Fact]
    public async Task At_a_moment_of_the_past_days_end_there_and_what_came_later_is_not_counted()
    {
        await using var bench = await FilledAsync();
        var then = await ReadAsync(bench, AttentionView.Latest with { Days = 7, Clocks = new(new(2026, 3, 31), new(2026, 3, 30), null) });
        Assert.Equal((new DateOnly(2026, 3, 24), new DateOnly(2026, 3, 30)), (then.From, then.To));
        Assert.Equal("- - - - - - 3", Told(then.Sheets[0], "border"));

        // The items of the bench are first seen a minute after their publication.
        await bench.AddAsync("north", (14 * 60) + 899, "Late", null, null, 1, "issue:border");
        var recorded = await ReadAsync(bench, Days with { Clocks = new(null, null, new(2026, 3, 30)) });
        Assert.Equal(("- - 3 - -", 3), (Told(recorded.Sheets[0], "border"), recorded.Sheets[0].Days[2].All));
    }

    [Fact]
    public async Task Before_the_first_feed_what_is_stored_is_counted_and_nothing_is_zero()
    {
        await using var bench = await FilledAsync();
        await bench.AddAsync("north", -Day, "Still carried", null, null, 1, "issue:border");
        var sheet = (await ReadAsync(bench, Days)).Sheets[0];
        Assert.Equal(("- 1 3 0 0", "- - 1 0 1"), (Told(sheet, "border"), Told(sheet, "river")));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("' or 1=1 --")]
    public async Task Nothing_is_counted_where_there_is_no_such_negotiation(string negotiation)
    {
        await using var bench = await SidesBench.CreateAsync();
        Assert.Null(await bench.Database.Get<AttentionQueries>().ReadAsync(negotiation, AttentionView.Latest, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_day_is_counted_along_the_index_of_tags_alone_unless_sides_or_stories_are_asked_for()
    {
        await using var bench = await FilledAsync();
        var (from, until) = (SidesBench.Start, SidesBench.Start.AddDays(1));
        var plain = await bench.PlanAsync(db => AttentionTally.Plain(AttentionTally.Tags(db, bench.Negotiation, ["issue:border", "issue:river"], from, until)));
        Assert.Single(plain, line => line.StartsWith("SEARCH ", StringComparison.Ordinal) && line.EndsWith("COVERING INDEX sqlite_autoindex_NewsTags_1 (NegotiationId=? AND Tag=? AND SortAt>? AND SortAt<?)", StringComparison.Ordinal));
        Assert.DoesNotContain(plain, line => line.Contains("NewsItems", StringComparison.Ordinal));

        var told = await bench.PlanAsync(db => AttentionTally.Told(db, AttentionTally.Tags(db, bench.Negotiation, ["issue:border", "issue:river"], from, until), null, true));
        Assert.Contains(told, line => line.Contains("COVERING INDEX", StringComparison.Ordinal) && line.Contains("Tag=? AND SortAt>? AND SortAt<?", StringComparison.Ordinal));
        Assert.Contains(told, line => line.Contains("USING INTEGER PRIMARY KEY (rowid=?)", StringComparison.Ordinal));
    }
}
