using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>Curators keep records: they draft, collide, lose their connection, and nothing that they typed is lost.</summary>
public sealed class RecordJourneyTests(Browser browser, CurationHost host) : IClassFixture<CurationHost>
{
    private const string Records = $"/admin/{DossierHost.Negotiation}";

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Pages_of_records_fit_are_accessible_and_complain_of_nothing(ColorScheme theme)
    {
        var faults = new List<string>();
        await using var editor = await host.SignInAsync(browser, Role.Editor, Look.Width(theme), 900, theme);
        (string Name, string Path, string Ready)[] pages =
        [
            ("negotiations", "/admin/negotiations", ".negotiations-kept"), ("tables", Records, ".tables"), ("parties", Records + "/parties", ".records"),
            ("statements", Records + "/statements?q=ceasefire", ".records"), ("issue", Records + "/issues/territory", ".record-form"),
            ("proposal", Records + "/proposals/us-terms-2025-04-17", ".inner"), ("new-statement", Records + "/statements/new", ".record-form"),
        ];
        foreach (var (name, path, ready) in pages)
        {
            await editor.GoAsync(path);
            await editor.Page.Locator(ready).First.WaitForAsync();
            if (name == "new-statement")
            {
                await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Submit for review" }).ClickAsync();
                await Expect(editor.Page.Locator(".faults")).ToBeFocusedAsync();
            }

            await Look.AtAsync(editor.Page, "records-" + name, theme, faults);
        }

        Assert.True(faults.Count == 0 && editor.Complaints.Count == 0, string.Join('\n', faults.Concat(editor.Complaints)));
    }

    [Fact]
    public async Task Two_curators_collide_and_both_texts_survive()
    {
        await using var curator = await host.SignInAsync(browser, Role.Curator);
        var page = curator.Page;
        await curator.GoAsync(Records + "/parties/ukraine");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Ukraine as I type it");
        await PublishMeanwhileAsync("Ukraine as they put it");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();

        var conflict = page.Locator(".conflict");
        await Expect(conflict).ToContainTextAsync("Ukraine as I type it");
        await Expect(conflict).ToContainTextAsync("Ukraine as they put it");
        await Expect(page).ToHaveURLAsync(new Regex(@"/parties/ukraine\?draft=\d+$"));
        await page.ScreenshotAsync(new() { Path = Path.Combine(Look.Pictures, "records-conflict.png"), FullPage = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Theirs for Name", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on with these" }).ClickAsync();
        await Expect(conflict).ToHaveCountAsync(0);
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Ukraine as they put it");
        Assert.Empty(curator.Complaints);
    }

    [Fact]
    public async Task What_was_typed_is_back_after_a_reload_and_can_be_discarded()
    {
        await using var curator = await host.SignInAsync(browser, Role.Curator);
        var page = curator.Page;
        await curator.GoAsync(Records + "/issues/crimea");
        var proposition = page.GetByLabel("Proposition");
        var before = await proposition.InputValueAsync();
        await proposition.FillAsync("Something else that was typed.");
        await Expect(page.Locator("form[data-keep]")).ToHaveAttributeAsync("data-kept", "kept");
        await page.ReloadAsync();
        await curator.ConnectedAsync();
        await Expect(proposition).ToHaveValueAsync("Something else that was typed.");
        await Expect(page.Locator(".unsaved")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Discard what was put back" }).ClickAsync();
        await Expect(proposition).ToHaveValueAsync(before);
        await page.ReloadAsync();
        await curator.ConnectedAsync();
        await Expect(page.Locator(".kept")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_proposal_is_drafted_with_a_silent_provision_and_submitted()
    {
        await using var curator = await host.SignInAsync(browser, Role.Curator);
        var page = curator.Page;
        await curator.GoAsync(Records + "/proposals/new");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("A plan for a test");
        await page.GetByLabel("Short title").FillAsync("Test plan");
        await page.GetByRole(AriaRole.Group, new() { Name = "Authors" }).GetByText("Russian Federation", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Public on").First.FillAsync("2025-05-01");
        await page.GetByLabel("Status").SelectOptionAsync("put-forward");
        await page.GetByLabel("Summary").FillAsync("What the plan is.");
        await page.Locator("#r0-source").SelectOptionAsync("kyiv-independent");
        await page.Locator("#r0-url").FillAsync("https://example.org/plan");
        await page.Locator(".silent summary").ClickAsync();
        await page.Locator(".silent button").First.ClickAsync();
        await Expect(page.Locator(".inner > ol > li")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit for review" }).ClickAsync();
        await Expect(page.Locator(".said").First).ToContainTextAsync("Submitted");
        await Expect(page.Locator("#r0-key")).ToHaveValueAsync("test-plan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save draft" })).ToBeVisibleAsync();
        Assert.Empty(curator.Complaints);
    }

    [Fact]
    public async Task Records_are_put_in_order_by_keyboard_retired_and_brought_back()
    {
        await using var editor = await host.SignInAsync(browser, Role.Editor);
        var page = editor.Page;
        await editor.GoAsync(Records + "/issues");
        var first = page.Locator(".records tbody tr").First;
        var name = await first.Locator("a").TextContentAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "down" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".said").First).ToContainTextAsync("is now 2 of");
        await Expect(page.Locator(".records tbody tr").Nth(1).Locator("a")).ToHaveTextAsync(name!);
        await page.Locator("#undo").ClickAsync();
        await Expect(first.Locator("a")).ToHaveTextAsync(name!);

        await first.GetByRole(AriaRole.Button, new() { Name = "Retire" }).ClickAsync();
        await Expect(first.Locator(".confirm")).ToContainTextAsync("Nothing is deleted");
        await first.GetByRole(AriaRole.Button, new() { Name = "Retire" }).ClickAsync();
        await Expect(page.Locator(".said").First).ToContainTextAsync("is retired");
        await Expect(first.Locator("a")).Not.ToHaveTextAsync(name!);
        await page.Locator("#undo").ClickAsync();
        await Expect(first.Locator("a")).ToHaveTextAsync(name!);
        Assert.Empty(editor.Complaints);
    }

    private Task<int> PublishMeanwhileAsync(string name) => host.Services.GetRequiredService<Writer>().WriteAsync("ben@example.org", async (db, _, token) =>
    {
        db.Entry(await db.Parties.SingleAsync(party => party.Key == "ukraine", token)).Property("Name").CurrentValue = name;
        return await db.SaveChangesAsync(token);
    }, TestContext.Current.CancellationToken);
}
