using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>An analyst who lays the matrix out, compares, and takes it along.</summary>
public sealed partial class MatrixJourneyTests(Browser browser, DossierHost host)
{
    private const string Matrix = $"/{DossierHost.Negotiation}/positions";

    private static ILocator Tool(IPage page, string name) => page.Locator(".tools details", new() { Has = page.Locator("summary", new() { HasTextRegex = new Regex("^" + name) }) });

    private static async Task ChooseAsync(IPage page, string tool, string group, string choice)
    {
        var details = Tool(page, tool);
        if (!await details.EvaluateAsync<bool>("details => details.open"))
        {
            await details.Locator("summary").ClickAsync();
        }

        await details.GetByRole(AriaRole.Group, new() { Name = group, Exact = true }).GetByRole(AriaRole.Link, new() { Name = choice, Exact = true }).ClickAsync();
    }

    // "The territory row as of 24 April, with quotes, for a slide"
    [Fact]
    public async Task The_territory_row_as_of_a_day_with_quotes_for_a_slide()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync($"{Matrix}?asOf=2025-04-24");
        await ChooseAsync(page, "Parties and issues", "Issues shown", "Territory");
        await Expect(page).ToHaveURLAsync(new Regex(@"asOf=2025-04-24&issues=territory"));
        await Expect(page.Locator("tbody.issue")).ToHaveCountAsync(1);

        await Tool(page, "Take out").Locator("summary").ClickAsync();
        var picture = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Picture (SVG)" }).ClickAsync());
        Assert.Equal($"{DossierHost.Negotiation}-positions-2025-04-24.svg", picture.SuggestedFilename);
        var drawn = await File.ReadAllTextAsync(await picture.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains("Territory: what each party says", drawn, StringComparison.Ordinal);
        Assert.Contains("Russian control", drawn, StringComparison.Ordinal);

        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV", Exact = true }).ClickAsync());
        var lines = await File.ReadAllLinesAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains(lines, line => line.StartsWith("united-states,United States of America,territory,", StringComparison.Ordinal) && line.Contains(",paraphrase,", StringComparison.Ordinal));

        var citation = await page.Locator("#citation").TextContentAsync();
        Assert.Contains("said by 24 Apr 2025", citation, StringComparison.Ordinal);
        await visitor.GoAsync(AddressInside().Match(citation!).Value);
        await Expect(page.Locator("tbody.issue")).ToHaveCountAsync(1);
        await Expect(page.Locator("#cell-united-states-territory time")).ToHaveAttributeAsync("datetime", "2025-04-17");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Words_that_are_quoted_stand_in_the_picture_as_words()
    {
        // Zelenskyy's words on territory became public on 26 April.
        await using var visitor = await browser.VisitAsync(host.Address);
        var answer = await visitor.Page.APIRequest.GetAsync(new Uri(host.Address, $"{Matrix}.svg?asOf=2025-04-26&issues=territory").ToString());
        var drawn = await answer.TextAsync();
        Assert.Contains("font-style=\"italic\"", drawn, StringComparison.Ordinal);
        Assert.Contains("The constitution of Ukraine says", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_layout_is_a_click_each_and_stays_in_the_address()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync(Matrix);
        await ChooseAsync(page, "Layout", "Rows", "Parties");
        await Expect(page.Locator("thead th", new() { HasText = "Ceasefire" }).Last).ToBeVisibleAsync();
        await ChooseAsync(page, "Layout", "Cells", "Compact");
        await ChooseAsync(page, "Layout", "Leave out", "Silent issues");
        await Expect(page).ToHaveURLAsync(new Regex(@"\?rows=parties&density=compact&hide=issues$"));
        await page.Keyboard.PressAsync("Escape");
        await Expect(Tool(page, "Layout")).Not.ToHaveAttributeAsync("open", "");
        await page.GetByRole(AriaRole.Link, new() { Name = "Start over" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(Matrix + "$"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task What_changed_since_a_day_is_counted_marked_and_can_stand_alone()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync($"{Matrix}?asOf=2025-12-31&since=2025-04-25");
        await Expect(page.Locator(".told")).ToContainTextAsync(new Regex(@"^\d+ of \d+ cells changed since the end of 25 Apr 2025\."));
        await Expect(page.Locator("#cell-united-states-ceasefire .was")).ToContainTextAsync("Ambiguous");
        var all = await page.Locator("tbody.issue").CountAsync();
        await ChooseAsync(page, "Changes", "How changes are shown", "changed issues only");
        await Expect(page).ToHaveURLAsync(new Regex("changed=only"));
        await Expect(page.Locator("tbody.issue")).Not.ToHaveCountAsync(all);
        await ChooseAsync(page, "Changes", "How changes are shown", "then and now side by side");
        await Expect(page).ToHaveURLAsync(new Regex("against=2025-04-25"));
        await Expect(page.Locator("td.both a.then").First).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Two_parties_are_compared_without_a_script()
    {
        await using var visitor = await browser.VisitAsync(host.Address, scripts: false);
        var page = visitor.Page;
        await visitor.GoAsync(Matrix);
        await Tool(page, "Compare").Locator("summary").ClickAsync();
        await page.GetByLabel("and another").SelectOptionAsync("united-states");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare the two" }).ClickAsync();
        await Expect(page.Locator("thead th")).ToHaveTextAsync([new Regex("Issue"), new Regex("Ukraine"), new Regex("United States"), new Regex("Difference")]);
        await Expect(page.Locator(".told")).ToContainTextAsync("Opposed: one supports");
    }

    [Theory]
    [InlineData("")]
    [InlineData(".html")]
    public async Task The_whole_matrix_is_one_page_of_paper(string kind)
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        if (kind.Length == 0)
        {
            await visitor.GoAsync(Matrix);
        }
        else
        {
            await visitor.Page.GotoAsync(new Uri(host.Address, Matrix + kind).ToString());
        }

        var paper = await visitor.Page.PdfAsync(new() { PreferCSSPageSize = true });
        var text = System.Text.Encoding.Latin1.GetString(paper);
        Assert.Single(PageOfPaper().Matches(text));

        // A3 on its side, in points.
        Assert.Matches(@"/MediaBox \[0 0 119\d(\.\d+)? 84\d(\.\d+)?\]", text);
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(visitor.Page.Locator("#cell-russia-crimea")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".stance-key")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_table_goes_into_the_clipboard()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visitor.GoAsync($"{Matrix}?issues=territory&asOf=2025-04-24");
        await Tool(page, "Take out").Locator("summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy as table" }).ClickAsync();
        await Expect(page.Locator("#copied")).ToHaveTextAsync("Copied.");
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith("Issue\tUkraine\tRussia\tUnited States\tEuropean allies", copied, StringComparison.Ordinal);
        Assert.Contains("\tNo known statement\tSupports · 17 Apr 2025 · Russian control is recognised", copied, StringComparison.Ordinal);
    }

    [GeneratedRegex("https?://\\S+", RegexOptions.None, 1000)]
    private static partial Regex AddressInside();

    [GeneratedRegex("/Type\\s*/Page\\b(?!s)", RegexOptions.None, 1000)]
    private static partial Regex PageOfPaper();
}
