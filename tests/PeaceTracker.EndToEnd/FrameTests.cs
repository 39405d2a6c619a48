using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>What every page shares: theme, menu, the way past it, and what happens when the server goes away.</summary>
public sealed class FrameTests(Browser browser, DossierHost host)
{
    [Theory]
    [InlineData(ColorScheme.Light, "light")]
    [InlineData(ColorScheme.Dark, "dark")]
    public async Task The_theme_follows_the_system_until_one_is_chosen_and_then_stays(ColorScheme system, string theme)
    {
        await using var visitor = await browser.VisitAsync(host.Address, theme: system);
        var page = visitor.Page;
        await visitor.GoAsync("/");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", theme);

        var other = theme == "light" ? "dark" : "light";
        await page.GetByRole(AriaRole.Button, new() { Name = $"{char.ToUpperInvariant(other[0])}{other[1..]} theme" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", other);

        // Noted before the body is parsed: the other theme is never drawn.
        await page.AddInitScriptAsync("new MutationObserver((_, seen) => { if (document.body) { window.themeAtBody ??= document.documentElement.dataset.theme; seen.disconnect(); } }).observe(document, { childList: true, subtree: true })");
        await visitor.GoAsync("/" + DossierHost.Negotiation);
        Assert.Equal(other, await page.EvaluateAsync<string>("window.themeAtBody"));
    }

    [Fact]
    public async Task The_keyboard_comes_past_the_bar_and_through_it()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync($"/{DossierHost.Negotiation}/positions");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        Assert.Equal("solid", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        await Expect(page.Locator(".skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_menu_changes_to_another_negotiation_and_closes_by_escape()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync("/" + DossierHost.Negotiation);
        await page.Locator(".negotiations summary").ClickAsync();
        await Expect(page.Locator(".negotiations a[aria-current]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".negotiations ul")).ToBeHiddenAsync();
        await page.Locator(".negotiations summary").ClickAsync();
        await page.Locator(".negotiations").GetByText("All negotiations").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@":\d+/$"));
    }

    [Theory]
    [InlineData("/nowhere-2031")]
    [InlineData($"/{DossierHost.Negotiation}/positions/atlantis/crimea")]
    public async Task What_is_not_there_is_told_on_a_page_of_our_own(string path)
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var answer = await visitor.GoAsync(path);
        Assert.Equal(404, answer.Status);
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("There is no such page");
    }

    [Fact]
    public async Task When_the_server_goes_away_the_page_says_so_and_stays_readable()
    {
        var own = new DossierHost();
        await using var visitor = await browser.VisitAsync(own.Address);
        await visitor.GoAsync($"/{DossierHost.Negotiation}/positions");
        await own.DisposeAsync();
        var dialog = visitor.Page.Locator("#components-reconnect-modal");
        await Expect(dialog).ToBeVisibleAsync();
        await Expect(dialog).ToContainTextAsync("The connection was lost");
        await Expect(visitor.Page.Locator("#cell-ukraine-nato")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Another_site_cannot_show_a_page_in_a_frame()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        await visitor.Page.RouteAsync("**/framing", route => route.FulfillAsync(new() { ContentType = "text/html", Body = $"<iframe src='{host.Address}'></iframe>" }));
        await visitor.Page.GotoAsync(new Uri(host.Address, "/framing").ToString());
        await Expect(visitor.Page.FrameLocator("iframe").Locator(".mud-layout")).ToHaveCountAsync(0);
        Assert.Contains(visitor.Complaints, complaint => complaint.Contains("frame-ancestors", StringComparison.Ordinal));
    }
}
