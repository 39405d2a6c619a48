using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>An analyst with a new plan: which red lines does it cross, for whom, and how does it differ from the one before?</summary>
public sealed class ProposalJourneyTests(Browser browser, DossierHost host)
{
    private const string Proposals = $"/{DossierHost.Negotiation}/proposals";

    [Fact]
    public async Task Which_red_lines_does_this_plan_cross_for_Kyiv()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync($"/{DossierHost.Negotiation}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Proposals", Exact = true }).ClickAsync();
        await page.Locator(".picture a.mark", new() { HasText = "US 28 points, November" }).Locator("text").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{Proposals}/us-28-points-2025-11-21$"));
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Held against" }).GetByRole(AriaRole.Link, new() { Name = "Ukraine", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"\?party=ukraine$"));
        await Expect(page.Locator("#red-lines-title")).ToHaveTextAsync("Crosses 1 red line of Ukraine");

        var crossing = page.Locator(".crossings > li");
        await Expect(crossing).ToHaveCountAsync(1);
        await Expect(crossing).ToContainTextAsync("Crimea");
        await Expect(crossing).ToContainTextAsync("Already a red line when the text became public on 21 Nov 2025.");
        await Expect(crossing.Locator("a.source").First).ToHaveAttributeAsync("href", new Regex("^https?://"));
        await Expect(page.Locator(".near", new() { HasText = "when it became public" })).ToContainTextAsync("Territory");
        await crossing.GetByRole(AriaRole.Link, new() { Name = "Position and history" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/positions/ukraine/crimea$"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Two_texts_are_chosen_compared_swapped_and_narrowed_without_scripts()
    {
        await using var visitor = await browser.VisitAsync(host.Address, scripts: false);
        var page = visitor.Page;
        await visitor.GoAsync($"{Proposals}/compare");
        await page.GetByLabel("Left").SelectOptionAsync("us-terms-2025-04-17");
        await page.GetByLabel("Right").SelectOptionAsync("ukraine-europe-2025-04-23");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await Expect(page.Locator("tr", new() { Has = page.Locator("th[scope=row] a", new() { HasText = "Crimea" }) })).ToContainTextAsync("Dropped");

        await page.GetByRole(AriaRole.Link, new() { Name = "Swap sides" }).ClickAsync();
        await Expect(page.Locator("tr", new() { Has = page.Locator("th[scope=row] a", new() { HasText = "Crimea" }) })).ToContainTextAsync("Added");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^What differs") }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("show=differs"));
        await Expect(page.Locator("tr.is-same, tr.is-silent")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_phone_the_lineage_runs_from_top_to_bottom()
    {
        await using var visitor = await browser.VisitAsync(host.Address, 390, 844);
        await visitor.GoAsync(Proposals);
        await Expect(visitor.Page.Locator(".picture")).ToBeHiddenAsync();
        var rows = visitor.Page.Locator(".proposals tbody tr");
        var (first, second) = ((await rows.Nth(0).BoundingBoxAsync())!, (await rows.Nth(1).BoundingBoxAsync())!);
        Assert.True(second.Y >= first.Y + first.Height - 1, "Proposals stand below each other.");
        await Expect(rows.Filter(new() { HasText = "Ukrainian–European" }).Locator(".relation")).ToContainTextAsync("answers US terms");
    }
}
