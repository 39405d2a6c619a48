using Microsoft.Playwright;
using PeaceTracker.Domain;
using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>Two people at one position: who is typing is told calmly, loses nothing, and decides.</summary>
public sealed class PositionConflictTests(Browser browser, PositionConflictTests.Host host) : IClassFixture<PositionConflictTests.Host>
{
    private const string Editor = $"/admin/{DossierHost.Negotiation}/positions/russia/nato";

    private const string Mine = "What I typed while you published.";

    [Fact]
    public async Task Something_newer_is_told_while_one_types_and_both_texts_are_there_to_choose_from()
    {
        await using var curator = await host.SignInAsync(browser, Role.Curator);
        var page = curator.Page;
        await curator.GoAsync(Editor);
        await page.Locator("input[name='position.stance'][value='ambiguous']").CheckAsync();
        await page.Locator("[name='position.summary']").FillAsync(Mine);

        await using var editor = await host.SignInAsync(browser, Role.Editor);
        await editor.GoAsync(Editor);
        await PublishAsync(editor.Page);

        await Expect(page.Locator(".newer")).ToContainTextAsync("Something newer was published");
        await Expect(page.Locator("[name='position.summary']")).ToHaveValueAsync(Mine);
        await Expect(page.Locator(".now .holding")).ToContainTextAsync("Open to discussion");

        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        var sides = page.Locator(".conflict .sides");
        await Expect(sides).ToContainTextAsync(Mine);
        await Expect(sides).ToContainTextAsync("What the editor published.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep mine for all" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on with these" }).ClickAsync();

        await Expect(page.Locator(".said")).ToContainTextAsync("saved");
        await Expect(page.Locator(".conflict, .newer")).ToHaveCountAsync(0);
        await Expect(page.Locator("[name='position.summary']")).ToHaveValueAsync(Mine);
        await Expect(page.Locator("#r0-shift-proposal")).ToContainTextAsync("From “Open to discussion”");
        Assert.Empty(curator.Complaints);
        Assert.Empty(editor.Complaints);
    }

    private static async Task PublishAsync(IPage page)
    {
        await page.Locator("input[name='position.stance'][value='open-to-discussion']").CheckAsync();
        await page.Locator("[name='position.summary']").FillAsync("What the editor published.");
        await page.Locator("[name='position.published_on']").FillAsync("2026-04-02");
        await page.Locator(".confirm-shift").ClickAsync();
        await page.Locator(".search summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the latest" }).ClickAsync();
        await page.Locator(".results button").First.ClickAsync();
        await page.Locator(".chosen").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish now" }).ClickAsync();
        await Expect(page.Locator(".now .holding")).ToContainTextAsync("Open to discussion");
    }

    /// <summary>Where one pair of eyes is enough.</summary>
    public sealed class Host : CurationHost
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [.. base.Settings, ("Review:FourEyes", "false")];
    }
}
