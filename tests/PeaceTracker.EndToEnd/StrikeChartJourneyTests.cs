using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>An analyst at the charts of strikes and at the claims of a day.</summary>
public sealed class StrikeChartJourneyTests(Browser browser, DossierHost host)
{
    private const string Strikes = $"/{DossierHost.Negotiation}/strikes";

    [Fact]
    public async Task Days_that_are_drawn_over_become_the_days_of_every_chart_of_the_table_and_of_the_address()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync(Strikes + "?from=2025-04-01&to=2025-04-30");
        await visitor.DrawnAsync();
        var grid = page.Locator(".chart .apexcharts-grid").First;
        await grid.ScrollIntoViewIfNeededAsync();
        var box = (await grid.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width * .3f), box.Y + (box.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * .6f), box.Y + (box.Height / 2), new() { Steps = 6 });
        await page.Mouse.UpAsync();

        // A browser may leave out the last steps of a mouse: which days are meant is read from the address, and all else agrees with it.
        await Expect(page).ToHaveURLAsync(new Regex(@"\?from=2025-04-(?!01)\d\d&to=2025-04-\d\d$"));
        var chosen = Regex.Match(page.Url, @"from=2025-04-(?<from>\d\d)&to=2025-04-(?<to>\d\d)$", RegexOptions.ExplicitCapture);
        var (from, to) = (int.Parse(chosen.Groups["from"].Value, CultureInfo.InvariantCulture), int.Parse(chosen.Groups["to"].Value, CultureInfo.InvariantCulture));
        Assert.InRange(from, 8, 10);
        Assert.InRange(to, 13, 20);
        await Expect(page.Locator(".lead")).ToContainTextAsync($"{from} Apr 2025 to {to} Apr 2025");
        await Expect(page.Locator(".figures tbody tr")).ToHaveCountAsync(to - from + 1);
        await Expect(page.Locator("input[name=from][type=date]")).ToHaveValueAsync($"2025-04-{from:00}");
        await Expect(page.Locator(".chart").Nth(1).Locator(".apexcharts-series path")).ToHaveCountAsync(to - from + 1);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_claims_of_a_day_are_reached_by_keyboard_from_the_table_and_say_what_adds_up()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync(Strikes + "?from=2025-07-08&to=2025-07-10");
        await page.GetByRole(AriaRole.Link, new() { Name = "9 Jul 2025" }).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("/strikes/2025-07-09$"));
        await Expect(page.Locator(".checks")).ToContainTextAsync("= 296 drones shot down + 415 drones lost or jammed");
        await Expect(page.Locator("tbody")).ToContainTextAsync("728");
        Assert.Empty(await Look.SeriousAsync(page));
        await page.GetByRole(AriaRole.Link, new() { Name = "10 Jul 2025" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/strikes/2025-07-10$"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_chart_can_be_had_as_a_picture_and_its_figures_as_a_file()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync(Strikes + "?from=2025-07-01&to=2025-07-31&chart=shares&kind=drone");
        await visitor.DrawnAsync();
        var figure = page.Locator(".chart-figure");

        var (svg, name) = await SavedAsync(page, figure.GetByRole(AriaRole.Button, new() { NameRegex = new("SVG") }));
        Assert.Equal("ukraine-2025-strikes-shares-drone-2025-07-01-2025-07-31.svg", name);
        var text = Encoding.UTF8.GetString(svg);
        Assert.Contains("48.4 % shot down, 88.4 % shot down or lost", text, StringComparison.Ordinal);
        Assert.Contains("Ukrainian Air Force", text, StringComparison.Ordinal);
        Assert.DoesNotContain("foreignObject", text, StringComparison.Ordinal);
        var (png, _) = await SavedAsync(page, figure.GetByRole(AriaRole.Button, new() { NameRegex = new("PNG") }));
        Assert.True(png.Length > 10_000 && png[1] == 'P' && png[2] == 'N', "That is hardly a picture.");
        var (csv, _) = await SavedAsync(page, figure.GetByRole(AriaRole.Link, new() { Name = "CSV" }));
        Assert.Contains("2025-07-23,Russia,Ukraine,drones,shot down,27,", Encoding.UTF8.GetString(csv), StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    private static async Task<(byte[] Bytes, string Name)> SavedAsync(IPage page, ILocator pressed)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => pressed.ClickAsync());
        return (await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken), download.SuggestedFilename);
    }
}
