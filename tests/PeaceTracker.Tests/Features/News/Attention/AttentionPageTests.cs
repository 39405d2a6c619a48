using Bunit;
using PeaceTracker.Features.News.Attention;
using PeaceTracker.Live;
using PeaceTracker.Tests.Features.News.Sides;

namespace PeaceTracker.Tests.Features.News.Attention;

public sealed class AttentionPageTests
{
    private static IRenderedComponent<AttentionPage> Show(SidesBench bench, BunitContext browser, string query) =>
        bench.Show<AttentionPage>(browser, "/elsewhere-2031/news/attention" + query, own => own.Add(page => page.Negotiation, "elsewhere-2031"));

    [Fact]
    public async Task The_drawing_the_tables_and_the_file_tell_the_same_and_the_page_goes_on_while_it_is_open()
    {
        await using var bench = await SidesBench.CreateAsync();
        await using var browser = new BunitContext();
        await bench.AddAsync("north", 0, "A", null, null, 1, "issue:border");
        await bench.AddAsync("south", 5, "B", null, null, 1, "issue:border");
        var page = Show(bench, browser, "?days=7");
        page.WaitForAssertion(() => Assert.Equal("2", page.Find("svg.drawing text.count").TextContent));

        Assert.Equal("Border, 30 Mar 2026: 2", page.Find("svg.drawing a title").TextContent);
        Assert.Equal(6, page.FindAll("svg.drawing rect.unreported").Count);
        Assert.Equal("Most articles on Border, 2 in 7 days", page.Find(".figure-title").TextContent);
        Assert.Contains("Feeds are read since 30 Mar 2026", page.Find(".figure-source").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Border", "2", "1", "2 on 30 Mar 2026"], page.FindAll("#figures ~ .table-scroll tbody tr > *").Select(cell => cell.TextContent));
        Assert.Contains("No article of these days is tagged with River, Roads", page.Find(".absent").TextContent, StringComparison.Ordinal);
        Assert.Equal("/elsewhere-2031/news/attention.csv?days=7", page.Find(".figure-files a[download]").GetAttribute("href"));

        await bench.AddAsync("north", 10, "C", null, null, 1, "issue:border");
        await bench.Database.Get<SharedReads>().ForgetAsync("elsewhere-2031", Xunit.TestContext.Current.CancellationToken);
        bench.Database.Get<LiveUpdates>().Publish("elsewhere-2031", LiveTopic.News);
        page.WaitForAssertion(() => Assert.Equal("3", page.Find("svg.drawing text.count").TextContent));
    }

    [Fact]
    public async Task Sides_have_drawings_alike_and_one_that_was_never_read_says_so()
    {
        await using var bench = await SidesBench.CreateAsync();
        await using var browser = new BunitContext();
        await bench.AddAsync("north", 0, "A", null, null, 1, "issue:border");
        var page = Show(bench, browser, "?split=sides&asOf=2026-03-30");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("svg.drawing")));

        Assert.Equal("Media of North: most articles on Border, 1 in 30 days", page.Find(".figure-title").TextContent);
        Assert.Equal(
            ["Media of South: No article on an issue is stored of these days.", "Media of West: No feed of these media was ever read here: what they report is not known.", "Media of no known side: No article on an issue is stored of these days."],
            page.FindAll(".sheets > .none").Select(none => none.QuerySelector("h3")!.TextContent + ": " + none.QuerySelector("p")!.TextContent));
        Assert.Equal(["Border", "no report", "1", "no report", "no report"], page.FindAll("#figures ~ .table-scroll tbody tr > *").Select(cell => cell.TextContent));
        Assert.All(page.FindAll(".attention-choice a, .page-head > .quiet a"), link => Assert.Contains("asOf=2026-03-30", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_address_asks_for_in_vain_is_named_and_no_markup_comes_of_it()
    {
        await using var bench = await SidesBench.CreateAsync();
        await using var browser = new BunitContext();
        var page = Show(bench, browser, "?days=<script>alert(1)</script>&from=2099-01-01&split='");
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".problems li").Count));
        Assert.Empty(page.FindAll("script"));
        Assert.Contains("That is not to say that nothing was reported", page.Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_has_each_issue_of_each_day_and_no_figure_where_nothing_is_known()
    {
        await using var bench = await SidesBench.CreateAsync();
        await bench.AddAsync("north", 0, "A", null, null, 1, "issue:border");
        await bench.AddAsync("north", -2 * 24 * 60, "Still carried", null, null, 1, "issue:river");
        var view = AttentionView.Latest with { From = new(2026, 3, 28), To = new(2026, 3, 30) };
        var report = (await bench.Database.Get<AttentionQueries>().ReadAsync("elsewhere-2031", view, Xunit.TestContext.Current.CancellationToken))!;
        Assert.Equal(
            ["day,side,issue,articles,status", "2026-03-28,all,river,1,before the first feed", "2026-03-29,all,,,no report", "2026-03-30,all,border,1,counted", "2026-03-30,all,river,0,counted", "2026-03-30,all,roads,0,counted"],
            AttentionCsv.Write(report, stories: false).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
