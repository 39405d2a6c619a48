using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>An analyst asks who says what, and why one should believe it.</summary>
public sealed class EvidenceJourneyTests(Browser browser, DossierHost host)
{
    private const string Here = "/" + DossierHost.Negotiation;

    [Fact]
    public async Task Who_says_what_about_Crimea_as_of_24_April_and_why_do_we_believe_it_in_three_clicks_from_the_front_page()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        var clicks = 0;
        await visitor.GoAsync("/");

        await ClickAsync(page.Locator(".negotiation h2 a").First);
        await ClickAsync(page.Locator("#cell-ukraine-territory"));
        await ClickAsync(page.Locator(".panel .parts").GetByRole(AriaRole.Link, new() { Name = "Crimea" }));
        await Expect(page.Locator("h1")).ToContainTextAsync("Crimea");
        var day = page.Locator("input[name=asOf]").First;
        await day.FillAsync("2025-04-24");
        await day.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex($"{Here}/issues/crimea\\?asOf=2025-04-24"));

        // Who says what, since when, and whose words it rests on, on one page.
        var ukraine = page.Locator(".parties tbody tr", new() { HasText = "Ukraine" }).First;
        await Expect(ukraine).ToContainTextAsync("Red line");
        await Expect(ukraine).ToContainTextAsync("by 22 Apr 2025");
        await Expect(ukraine).ToContainTextAsync("Volodymyr Zelenskyy");
        await Expect(ukraine).ToContainTextAsync("head of state or government");
        await Expect(ukraine).ToContainTextAsync("1 origin");
        await Expect(ukraine.Locator("a.source")).ToHaveAttributeAsync("href", new Regex("^https?://"));
        await Expect(ukraine.Locator(".grade")).ToHaveTextAsync("C2");
        await Expect(page.Locator(".parties tbody tr", new() { HasText = "Russian Federation" })).ToContainTextAsync("No known statement");
        Assert.Equal(3, clicks);
        Assert.Empty(visitor.Complaints);

        async Task ClickAsync(ILocator link)
        {
            await link.ClickAsync();
            clicks++;
        }
    }

    [Fact]
    public async Task From_a_cell_to_a_permanent_address_that_says_what_holds_instead_and_back()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync($"{Here}/positions/united-states/crimea");
        await page.Locator(".panel .history .permalink").Last.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{Here}/positions/united-states/crimea/1$"));
        await Expect(page.Locator(".revision .summary")).ToContainTextAsync("in law (de jure)");
        await Expect(page.Locator(".notice")).ToContainTextAsync("This is not the latest");
        await Expect(page.Locator(".citation")).ToContainTextAsync("revision 1");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Revisions of this position" }).GetByRole(AriaRole.Link, new() { Name = "Revision 2" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/crimea/2$"));
        await Expect(page.Locator(".when del, .when .before")).Not.ToHaveCountAsync(0);
        await page.GoBackAsync();
        await page.GoBackAsync();
        await Expect(page.Locator(".panel h2")).ToHaveTextAsync("United States of America");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Every_mark_of_the_drawings_opens_its_evidence_also_by_keyboard_and_without_scripts()
    {
        await using var visitor = await browser.VisitAsync(host.Address, scripts: false);
        var page = visitor.Page;
        await visitor.GoAsync($"{Here}/issues/force-limits");
        var marks = page.Locator(".lanes svg a, .track svg a");
        Assert.True(await marks.CountAsync() > 10);
        foreach (var href in await marks.EvaluateAllAsync<string[]>("marks => marks.map(mark => mark.getAttribute('href'))"))
        {
            Assert.Matches($"^{Here}/positions/[a-z-]+/force-limits/[0-9]+$", href);
        }

        await page.Locator(".track svg a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/positions/ukraine/force-limits/[12]$"));
        await Expect(page.Locator(".revision .summary")).ToBeVisibleAsync();
    }
}
