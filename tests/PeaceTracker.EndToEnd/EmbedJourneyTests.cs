using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PeaceTracker.Data;
using PeaceTracker.Embedding.Serving;
using PeaceTracker.Embedding.Words;
using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>Widgets on other people's sites, in a real browser: where they may stand, how high they are, how they look, and what reaches them.</summary>
public sealed class EmbedJourneyTests(Browser browser, EmbedHost host) : IClassFixture<EmbedHost>
{
    // One address for each kind.
    private static readonly Dictionary<string, string> Choices = new(StringComparer.Ordinal)
    {
        ["matrix"] = "",
        ["issue"] = "?issue=territory",
        ["quote"] = "?party=ukraine&issue=nato",
        ["proposals"] = "",
        ["strikes"] = "",
        ["figure"] = "",
        ["timeline"] = "",
        ["changes"] = "",
        ["news"] = "",
    };

    private static readonly string[] Looks = ["theme=light", "theme=dark", "density=compact&font=22&accent=aa0044", "title=off&border=off", "fit=1&push=1"];

    private List<string> Kinds => [.. host.Kinds.Select(kind => kind.Name)];

    private static string? TurnedAround => EmbedWords.Languages.Select(language => language.Code).FirstOrDefault(code => EmbedWords.Of(code).Direction == "rtl");

    private static string Address(string kind, string more = "")
    {
        var choice = Choices[kind];
        return $"/embed/{DossierHost.Negotiation}/{kind}{choice}{(more.Length == 0 ? "" : (choice.Length == 0 ? "?" : "&") + more)}";
    }

    [Fact]
    public async Task Every_kind_stands_on_a_site_that_may_show_it_as_high_as_it_is_and_on_no_other()
    {
        Assert.Empty(Kinds.Except(Choices.Keys));
        var frames = string.Concat(Kinds.Select(kind => $"<iframe class=\"peacetracker\" id=\"{kind}\" title=\"{kind}\" src=\"{new Uri(host.Address, Address(kind))}\" width=\"100%\" height=\"300\" style=\"border:0;display:block\"></iframe>"));
        host.Elsewhere.Put("/article", "<h1>An article</h1>" + frames, $"<style>body{{margin:0}}</style><script async src=\"{new Uri(host.Address, "/js/embed.js")}\"></script>");

        await using (var reader = await browser.VisitAsync(host.Elsewhere.Address, 1000))
        {
            var page = reader.Page;
            await page.GotoAsync("/article");
            foreach (var width in (int[])[1000, 600, 320])
            {
                await page.SetViewportSizeAsync(width, 900);
                foreach (var kind in Kinds)
                {
                    await FitsAsync(page, kind, width);
                }
            }

            foreach (var kind in Kinds)
            {
                var details = page.FrameLocator("#" + kind).Locator("details").First;
                if (await details.CountAsync() > 0)
                {
                    var before = await FitsAsync(page, kind, 320);
                    await details.Locator("summary").First.ClickAsync();
                    await page.WaitForFunctionAsync("([kind, before]) => document.getElementById(kind).clientHeight !== before", new object[] { kind, before });
                    await FitsAsync(page, kind, 320);
                    await details.Locator("summary").First.ClickAsync();
                    await page.WaitForFunctionAsync("([kind, before]) => document.getElementById(kind).clientHeight === before", new object[] { kind, before });
                }
            }

            Assert.All(reader.Complaints, complaint => Assert.StartsWith($"asked another site: {host.Address}", complaint, StringComparison.Ordinal));
        }

        await using (var reader = await browser.VisitAsync(host.Elsewhere.Address, 600, scripts: false))
        {
            await reader.Page.GotoAsync("/article");
            foreach (var kind in Kinds)
            {
                await Expect(reader.Page.FrameLocator("#" + kind).Locator("h1")).ToBeVisibleAsync();
                await Expect(reader.Page.FrameLocator("#" + kind).Locator("footer a").First).ToHaveAttributeAsync("href", new Regex($"^/{DossierHost.Negotiation}"));
            }
        }

        await using var stranger = await browser.VisitAsync(host.Elsewhere.Named, 600);
        await stranger.Page.GotoAsync("/article");
        await stranger.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        foreach (var kind in Kinds)
        {
            await Expect(stranger.Page.FrameLocator("#" + kind).Locator("main")).ToHaveCountAsync(0);
        }

        Assert.InRange(stranger.Complaints.Count(complaint => complaint.Contains("frame-ancestors", StringComparison.Ordinal)), Kinds.Count, int.MaxValue);
        Assert.Equal(300, await stranger.Page.Locator("iframe").First.EvaluateAsync<int>("frame => frame.clientHeight"));
    }

