using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>"What changed since Friday?": shifts, strikes and new texts on one page.</summary>
public sealed class ChangesJourneyTests(Browser browser, DossierHost host)
{
    private const string Changes = $"/{DossierHost.Negotiation}/changes";

    private const string Friday25 = "?asOf=2025-04-25&knownAt=2025-04-25";

    [Fact]
    public async Task From_the_front_page_to_what_changed_since_Friday_and_on_to_the_evidence()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync("/");
        await page.Locator(".negotiation").GetByRole(AriaRole.Link, new() { Name = "What changed since Friday" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{Changes}$"));
        await Expect(page.Locator("h1")).ToContainTextAsync("What changed");
        await Expect(page.Locator(".since [aria-current]")).ToContainTextAsync("Friday");

        // On the day that both sets of terms became public.
        await page.Locator("details.events summary").ClickAsync();
        await page.Locator(".clock-list a", new() { HasText = "US terms, April 2025" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(Friday25) + "$"));
        await Expect(page.Locator(".since [aria-current]")).ToHaveTextAsync("Friday, 18 Apr 2025");
        await Expect(page.Locator("#proposals")).ToContainTextAsync("2");
        await Expect(page.Locator("section:has(#strikes) .of-day", new() { HasText = "24 Apr 2025" })).ToContainTextAsync("145 launched");
        var shift = page.Locator("section li.change", new() { HasText = "United States on Crimea" }).First;
        await Expect(shift.Locator("a.source")).ToHaveAttributeAsync("href", new Regex("^https?://"));

        await shift.Locator("a.title").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"/positions/united-states/crimea{Regex.Escape(Friday25)}$"));
        await Expect(page.Locator("time[datetime='2025-04-17']").First).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_party_an_issue_and_a_day_narrow_the_page_and_stand_in_the_address()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync(Changes + Friday25);
        await page.Locator(".filter summary").ClickAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Parties" }).GetByRole(AriaRole.Link, new() { Name = "Russia", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("parties=russia"));
        await Expect(page.Locator("li.change .title", new() { HasTextRegex = new("^Ukraine on") })).ToHaveCountAsync(0);
        await page.GetByLabel("Changed since (a date)").FillAsync("2025-03-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("since=2025-03-01&parties=russia"));
        await Expect(page.Locator("li.change .title", new() { HasTextRegex = new("^Russia on") })).Not.ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task What_was_recorded_since_the_last_visit_is_marked_by_the_browser()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync($"{Changes}?since=2025-04-01");
        await Expect(page.Locator("[data-unread-count]")).ToBeEmptyAsync();
        await Expect(page.Locator("[data-new]")).ToHaveCountAsync(0);

        // The visit before was long ago.
        await page.EvaluateAsync($"localStorage.setItem('visits:{DossierHost.Negotiation}', JSON.stringify({{ previous: null, current: '2025-01-01T00:00:00Z' }}))");
        await page.ReloadAsync();
        await Expect(page.Locator("[data-unread-count]")).ToContainTextAsync("since your last visit, 1 Jan 2025");
        await Expect(page.Locator("li[data-new]")).Not.ToHaveCountAsync(0);

        // A choice on the page is the same visit.
        await page.GetByRole(AriaRole.Link, new() { Name = "Recorded here since" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("by=recorded"));
        await Expect(page.Locator("[data-unread-count]")).ToContainTextAsync("1 Jan 2025");
        Assert.Empty(await page.Context.CookiesAsync() is { } cookies ? cookies.Where(cookie => cookie.Name.Contains("visit", StringComparison.Ordinal)) : []);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task All_negotiations_stand_on_one_page_without_scripts()
    {
        await using var visitor = await browser.VisitAsync(host.Address, scripts: false);
        await visitor.GoAsync("/changes?asOf=2025-04-25&knownAt=2025-04-25");
        await Expect(visitor.Page.Locator(".of-one h2 a").First).ToHaveAttributeAsync("href", new Regex($"{Changes}{Regex.Escape(Friday25)}"));
        await Expect(visitor.Page.Locator(".change").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("since=9999-12-31", "since:")]
    [InlineData("since=<script>", "since:")]
    [InlineData("since=last-week&by=moon", "by:")]
    [InlineData("asOf=0001-01-01", null)]
    [InlineData("parties=nobody&issues=nothing", "parties:")]
    public async Task What_an_address_cannot_mean_is_told(string query, string? told)
    {
        await using var visitor = await browser.VisitAsync(host.Address, scripts: false);
        foreach (var place in (string[])[Changes, "/changes"])
        {
            var answer = await visitor.GoAsync($"{place}?{query}");
            Assert.Equal(200, answer.Status);
            await (told is null ? Expect(visitor.Page.Locator(".problems")).ToHaveCountAsync(0) : Expect(visitor.Page.Locator(".problems")).ToContainTextAsync(told));
        }
    }
}
