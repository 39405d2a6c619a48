using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>An analyst at the line of time and at the ledger of truces and promises.</summary>
public sealed class TimelineJourneyTests(Browser browser, DossierHost host)
{
    private const string Timeline = $"/{DossierHost.Negotiation}/timeline";

    private const string Commitments = $"/{DossierHost.Negotiation}/commitments";

    [Fact]
    public async Task Who_says_296_and_who_says_711()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync("/" + DossierHost.Negotiation);
        await page.Locator(".strikes").GetByRole(AriaRole.Link, new() { Name = "These days on the timeline" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/timeline\?from=.*&to="));
        await page.Locator("svg.line a[href$='#attack-2025-07-09']").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("#attack-2025-07-09$"));

        // Both claims stand side by side, each with who says so.
        var attack = page.Locator("#attack-2025-07-09");
        await Expect(attack).ToBeInViewportAsync();
        var force = attack.Locator(".point li", new() { HasText = "Ukraine’s Air Force: 296 shot down and 415 lost or jammed." });
        var agency = attack.Locator(".point li", new() { HasText = "AFP: 711 intercepted. That is the sum of 296 and 415." });
        await Expect(force.Locator("a.source")).ToHaveAttributeAsync("href", new Regex("^https://"));
        await Expect(agency.Locator("a.source")).ToHaveAttributeAsync("href", new Regex("^https://"));

        // And the figures with their definitions are one link away.
        await attack.GetByRole(AriaRole.Link, new() { Name = "Who reports what for 9 Jul 2025" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/strikes\?from=2025-07-09&to=2025-07-09"));
        await Expect(page.Locator(".lead")).ToContainTextAsync("Ukrainian Air Force");
        var row = page.Locator(".figures tbody tr");
        await Expect(row).ToContainTextAsync("296");
        await Expect(row).ToContainTextAsync("415");
        var other = page.Locator(".others tr", new() { HasText = "711" });
        await Expect(other).ToContainTextAsync("Agence France-Presse");
        await Expect(other).ToContainTextAsync("their sum is 711");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task An_entry_s_own_address_leads_to_it_with_scripts_and_without()
    {
        foreach (var scripts in (bool[])[true, false])
        {
            await using var visitor = await browser.VisitAsync(host.Address, scripts: scripts);
            await visitor.GoAsync(Timeline + "#witkoff-putin-2025-04-25");
            var entry = visitor.Page.Locator("#witkoff-putin-2025-04-25");
            await Expect(entry).ToBeInViewportAsync();
            await Expect(entry).ToContainTextAsync("Three hours, says Putin’s aide Ushakov.");
            await Expect(entry).ToContainTextAsync("from 14:20 to 16:25 Moscow time");
        }
    }

    [Fact]
    public async Task The_line_is_zoomed_and_filtered_by_links_and_the_way_back_works()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.GoAsync(Timeline);
        await Expect(page.Locator(".calendar [aria-current=true]")).ToHaveTextAsync("Whole");
        await page.Locator(".calendar").GetByRole(AriaRole.Link, new() { Name = "2025", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"from=2025-01-01&to=2025-12-31"));
        await page.Locator(".calendar").GetByRole(AriaRole.Link, new() { Name = "Q2", Exact = true }).ClickAsync();
        await page.Locator(".calendar").GetByRole(AriaRole.Link, new() { Name = "May", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"from=2025-05-01&to=2025-05-31"));
        await Expect(page.Locator("#istanbul-1-2025-05-16")).ToBeVisibleAsync();
        await Expect(page.Locator("#istanbul-2-2025-06-02")).ToHaveCountAsync(0);

        await page.Locator(".filter summary").ClickAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Issues shown" }).GetByRole(AriaRole.Link, new() { Name = "Prisoners" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("issues=prisoners"));
        await Expect(page.Locator("#istanbul-1-2025-05-16")).ToBeVisibleAsync();
        await Expect(page.Locator("#may-truce-declared-2025-04-28")).ToHaveCountAsync(0);
        await page.GoBackAsync();
        await Expect(page).Not.ToHaveURLAsync(new Regex("issues="));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_american_terms_are_on_the_line_from_the_day_they_were_public()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        await visitor.GoAsync(Timeline + "?asOf=2025-04-18&knownAt=2025-04-24");
        // The control of the clocks may offer the day as a place to go to; the line and the list know nothing of it.
        await Expect(visitor.Page.Locator(".entries")).ToContainTextAsync("Jeddah");
        await Expect(visitor.Page.Locator(".entries")).Not.ToContainTextAsync("US terms");
        await Expect(visitor.Page.Locator("svg.line")).Not.ToContainTextAsync("US terms");
        await visitor.GoAsync(Timeline + "?asOf=2025-04-18&knownAt=2025-04-25");
        await Expect(visitor.Page.Locator("[id='proposal.us-terms-2025-04-17.2025-04-17']")).ToContainTextAsync("handed over");
    }

    [Fact]
    public async Task The_truce_of_May_is_told_with_both_accounts_of_its_days_and_no_report_is_not_zero()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        await visitor.GoAsync(Commitments);
        await visitor.Page.Locator("svg.line a[href$='#may-truce-2025-05-08']").ClickAsync();
        var truce = visitor.Page.Locator("#may-truce-2025-05-08");
        await Expect(truce).ToBeInViewportAsync();
        await Expect(truce).ToContainTextAsync("8 to 10 May.");
        await Expect(truce).ToContainTextAsync("8 to 11 May.");
        await Expect(truce.Locator("td.none")).ToHaveCountAsync(6);
        await Expect(truce).ToContainTextAsync("No claims of violation are recorded");
        await Expect(visitor.Page.Locator("#energy-halt-2025-03-18")).ToContainTextAsync("RT says that the halt expired on 18 April.");
        await Expect(visitor.Page.Locator("#easter-truce-2025-04-19")).ToContainTextAsync("Not counted: no source here gives an end.");
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData("/timeline?from=0001-01-01&to=9999-12-30", "Timeline")]
    [InlineData("/timeline?from=tomorrow&kinds=%3Cscript%3E&parties=nobody&issues=%27%22%3E", "from: 'tomorrow'")]
    [InlineData("/timeline?from=2025-06-01&to=2025-05-01&asOf=9999-12-31", "The two were taken in the other order")]
    [InlineData("/timeline?asOf=1900-01-01", "Nothing that is recorded here had happened")]
    [InlineData("/commitments?knownAt=2025-02-30", "knownAt: '2025-02-30'")]
    [InlineData("/commitments?asOf=1900-01-01", "had been declared by then")]
    public async Task An_address_typed_by_hand_gets_an_answer(string path, string text)
    {
        await using var visitor = await browser.VisitAsync(host.Address, scripts: false);
        var answer = await visitor.GoAsync("/" + DossierHost.Negotiation + path);
        Assert.Equal(200, answer.Status);
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync(text);
    }

    [Theory]
    [InlineData("/timeline.csv", 200)]
    [InlineData("/timeline.csv?kinds=talks&from=2025-05-01", 200)]
    [InlineData("/timeline.csv?kinds=nonsense", 400)]
    [InlineData("/timeline.csv?parties=nobody", 400)]
    [InlineData("/commitments.csv", 200)]
    [InlineData("/commitments.csv?asOf=nonsense", 400)]
    public async Task The_files_answer_like_the_pages(string path, int status)
    {
        using var client = host.Client();
        using var answer = await client.GetAsync(new Uri($"/{DossierHost.Negotiation}{path}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
    }
}
