using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PeaceTracker.Domain;
using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>The audit log, backups, settings and feeds, as an administrator uses them and as nobody else may.</summary>
public sealed partial class KeepingJourneyTests(Browser browser, KeepingJourneyTests.Host host) : IClassFixture<KeepingJourneyTests.Host>
{
    private static readonly string[] Paths =
        ["/admin/audit", "/admin/audit?deed=SettingChanged", "/admin/audit?entry=2", "/admin/backups", "/admin/settings", "/admin/feeds", "/admin/feeds?feed=new", "/admin/feeds?feed=1", "/admin/feeds/1", "/admin/feeds/lists", "/admin/triage", "/admin/webhooks", "/admin/digests",
        $"/admin/{DossierHost.Negotiation}/embeds", $"/admin/{DossierHost.Negotiation}/embeds/new?widget=quote&party=ukraine&issue=crimea"];

    [Fact]
    public async Task An_administrator_makes_a_backup_takes_it_away_and_reads_of_it_in_the_log()
    {
        await using var visitor = await host.SignInAsync(browser, Role.Administrator);
        await visitor.GoAsync("/admin/backups");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Make one now" }).ClickAsync();
        await Expect(visitor.Page.GetByText("A backup was made and checked.")).ToBeVisibleAsync();
        var link = visitor.Page.GetByRole(AriaRole.Link, new() { NameRegex = DatabaseLink() }).First;
        var taken = await visitor.Page.APIRequest.GetAsync(new Uri(visitor.Address, await link.GetAttributeAsync("href")).ToString());
        Assert.Equal(200, taken.Status);
        Assert.Equal("SQLite format 3\0"u8.ToArray(), (await taken.BodyAsync())[..16]);
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = CheckButton() }).First.ClickAsync();
        await Expect(visitor.Page.GetByText("is sound.")).ToBeVisibleAsync();

        await visitor.GoAsync("/admin/audit?deed=BackupDownloaded");
        await Expect(visitor.Page.Locator(".entries li").First).ToContainTextAsync(CurationHost.Email(Role.Administrator));
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData("..%2fpeacetracker.db")]
    [InlineData("%2e%2e%2fpeacetracker.db")]
    [InlineData("%2fetc%2fpasswd")]
    [InlineData("peacetracker.db%00.json")]
    [InlineData("none.db")]
    public async Task What_is_no_backup_is_not_found(string name)
    {
        await using var visitor = await host.SignInAsync(browser, Role.Administrator);
        var answer = await visitor.Page.APIRequest.GetAsync($"{visitor.Address}admin/backups/{name}");
        Assert.Contains(answer.Status, (int[])[400, 404]);
    }

    [Fact]
    public async Task Turning_off_the_four_eyes_rule_asks_first_and_is_found_in_the_log()
    {
        await using var visitor = await host.SignInAsync(browser, Role.Administrator);
        await visitor.GoAsync("/admin/settings");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Turn off…" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Turn it off" }).ClickAsync();
        await Expect(visitor.Page.GetByText("The four-eyes rule is off.")).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Turn on" }).ClickAsync();
        await Expect(visitor.Page.GetByText("The four-eyes rule is on.")).ToBeVisibleAsync();

        await visitor.GoAsync("/admin/audit?deed=SettingChanged&key=Review:FourEyes");
        var entry = visitor.Page.Locator(".entries li").Nth(1);
        await entry.Locator("summary").ClickAsync();
        await Expect(entry.Locator("tr.differs td.before")).ToHaveTextAsync("on");
        await Expect(entry.Locator("tr.differs td.after")).ToHaveTextAsync("off");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Everybody_else_stays_outside()
    {
        using var stranger = host.Client();
        foreach (var path in (string[])["/admin/audit", "/admin/audit.csv", "/admin/backups", "/admin/backups/x.db", "/admin/settings"])
        {
            var answer = await stranger.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode != HttpStatusCode.OK || answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/account", StringComparison.Ordinal), path);
        }

        await using var curator = await host.SignInAsync(browser, Role.Curator);
        await using var editor = await host.SignInAsync(browser, Role.Editor);
        Assert.NotEqual(200, await StatusAsync(curator, "admin/audit.csv"));
        Assert.Equal(200, await StatusAsync(editor, "admin/audit.csv"));
        Assert.NotEqual(200, await StatusAsync(editor, "admin/backups/x.db"));
        Assert.NotEqual(200, await StatusAsync(editor, "admin/settings"));

        static async Task<int> StatusAsync(Visitor visitor, string path) =>
            (await visitor.Page.APIRequest.GetAsync($"{visitor.Address}{path}", new() { MaxRedirects = 0 })).Status;
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Its_pages_fit_and_are_accessible(ColorScheme theme)
    {
        var faults = new List<string>();
        await using var visitor = await host.SignInAsync(browser, Role.Administrator, Look.Width(theme), 900, theme);
        foreach (var path in Paths)
        {
            await visitor.GoAsync(path);
            var first = visitor.Page.Locator(".entries summary").First;
            if (path.EndsWith("Changed", StringComparison.Ordinal) && await first.CountAsync() > 0)
            {
                await first.ClickAsync();
            }

            await Look.AtAsync(visitor.Page, "keeping" + path, theme, faults);
        }

        Assert.Empty(faults.Concat(visitor.Complaints));
    }

    /// <summary>The application with accounts, whose backups and log the tests of this class change.</summary>
    public sealed class Host : CurationHost;

    [GeneratedRegex("^Database of", RegexOptions.None, 1000)]
    private static partial Regex DatabaseLink();

    [GeneratedRegex("^Check again", RegexOptions.None, 1000)]
    private static partial Regex CheckButton();
}
