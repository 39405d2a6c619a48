using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>Everything can be read before any script runs, and by who runs none.</summary>
public sealed class ReadingWithoutScriptsTests(Browser browser, DossierHost host)
{
    [Theory]
    [InlineData("", "Who says what")]
    [InlineData("", "What changed last")]
    [InlineData("/positions", "Crimea")]
    [InlineData("/strikes?from=2025-04-24&to=2025-04-24", "145")]
    [InlineData("/timeline", "Putin’s aide Ushakov")]
    [InlineData("/commitments", "8 to 11 May")]
    [InlineData("/news", "our description")]
    public async Task A_page_is_whole_as_it_is_served(string path, string text)
    {
        await using var visitor = await browser.VisitAsync(host.Address, scripts: false);
        await visitor.GoAsync($"/{DossierHost.Negotiation}{path}");
        await Expect(visitor.Page.Locator("main").GetByText(text).First).ToBeAttachedAsync();
    }

    [Fact]
    public async Task Folded_parts_are_in_the_served_page_and_unfold_without_scripts()
    {
        await using var visitor = await browser.VisitAsync(host.Address, scripts: false);
        await visitor.GoAsync($"/{DossierHost.Negotiation}/positions");
        var crimea = visitor.Page.Locator("#cell-russia-crimea");
        await Expect(crimea).ToBeHiddenAsync();
        await visitor.Page.Locator("tbody", new() { Has = crimea }).Locator(".fold input").CheckAsync();
        await Expect(crimea).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_forms_work_without_scripts()
    {
        await using var visitor = await browser.VisitAsync(host.Address, scripts: false);
        await visitor.GoAsync($"/{DossierHost.Negotiation}/strikes");
        var days = visitor.Page.Locator("form:has(input[name=from])");
        await days.GetByLabel("From").FillAsync("2025-04-24");
        await days.GetByLabel("To", new() { Exact = true }).FillAsync("2025-04-24");
        await days.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(visitor.Page.Locator(".figures tbody tr")).ToHaveCountAsync(1);
    }
}
