using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>An analyst who looks for something: types it, is shown what is wrong with it, puts it right, opens what was found.</summary>
public sealed class SearchJourneyTests(Browser browser, DossierHost host)
{
    private const string Search = $"/{DossierHost.Negotiation}/search";

    [Fact]
    public async Task A_search_with_a_fault_is_pointed_at_corrected_and_opened()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync(Search);
        await page.Keyboard.PressAsync("/");
        var field = page.Locator("#search-words");
        await Expect(field).ToBeFocusedAsync();

        await field.FillAsync("crimea party:ukraine since:yesterday");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex(@"\?q="));
        await Expect(page.Locator("#search-faults")).ToContainTextAsync("needs a day like 2025-04-24");
        await Expect(page.Locator("#search-faults .at")).ToHaveTextAsync("yesterday");
        await Expect(field).ToHaveAttributeAsync("aria-invalid", "true");

        await field.FillAsync("crimea party:ukraine since:2025-04-22");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await Expect(page.Locator("#search-faults")).ToHaveCountAsync(0);
        await Expect(page.Locator(".hit mark").First).ToHaveTextAsync("Crimea");
        await page.Locator(".kinds").GetByRole(AriaRole.Link, new() { Name = "Positions" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("kind=positions"));
        await Expect(page.Locator(".hit .kind").First).ToHaveTextAsync("Position");
        var link = page.Locator(".hit h2 a").First;
        var address = (await link.GetAttributeAsync("href"))!;
        Assert.Matches(new Regex($"^/{DossierHost.Negotiation}/positions/ukraine/[a-z-]+/[0-9]+$"), address);
        await page.GoBackAsync();
        await Expect(page).Not.ToHaveURLAsync(new Regex("kind="));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_search_works_before_any_script_has_run()
    {
        await using var visitor = await browser.VisitAsync(host.Address, scripts: false);
        var page = visitor.Page;
        await page.GotoAsync(new Uri(host.Address, $"{Search}?knownAt=2025-04-24").ToString());
        await page.Locator("#search-words").FillAsync("crimea");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("q=crimea.*knownAt=2025-04-24"));
        await Expect(page.Locator(".hit").First).ToBeVisibleAsync();
        await Expect(page.Locator(".past").First).ToContainTextAsync("24 Apr 2025");
        await page.Locator("details.help summary").ClickAsync();
        await page.Locator("details.help dt a").Nth(3).ClickAsync();
        await Expect(page.Locator(".hit").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task From_a_party_to_a_speaker_and_from_a_number_to_its_list()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync($"/{DossierHost.Negotiation}/parties");
        await page.GetByRole(AriaRole.Link, new() { Name = "United States of America", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("United States of America");

        var number = page.Locator(".balance tbody td a").First;
        var count = int.Parse((await number.TextContentAsync())!, System.Globalization.CultureInfo.InvariantCulture);
        await number.ClickAsync();
        await Expect(page.Locator("h2#statements .of")).ToContainTextAsync($"{count} of ");
        await Expect(page.Locator(".statements > li")).ToHaveCountAsync(Math.Min(count, 20));

        await page.Locator(".speakers").GetByRole(AriaRole.Link, new() { Name = "Donald Trump", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Donald Trump");
        await Expect(page.Locator(".compared tbody tr").First).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }
}
