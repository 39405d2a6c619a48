using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PeaceTracker.Domain;
using PeaceTracker.EndToEnd.Support;
using PeaceTracker.Tests.Features.News;
using PeaceTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>What is published works as what is built, from another folder, the command line included.</summary>
public sealed partial class PublishedAppTests(Browser browser, PublishedApp app) : IClassFixture<PublishedApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_shows_the_first_dossier_with_all_that_its_pages_need()
    {
        await using var running = await app.StartAsync(app.DataDirectory(), ("PEACETRACKER_News__Refresh", "false"));
        await using var visitor = await browser.VisitAsync(running.Address);
        await visitor.GoAsync("/" + DossierHost.Negotiation);
        await visitor.DrawnAsync();
        await Expect(visitor.Page.Locator(".matrix tbody.issue")).Not.ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);

        var requests = visitor.Page.APIRequest;
        Assert.Equal("ready", (await (await requests.GetAsync("/readyz")).TextAsync()).Trim());
        foreach (Match asset in StyleSheet().Matches(await visitor.Page.ContentAsync()))
        {
            var answer = await requests.GetAsync("/" + asset.Groups["address"].Value, new() { Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Accept-Encoding"] = "br" } });
            Assert.Equal("br", answer.Headers["content-encoding"]);
            Assert.Contains("immutable", answer.Headers["cache-control"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_feed_that_was_never_fetched_is_visited_at_once_and_not_behind_dead_ones()
    {
        await using var live = await FeedServer.StartAsync(() => "<rss version='2.0'><channel><title>Live</title><item><guid>1</guid><title>Fresh from a live feed</title></item></channel></rss>");
        await using var dead = await FeedServer.StartSilentAsync();
        var data = app.DataDirectory();
        var list = Path.Combine(data, "feeds.opml");
        var outlines = Enumerable.Range(1, 12).Select(i => $"<outline type='rss' text='Dead {i}' xmlUrl='{dead.Address($"/{i}")}'/>").Append($"<outline type='rss' text='Live' xmlUrl='{live.Address()}'/>");
        await File.WriteAllTextAsync(list, $"<opml version='2.0'><body>{string.Concat(outlines)}</body></opml>", Token);

        // The first start loads the dossier that the feeds belong to.
        await using (await app.StartAsync(data, ("PEACETRACKER_News__Refresh", "false")))
        {
            Assert.Equal(3, (await app.CommandAsync(data, "import", "feeds", list, "--negotiation", DossierHost.Negotiation)).Code);
        }

        var (code, output) = await app.CommandAsync(data, "import", "feeds", list, "--negotiation", DossierHost.Negotiation);
        Assert.True(code == 0, output);
        Assert.Contains("13 feeds subscribed", output, StringComparison.Ordinal);

        await using var running = await app.StartAsync(data, ("PEACETRACKER_News__AllowPrivateNetworks", "true"));
        await using var visitor = await browser.VisitAsync(running.Address);
        await visitor.GoAsync($"/{DossierHost.Negotiation}/news");
        await Expect(visitor.Page.GetByText("Fresh from a live feed")).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task Without_the_switch_nothing_on_a_private_address_is_ever_contacted()
    {
        await using var server = await FeedServer.StartAsync(() => "<rss version='2.0'><channel><title>Inside</title></channel></rss>");
        var data = app.DataDirectory();
        var list = Path.Combine(data, "feeds.opml");
        await File.WriteAllTextAsync(list, $"<opml version='2.0'><body><outline type='rss' text='Inside' xmlUrl='{server.Address()}'/><outline type='rss' text='By name' xmlUrl='http://localhost:{server.Port}/'/></body></opml>", Token);
        await using (await app.StartAsync(data, ("PEACETRACKER_News__Refresh", "false")))
        {
        }

        await app.CommandAsync(data, "import", "feeds", list, "--negotiation", DossierHost.Negotiation);
        await using var running = await app.StartAsync(data);
        await using var visitor = await browser.VisitAsync(running.Address);
        await visitor.GoAsync($"/{DossierHost.Negotiation}/news");
        foreach (var title in (string[])["Inside", "By name"])
        {
            await Expect(visitor.Page.Locator(".feeds li.failing", new() { HasText = title })).ToContainTextAsync("not allowed");
        }

        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task What_is_typed_while_the_server_is_gone_is_back_once_it_is_there_again()
    {
        var data = app.DataDirectory();
        var password = Path.Combine(data, "password");
        await File.WriteAllTextAsync(password, CurationHost.Password, Token);
        (string, string)[] settings =
        [
            ("PEACETRACKER_News__Refresh", "false"), ("PEACETRACKER_Accounts__RequireSecondFactor", "false"),
            ("PEACETRACKER_Admin__Email", CurationHost.Email(Role.Administrator)), ("PEACETRACKER_Admin__PasswordFile", password),
        ];
        var first = await app.StartAsync(data, settings);
        await using var curator = await browser.VisitAsync(first.Address);
        var page = curator.Page;
        await CurationHost.EnterAsync(curator, CurationHost.Email(Role.Administrator), null);
        await curator.GoAsync($"/admin/{DossierHost.Negotiation}/issues/crimea");
        await page.GetByLabel("Proposition").FillAsync("Typed while it was there.");
        await page.GetByLabel("Proposition").BlurAsync();
        await page.GetByLabel("This corrects an error").CheckAsync();

        await first.DisposeAsync();
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await page.GetByLabel("Proposition").FillAsync("Typed while it was gone.");
        await page.GetByLabel("What was wrong").FillAsync("A reason, while it was gone.");
        await page.GetByLabel("Note to the editors").FillAsync("A note, while it was gone.");

        await using var second = await app.StartAtAsync(first.Address, data, settings);
        await Expect(page.Locator("[data-kept-notice]")).ToContainTextAsync("is put back below", new() { Timeout = 60_000 });
        await Expect(page.GetByLabel("Proposition")).ToHaveValueAsync("Typed while it was gone.");
        await Expect(page.GetByLabel("What was wrong")).ToHaveValueAsync("A reason, while it was gone.");
        await Expect(page.GetByLabel("Note to the editors")).ToHaveValueAsync("A note, while it was gone.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
        await Expect(page.Locator(".said").First).ToContainTextAsync("The draft is saved");
        await page.ReloadAsync();
        await curator.ConnectedAsync();
        await Expect(page.GetByLabel("Proposition")).ToHaveValueAsync("Typed while it was gone.");
        await Expect(page.GetByLabel("What was wrong")).ToHaveValueAsync("A reason, while it was gone.");
    }

    [Fact]
    public async Task A_real_strike_file_comes_in_by_the_command_line()
    {
        var file = SharedMaterial.Path("data/strikes/missile_attacks_daily.csv");
        var data = app.DataDirectory();
        await using (await app.StartAsync(data, ("PEACETRACKER_News__Refresh", "false")))
        {
        }

        string[] command = ["import", "strikes", file, "--format", "kaggle-missile-attacks", "--negotiation", DossierHost.Negotiation];
        var (code, output) = await app.CommandAsync(data, command);
        Assert.True(code == 0, output);
        Assert.Contains("3585 rows read = 3583 stored + 2 quarantined + 0 duplicates", output, StringComparison.Ordinal);
        Assert.Contains("nothing was changed", (await app.CommandAsync(data, command)).Output, StringComparison.Ordinal);

        await using var running = await app.StartAsync(data, ("PEACETRACKER_News__Refresh", "false"));
        await using var visitor = await browser.VisitAsync(running.Address);
        await visitor.GoAsync($"/{DossierHost.Negotiation}/strikes?from=2022-10-01&to=2026-04-05");
        await visitor.DrawnAsync();
        await Expect(visitor.Page.Locator(".strike-chart p").First).ToContainTextAsync("are gathered by month");

        // A total of the day and the windows of a file are one claim: they are not added.
        await visitor.GoAsync($"/{DossierHost.Negotiation}/strikes?from=2025-04-24&to=2025-04-24");
        await Expect(visitor.Page.Locator(".figures tbody td.number").First).ToHaveTextAsync("70");
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_says_so_and_changes_nothing()
    {
        var data = app.DataDirectory();
        await using var running = await app.StartAsync(data, ("PEACETRACKER_News__Refresh", "false"));
        var (code, output) = await app.CommandAsync(data, "--urls", "http://127.0.0.1:0");
        Assert.Equal(3, code);
        Assert.Contains("already running", output, StringComparison.Ordinal);
    }

    [GeneratedRegex("""<link rel="stylesheet" href="(?<address>[^"]+)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex StyleSheet();
}
