using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>An analyst at the reports of strikes.</summary>
public sealed class StrikeJourneyTests(Browser browser, DossierHost host)
{
    private const string Strikes = $"/{DossierHost.Negotiation}/strikes";

    [Fact]
    public async Task The_24th_of_April_shows_70_missiles_and_145_drones_and_who_reports_them()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync(Strikes);
        await ChooseDaysAsync(page, "2025-04-24", "2025-04-24");

        await Expect(page).ToHaveURLAsync(new Regex(@"/strikes\?from=2025-04-24&to=2025-04-24"));
        var row = page.Locator(".figures tbody tr");
        await Expect(row).ToHaveCountAsync(1);
        await Expect(row.Locator("td.number").First).ToHaveTextAsync("70");
        await Expect(row).ToContainTextAsync("145");
        await Expect(page.Locator(".lead")).ToContainTextAsync("Air Force");
        await Expect(row.Locator("a.source").First).ToHaveAttributeAsync("href", new Regex("^https://"));
        await Expect(page.Locator(".strike-chart")).ToHaveCountAsync(2);
        await visitor.DrawnAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Without_a_range_the_last_sixty_days_that_hold_reports_are_shown()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        await visitor.GoAsync(Strikes);
        await Expect(visitor.Page.Locator(".figures tbody tr:not(.unreported)")).ToHaveCountAsync(60);
        await Expect(visitor.Page.Locator(".figures tbody tr.unreported").First).ToContainTextAsync("no report");
        await Expect(visitor.Page.Locator(".marks li").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_file_holds_the_figures_of_the_page()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        await visitor.GoAsync(Strikes + "?from=2025-04-20&to=2025-04-24");
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByRole(AriaRole.Link, new() { Name = "These days as CSV" }).ClickAsync());
        Assert.Equal("ukraine-2025-strikes-2025-04-20-2025-04-24.csv", download.SuggestedFilename);
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.StartsWith("day,attacker,target,kind,figure,value,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("2025-04-24,Russia,Ukraine,missiles,launched,70,", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("2025-04-24,Russia,Ukraine,drones,launched,145,", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("2025-04-20,", StringComparison.Ordinal) && line.Contains("no report", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Claims_of_others_stand_beside_the_figures()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        await visitor.GoAsync(Strikes + "?from=2025-07-09&to=2025-07-09");
        await Expect(visitor.Page.Locator(".figures tbody tr")).ToContainTextAsync("296");
        await Expect(visitor.Page.Locator(".others")).ToContainTextAsync("711");
    }

    [Fact]
    public async Task What_sources_say_differently_of_an_event_and_which_truces_held_is_told()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        await visitor.GoAsync(Strikes + "?from=2025-04-15&to=2025-05-15");
        await visitor.Page.Locator(".marks summary").First.ClickAsync();
        await Expect(visitor.Page.Locator(".marks details[open] li").First).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".commitments")).ToContainTextAsync("Easter");
    }

    [Fact]
    public async Task The_other_side_s_reports_can_be_chosen()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        await visitor.GoAsync(Strikes);
        var choice = visitor.Page.GetByLabel("Reported by");
        await choice.SelectOptionAsync("russian-defence-ministry");
        await ChooseDaysAsync(visitor.Page, "2025-04-22", "2025-04-27");
        await Expect(visitor.Page.Locator(".lead")).ToContainTextAsync("Attacks by Ukraine on Russia");
        await Expect(visitor.Page.Locator(".figures tbody")).ToContainTextAsync("87");
    }

    // The clocks above have dates and a button of their own.
    private static async Task ChooseDaysAsync(IPage page, string from, string to)
    {
        var days = page.Locator("form:has(input[name=from])");
        await days.GetByLabel("From").FillAsync(from);
        await days.GetByLabel("To", new() { Exact = true }).FillAsync(to);
        await days.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
    }
}
