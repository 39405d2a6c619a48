using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>A reader who sets a page to another day: by typing, by stepping from event to event, by key, by playing.</summary>
public sealed class ClockJourneyTests(Browser browser, DossierHost host)
{
    private const string Site = $"/{DossierHost.Negotiation}";

    private const string Crimea = $"{Site}/positions/united-states/crimea";

    // The terms were communicated on 17 April 2025 and became public on 25 April.
    [Fact]
    public async Task The_American_terms_appear_when_the_clock_of_publication_is_moved_on_by_a_day()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync(Crimea);
        await page.GetByLabel("Said by").FillAsync("2025-04-18");
        await page.GetByLabel("Published by").FillAsync("2025-04-24");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($@"{Crimea}\?asOf=2025-04-18&knownAt=2025-04-24$"));
        await Expect(page.Locator(".past")).ToContainTextAsync("said by 18 Apr 2025, published by 24 Apr 2025");
        await Expect(page.Locator(".panel time[datetime='2025-04-17']")).ToHaveCountAsync(0);
        await Expect(page.Locator(".clocks .hand")).ToHaveCountAsync(2);

        await page.GetByLabel("Published by").FillAsync("2025-04-25");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($@"{Crimea}\?asOf=2025-04-18&knownAt=2025-04-25$"));
        await Expect(page.Locator(".panel time[datetime='2025-04-17']")).Not.ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the present" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{Crimea}$"));
        await Expect(page.Locator(".past")).ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Keys_step_from_event_to_event_with_both_clocks_on_one_day()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync($"{Site}/strikes?asOf=2025-04-26&knownAt=2025-04-26");
        await page.Keyboard.PressAsync("[");
        await Expect(page).ToHaveURLAsync(new Regex(@"asOf=2025-04-25&knownAt=2025-04-25$"));
        await Expect(page.Locator(".clocks .standing")).ToHaveTextAsync("25 Apr 2025");
        await page.Locator("[data-clock=line]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page).ToHaveURLAsync(new Regex(@"asOf=2025-04-24&knownAt=2025-04-24$"));
        await Expect(page.Locator(".clocks .standing")).ToHaveTextAsync("24 Apr 2025");
        await Expect(page.Locator("[data-clock=line]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("]");
        await Expect(page).ToHaveURLAsync(new Regex(@"asOf=2025-04-25&knownAt=2025-04-25$"));

        // What is typed into a field is typed and nothing else.
        await page.GetByLabel("Said by").PressAsync("[");
        await Expect(page).ToHaveURLAsync(new Regex(@"asOf=2025-04-25&knownAt=2025-04-25$"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Playing_steps_by_itself_and_stops_when_the_reader_says_so_or_goes_elsewhere()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync($"{Site}/positions?asOf=2025-04-17&knownAt=2025-04-17");
        var play = page.GetByRole(AriaRole.Button, new() { Name = "Play from event to event" });
        await play.ClickAsync();
        await Expect(play).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page).ToHaveURLAsync(new Regex("asOf=2025-04-23"));
        await Expect(page).ToHaveURLAsync(new Regex("asOf=2025-04-24"));
        await Expect(page).ToHaveURLAsync(new Regex("asOf=2025-04-25"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the present" }).ClickAsync();
        await Expect(play).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(page).ToHaveURLAsync(new Regex($"{Site}/positions$"));

        // A play is one address in the history, and the one before it is where it began.
        await page.GoBackAsync();
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(new Regex("asOf=2025-04-17"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Steps_and_days_work_without_scripts()
    {
        await using var visitor = await browser.VisitAsync(host.Address, scripts: false);
        var page = visitor.Page;
        await visitor.GoAsync($"{Site}/news");
        await Expect(page.Locator("[data-clock=play]")).ToBeHiddenAsync();
        await page.Locator("details.events summary").ClickAsync();
        await page.Locator(".clock-list a", new() { HasText = "Missile and drone attack" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/news\?asOf=2025-04-24&knownAt=2025-04-24$"));
        await Expect(page.Locator(".past")).ToContainTextAsync("As known on 24 Apr 2025");
        await page.Locator("[data-clock=next]").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"asOf=2025-04-25&knownAt=2025-04-25$"));
        await page.GetByLabel("Published by").FillAsync("2025-04-20");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("asOf=2025-04-25&knownAt=2025-04-20"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/strikes")]
    [InlineData("/news")]
    [InlineData("/changes")]
    public async Task Every_page_says_that_it_is_not_the_present_and_its_links_stay_in_the_past(string path)
    {
        await using var visitor = await browser.VisitAsync(host.Address, scripts: false);
        await visitor.GoAsync($"{Site}{path}?asOf=2025-04-24&knownAt=2025-04-24");
        await Expect(visitor.Page.Locator(".past")).ToContainTextAsync("Not the present");
        var later = visitor.Page.Locator("main time[datetime^='2026']:not(.clock-list time, .recorded time)");
        await Expect(later).ToHaveCountAsync(0);
        var leaving = visitor.Page.Locator($"main :is(section, article, table) a[href^='{Site}']:not([href*='knownAt'])");
        await Expect(leaving).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_phone_the_clocks_take_a_line_and_unfold()
    {
        await using var visitor = await browser.VisitAsync(host.Address, 390, 844);
        await visitor.GoAsync($"{Site}/positions");
        var clocks = visitor.Page.Locator(".clocks");
        Assert.InRange((await clocks.BoundingBoxAsync())!.Height, 20, 60);
        await Expect(visitor.Page.GetByLabel("Said by")).ToBeHiddenAsync();
        await visitor.Page.GetByText("Dates and events").ClickAsync();
        await Expect(visitor.Page.GetByLabel("Said by")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("[data-clock=line]")).ToBeVisibleAsync();
    }
}
