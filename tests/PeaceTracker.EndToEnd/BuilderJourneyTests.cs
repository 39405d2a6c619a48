using Microsoft.Playwright;
using PeaceTracker.Domain;
using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>A curator builds a widget, takes its code, saves it, visits it where it stands and withdraws it.</summary>
public sealed class BuilderJourneyTests(Browser browser, CurationHost host) : IClassFixture<CurationHost>
{
    [Fact]
    public async Task A_widget_is_chosen_copied_saved_visited_and_withdrawn()
    {
        await using var visitor = await host.SignInAsync(browser, Role.Curator);
        var page = visitor.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visitor.GoAsync($"/{DossierHost.Negotiation}/embed");
        var frame = page.Locator("iframe[data-fits]").First.ContentFrame;
        await Expect(frame.Locator("thead th").Nth(1)).ToBeVisibleAsync();

        // Each choice shows at once, is an address, and can be gone back from.
        var ukraine = page.Locator("#parties-ukraine");
        await ukraine.CheckAsync();
        await page.WaitForURLAsync(url => url.Contains("parties=ukraine", StringComparison.Ordinal));
        await Expect(frame.Locator("tbody")).ToBeVisibleAsync();
        await page.Locator("#theme").SelectOptionAsync("dark");
        await Expect(page.Locator("#code-address")).ToHaveValueAsync($"{visitor.Address}embed/{DossierHost.Negotiation}/matrix?parties=ukraine&theme=dark");
        await page.GoBackAsync();
        await Expect(page.Locator("#theme")).ToHaveValueAsync("");
        await Expect(ukraine).ToBeCheckedAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy: Plain frame" }).ClickAsync();
        await Expect(page.Locator("#code-frame-said")).ToHaveTextAsync("Copied.");
        Assert.Contains("<iframe class=\"peacetracker\"", await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Save this widget" }).ClickAsync();
        var save = page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true });
        await Expect(save).ToBeEnabledAsync();
        await page.GetByLabel("Key", new() { Exact = true }).FillAsync("front-page");
        await page.GetByLabel("Who may frame it").FillAsync("https://example.org");
        await save.ClickAsync();
        await page.WaitForURLAsync("**/embeds/front-page");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Take it" })).ToBeVisibleAsync();

        var widget = await page.GotoAsync($"{visitor.Address}embed/{DossierHost.Negotiation}/view/front-page");
        Assert.Equal(200, widget!.Status);
        Assert.EndsWith("frame-ancestors 'self' https://example.org", widget.Headers["content-security-policy"], StringComparison.Ordinal);
        await Expect(page.Locator("tbody")).ToBeVisibleAsync();

        await visitor.GoAsync($"/admin/{DossierHost.Negotiation}/embeds");
        await Expect(page.Locator(".records tbody th")).ToContainTextAsync("Parties: Ukraine");
        var faults = new List<string>();
        await Look.AtAsync(page, "saved widgets", ColorScheme.Light, faults);
        Assert.Empty(faults.Concat(visitor.Complaints));
        await page.Locator("#retire-front-page").ClickAsync();
        await page.Locator("#retire-front-page-yes").ClickAsync();
        await Expect(page.Locator(".state")).ToContainTextAsync("Withdrawn");

        // A browser may keep the widget for a little while: what is asked here is what it is sent.
        var gone = await page.APIRequest.GetAsync($"{visitor.Address}embed/{DossierHost.Negotiation}/view/front-page");
        Assert.Equal(410, gone.Status);
        Assert.Contains("withdrawn", await gone.TextAsync(), StringComparison.Ordinal);
    }
}