    [Fact]
    public async Task Every_kind_can_be_read_in_light_and_dark_at_two_hundred_pixels_and_from_right_to_left()
    {
        var faults = new List<string>();
        await using var visitor = await browser.VisitAsync(host.Address, 600);
        var page = visitor.Page;
        foreach (var kind in Kinds)
        {
            await page.SetViewportSizeAsync(600, 900);
            var grounds = new List<string>();
            foreach (var theme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = theme });
                if (grounds.Count == 0)
                {
                    Assert.Equal(200, (await page.GotoAsync(Address(kind)))!.Status);
                }

                grounds.Add(await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor + getComputedStyle(document.body).color"));
                faults.AddRange((await Look.SeriousAsync(page)).Select(fault => $"{kind}, {theme}: {fault}"));
            }

            faults.AddRange(grounds.Distinct().Count() == 2 ? [] : [$"{kind}: light and dark look alike."]);
            await page.SetViewportSizeAsync(200, 700);
            faults.AddRange(await RunsOutAsync(page) is { } fault ? [$"{kind}: {fault}"] : []);
            if (TurnedAround is { } language)
            {
                await page.GotoAsync(Address(kind, $"language={language}"));
                await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
                faults.AddRange(await RunsOutAsync(page) is { } turned ? [$"{kind}, {language}: {turned}"] : []);
            }
        }

        Assert.Empty(faults);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Every_kind_is_a_sound_document_in_every_look_and_language()
    {
        var documents = new List<(string, string)>();
        using var client = host.Client();
        foreach (var address in Kinds.SelectMany(kind => Looks.Concat(EmbedWords.Languages.Select(language => $"language={language.Code}")).Select(look => Address(kind, look))))
        {
            var html = await client.GetStringAsync(address, TestContext.Current.CancellationToken);
            Assert.DoesNotMatch(@"<[a-z0-9]+[^>]* (style|on[a-z]+|b-[a-z0-9]{10})[=\s>]", html);
            documents.Add((address, html));
        }

        Assert.Empty(await HtmlValidator.FaultsAsync(documents));
    }

    [Fact]
    public async Task What_is_published_reaches_the_open_widget_without_a_reload_and_never_the_frozen_one()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var frozen = Address("matrix", $"recordedBy={(await RecordedAsync(cancellation)).AddSeconds(1):yyyy-MM-ddTHH:mm:ssZ}");
        using var client = host.Client();
        host.Elsewhere.Put("/live", $"<iframe class=\"peacetracker\" id=\"live\" title=\"live\" src=\"{new Uri(host.Address, Address("matrix", "push=1&fit=1&issues=nato,territory"))}\"></iframe>", $"<script async src=\"{new Uri(host.Address, "/js/embed.js")}\"></script>");
        await using var reader = await browser.VisitAsync(host.Elsewhere.Address);
        var page = reader.Page;
        var documents = 0;
        page.Request += (_, request) => documents += request.ResourceType == "document" && request.Url.Contains("/embed/", StringComparison.Ordinal) ? 1 : 0;
        await page.Clock.InstallAsync();
        await page.GotoAsync("/live");
        var widget = page.FrameLocator("#live");
        var cell = widget.Locator($"td a[href='/{DossierHost.Negotiation}/positions/ukraine/nato']");
        await Expect(cell).ToHaveTextAsync("Ambiguous");
        await cell.FocusAsync();
        await widget.Locator("html").EvaluateAsync("() => { window.first = true; }");
        await StreamsAsync(1);

