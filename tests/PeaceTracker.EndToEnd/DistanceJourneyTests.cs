using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>An analyst who asks how far apart the parties are, and which red lines a package would cross.</summary>
public sealed class DistanceJourneyTests(Browser browser, DossierHost host)
{
    private const string Distance = $"/{DossierHost.Negotiation}/distance";

    private const string Sandbox = $"/{DossierHost.Negotiation}/sandbox";

    [Fact]
    public async Task From_a_number_to_its_working_and_to_the_revision_behind_it()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync(Distance);
        await Expect(page.Locator(".findings")).ToContainTextAsync("Ukraine and United States on Crimea");
        await page.Locator("section", new() { Has = page.Locator("#on-crimea") }).GetByRole(AriaRole.Link, new() { Name = "Ukraine and United States: 50", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{Distance}#gap-crimea-ukraine-united-states$"));
        var working = page.Locator("#gap-crimea-ukraine-united-states");
        await Expect(working).ToBeInViewportAsync();
        await Expect(working).ToContainTextAsync("|0 − 50| = 50");
        await Expect(working.Locator("a").First).ToHaveAttributeAsync("href", new Regex($"^/{DossierHost.Negotiation}/positions/ukraine/crimea/[0-9]+$"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Who_cannot_be_placed_is_seen_and_so_is_why()
    {
        await using var visitor = await browser.VisitAsync(host.Address, scripts: false);
        await visitor.GoAsync($"{Distance}?asOf=2025-04-24");
        await Expect(visitor.Page.Locator(".past")).ToBeVisibleAsync();
        var limits = visitor.Page.Locator("section", new() { Has = visitor.Page.Locator("#on-force-limits") });
        await Expect(limits.Locator("tr", new() { HasText = "United States" }).First).ToContainTextAsync("Silent.");
        await Expect(limits.Locator("tr", new() { HasText = "Russia" }).First).ToContainTextAsync("No known statement.");
    }

    [Fact]
    public async Task A_package_crosses_a_red_line_of_Kyiv_until_the_issue_is_left_open_and_its_address_brings_it_back()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync(Sandbox);
        await page.GetByRole(AriaRole.Group, new() { Name = "Start from a whole proposal" }).GetByRole(AriaRole.Link, new() { NameRegex = new("^US terms, April 2025") }).ClickAsync();
        var crossed = page.Locator(".lines li", new() { HasText = "Crosses a red line of Ukraine: Crimea" });
        await Expect(crossed).ToBeVisibleAsync();
        await Expect(crossed).ToContainTextAsync("Volodymyr Zelenskyy");
        await Expect(crossed.Locator("a[href*='/positions/ukraine/crimea/']")).ToHaveCountAsync(1);
        var whole = page.Url;

        var crimea = page.GetByLabel("What the package says on Crimea");
        await crimea.SelectOptionAsync("-crimea");
        await Expect(crossed).ToHaveCountAsync(0);
        await Expect(page).Not.ToHaveURLAsync(new Regex("us-apr-crimea"));
        await page.GetByLabel("What the package says on Force limits").SelectOptionAsync("us-28-force-limits");
        await Expect(page).ToHaveURLAsync(new Regex("us-28-force-limits"));
        var assembled = page.Url;

        await page.GoBackAsync();
        await page.GoBackAsync();
        await Expect(crossed).ToBeVisibleAsync();
        await Expect(crimea).ToHaveValueAsync("us-apr-crimea");
        Assert.Equal(whole, page.Url);

        // Somebody else opens the address.
        await using var other = await browser.VisitAsync(host.Address, 390, 844);
        await other.GoAsync(new Uri(assembled).PathAndQuery);
        await Expect(other.Page.GetByLabel("What the package says on Crimea")).ToHaveValueAsync("-crimea");
        await Expect(other.Page.GetByLabel("What the package says on Force limits")).ToHaveValueAsync("us-28-force-limits");
        await Expect(other.Page.Locator(".made")).ToContainTextAsync("17 from US terms, April 2025, 1 from US 28 points, November");
        Assert.Empty(visitor.Complaints.Concat(other.Complaints));
    }

    [Fact]
    public async Task Without_a_script_a_package_is_sent_as_a_form_and_keeps_the_clocks()
    {
        await using var visitor = await browser.VisitAsync(host.Address, scripts: false);
        var page = visitor.Page;
        await visitor.GoAsync($"{Sandbox}?asOf=2025-04-30");
        await Expect(page.Locator("option[value='us-28-crimea']")).ToHaveCountAsync(0);
        await page.GetByLabel("What the package says on Crimea").SelectOptionAsync("us-apr-crimea");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show this package" }).ClickAsync();
        await Expect(page.Locator(".lines li", new() { HasText = "Crosses a red line of Ukraine: Crimea" })).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("asOf=2025-04-30"));
        await Expect(page.Locator(".problems")).ToHaveCountAsync(0);
    }
}
