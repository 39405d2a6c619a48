using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>An analyst at the matrix: who says what, since when, and what was known on a day.</summary>
public sealed class PositionJourneyTests(Browser browser, DossierHost host)
{
    private const string Matrix = $"/{DossierHost.Negotiation}/positions";

    [Fact]
    public async Task From_the_list_of_negotiations_to_a_cell_and_back()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync("/");
        await page.Locator(".negotiation h2 a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"/{DossierHost.Negotiation}$"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Positions", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Positions");

        await page.Locator("#cell-ukraine-nato").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{Matrix}/ukraine/nato$"));
        var panel = page.Locator(".panel");
        await Expect(panel.Locator("h2")).ToHaveTextAsync("Ukraine");
        await Expect(panel.Locator("h2")).ToBeFocusedAsync();
        await Expect(panel.Locator(".evidence a.source").First).ToHaveAttributeAsync("href", new Regex("^https?://"));

        await page.Keyboard.PressAsync("Escape");
        await Expect(panel).ToHaveCountAsync(0);
        await Expect(page.Locator("#cell-ukraine-nato")).ToBeFocusedAsync();
        await page.GoBackAsync();
        await Expect(panel.Locator("h2")).ToHaveTextAsync("Ukraine");
        Assert.Empty(visitor.Complaints);
    }

    // The terms were communicated on 17 April 2025 and became public on 25 April.
    [Theory]
    [InlineData("?asOf=2025-04-18&knownAt=2025-04-24", false)]
    [InlineData("?asOf=2025-04-18&knownAt=2025-04-25", true)]
    [InlineData("?knownAt=2025-04-25", true)]
    [InlineData("?asOf=2025-04-16", false)]
    public async Task The_american_terms_on_crimea_are_shown_from_the_day_they_were_public(string query, bool shown)
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        await visitor.GoAsync($"{Matrix}/united-states/crimea{query}");
        await Expect(visitor.Page.Locator(".past")).ToContainTextAsync("Not the present");
        var said = visitor.Page.Locator(".panel time[datetime='2025-04-17']");
        await (shown ? Expect(said).Not.ToHaveCountAsync(0) : Expect(said).ToHaveCountAsync(0));
    }

    [Fact]
    public async Task Dates_and_choices_go_into_the_address_and_back_out_of_it()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync(Matrix);
        await page.Locator(".filter summary").ClickAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Parties shown" }).GetByRole(AriaRole.Link, new() { Name = "Russia" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"\?parties="));
        await Expect(page.Locator("thead th", new() { HasText = "Russia" })).ToHaveCountAsync(0);
        await Expect(page.Locator("thead th", new() { HasText = "Ukraine" })).ToHaveCountAsync(1);

        await page.GetByLabel("Said by").FillAsync("2025-04-24");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"\?asOf=2025-04-24&parties="));
        await Expect(page.Locator(".past")).ToHaveCountAsync(1);
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"\?parties="));
        await Expect(page.Locator(".past")).ToHaveCountAsync(0);
        await page.GoBackAsync();
        await Expect(page.Locator("thead th", new() { HasText = "Russia" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Parts_of_an_issue_unfold_by_keyboard()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        await visitor.GoAsync(Matrix);
        var crimea = visitor.Page.Locator("#cell-russia-crimea");
        await Expect(crimea).ToBeHiddenAsync();
        await visitor.Page.Locator("tbody", new() { Has = crimea }).Locator(".fold input").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Space");
        await Expect(crimea).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Closing_the_cell_of_a_part_leaves_it_unfolded_and_in_focus()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        await visitor.GoAsync($"{Matrix}/russia/crimea");
        await Expect(visitor.Page.Locator(".panel h2")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(visitor.Page.Locator("#cell-russia-crimea")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_a_phone_the_matrix_is_a_card_for_each_issue()
    {
        await using var visitor = await browser.VisitAsync(host.Address, 390, 844);
        await visitor.GoAsync(Matrix);
        var card = visitor.Page.Locator("tbody.issue").First;
        var box = (await card.BoundingBoxAsync())!;
        Assert.InRange(box.Width, 300, 390);
        var first = (await card.Locator("td a").Nth(0).BoundingBoxAsync())!;
        var second = (await card.Locator("td a").Nth(1).BoundingBoxAsync())!;
        Assert.True(second.Y >= first.Y + first.Height - 1, "Parties stand below each other.");
        Assert.True(first.Height >= 44, "A finger hits a line.");
    }
}