        using var before = await client.GetAsync(frozen, cancellation);
        await host.PublishAsync("ukraine", "nato", "opposes", "Kyiv would <img src=x onerror=alert(1)> leave the question to a referendum.", cancellation);
        await Expect(cell).ToHaveTextAsync("Opposes");
        await Expect(cell).ToBeFocusedAsync();
        await Expect(widget.GetByRole(AriaRole.Status)).ToContainTextAsync(new Regex("Last change"));
        Assert.True(await widget.Locator("html").EvaluateAsync<bool>("() => window.first"));
        Assert.Equal(1, documents);

        // Who does not look costs nothing after a while, and is told when he looks again.
        await LookAwayAsync(widget, hidden: true);
        await page.Clock.FastForwardAsync(31_000);
        await StreamsAsync(0);
        await host.PublishAsync("ukraine", "territory", "supports", "Kyiv would agree.", cancellation);
        await LookAwayAsync(widget, hidden: false);
        await Expect(widget.Locator($"td a[href='/{DossierHost.Negotiation}/positions/ukraine/territory']")).ToHaveTextAsync("Supports");
        await StreamsAsync(1);

        using var after = await client.GetAsync(frozen, cancellation);
        Assert.Contains("Ambiguous", await before.Content.ReadAsStringAsync(cancellation), StringComparison.Ordinal);
        Assert.NotNull(before.Headers.ETag);
        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
        Assert.Equal(await before.Content.ReadAsByteArrayAsync(cancellation), await after.Content.ReadAsByteArrayAsync(cancellation));
        Assert.All(reader.Complaints, complaint => Assert.StartsWith($"asked another site: {host.Address}", complaint, StringComparison.Ordinal));
    }

    // Waits until a frame is as high as what it holds, within what no reader sees; answers its height.
    private static async Task<int> FitsAsync(IPage page, string kind, int width)
    {
        var frame = page.Locator("#" + kind);
        // A browser does not lay out what is of another site and out of sight.
        await frame.EvaluateAsync("frame => frame.scrollIntoView()");
        // The script exchanges a frame for one that tells its height: the one before is gone.
        await Expect(frame).ToHaveAttributeAsync("src", new Regex("fit=1"));
        var document = (await (await frame.ElementHandleAsync()).ContentFrameAsync())!;
        await document.WaitForFunctionAsync("width => innerWidth === width && document.querySelector('main')", width);
        var content = Math.Min(6000, await document.EvaluateAsync<double>("() => document.documentElement.getBoundingClientRect().height"));
        await page.WaitForFunctionAsync("([kind, content]) => Math.abs(document.getElementById(kind).clientHeight - content) <= 4", new object[] { kind, content });
        return await frame.EvaluateAsync<int>("frame => frame.clientHeight");
    }

    private static Task<string?> RunsOutAsync(IPage page) => page.EvaluateAsync<string?>("""
        () => {
            const { scrollWidth, clientWidth } = document.documentElement;
            const wide = [...document.querySelectorAll("body *")].find(one => one.getBoundingClientRect().right > clientWidth + 1 || one.getBoundingClientRect().left < -1);
            return scrollWidth <= clientWidth ? null : `${scrollWidth} px in ${clientWidth}, such as ${wide?.outerHTML.slice(0, 200)}`;
        }
        """);

    private static async Task LookAwayAsync(IFrameLocator widget, bool hidden) => await widget.Locator("html").EvaluateAsync(
        "(_, hidden) => { Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden }); document.dispatchEvent(new Event('visibilitychange')); }", hidden);

    private async Task StreamsAsync(int count)
    {
        var stream = host.Services.GetRequiredService<EmbedStream>();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (stream.Open != count && await beat.WaitForNextTickAsync(patience.Token))
        {
        }
    }

    // When the last of the dossier was recorded, UTC.
    private async Task<DateTime> RecordedAsync(CancellationToken cancellationToken)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<TrackerContext>>().CreateDbContextAsync(cancellationToken);
        return await db.Changes.MaxAsync(change => change.RecordedAt, cancellationToken);
    }
}
