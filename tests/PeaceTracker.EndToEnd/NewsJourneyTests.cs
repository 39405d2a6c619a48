using System.Text.RegularExpressions;
using PeaceTracker.EndToEnd.Support;
using PeaceTracker.Tests.Features.News;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>News appear in every open browser as they are stored, without a reload.</summary>
public sealed class NewsJourneyTests(Browser browser, NewsHost host) : IClassFixture<NewsHost>
{
    private const string News = $"/{DossierHost.Negotiation}/news";

    [Fact]
    public async Task An_item_that_the_refresher_stores_shows_in_two_browsers_and_on_the_dashboard()
    {
        await using var server = await FeedServer.StartAsync(() => "<rss version='2.0'><channel><title>The Gazette</title><item><guid>1</guid>"
            + "<title>Talks &lt;b&gt;go on&lt;/b&gt; &amp;amp; on</title><link>https://gazette.example/1</link>"
            + "<description>&lt;img src='https://tracker.example/x.gif' onerror='alert(1)'&gt;Both sides say so.</description></item></channel></rss>");
        await using var first = await browser.VisitAsync(host.Address);
        await using var second = await browser.VisitAsync(host.Address, 390, 844);
        await using var third = await browser.VisitAsync(host.Address);
        await first.GoAsync(News);
        await second.GoAsync(News);
        await third.GoAsync("/" + DossierHost.Negotiation);
        Visitor[] visitors = [first, second, third];
        foreach (var visitor in visitors)
        {
            await visitor.Page.EvaluateAsync("window.neverReloaded = true");
        }

        await host.SubscribeAsync(server.Address(), "The Gazette");
        await host.RefreshAsync();

        foreach (var visitor in visitors)
        {
            var title = visitor.Page.Locator("a.title", new() { HasText = "go on" });
            await Expect(title).ToHaveAttributeAsync("href", "https://gazette.example/1");
            Assert.True(await visitor.Page.EvaluateAsync<bool>("window.neverReloaded"), "The page was loaded anew.");
            Assert.Empty(visitor.Complaints);
        }

        await Expect(first.Page.Locator(".feeds li", new() { HasText = "The Gazette" })).ToContainTextAsync("reached");
        await Expect(first.Page.Locator(".news-list")).ToContainTextAsync("Both sides say so.");
        await Expect(first.Page.Locator("main img")).ToHaveCountAsync(0);

        // While somebody reads, what is new waits until they ask for it.
        await first.Page.Keyboard.PressAsync("j");
        await host.SubscribeAsync(server.Address("/evening"), "The Evening Gazette");
        await host.RefreshAsync();
        await Expect(second.Page.Locator(".news-list")).ToContainTextAsync("The Evening Gazette");
        await Expect(first.Page.Locator(".news-list")).Not.ToContainTextAsync("The Evening Gazette");
        await first.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "1 new item" }).ClickAsync();
        await Expect(first.Page.Locator(".news-list")).ToContainTextAsync("The Evening Gazette");
    }

    [Fact]
    public async Task A_feed_that_cannot_be_reached_says_why_while_one_looks()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        await visitor.GoAsync(News);
        await using (var server = await FeedServer.StartAsync(context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        }))
        {
            await host.SubscribeAsync(server.Address("/broken"), "The Broken Times");
            await host.RefreshAsync();
        }

        var feed = visitor.Page.Locator(".feeds li", new() { HasText = "The Broken Times" });
        await Expect(feed).ToHaveClassAsync(new Regex("failing"));
        await Expect(feed).ToContainTextAsync("503");
        await Expect(feed).ToContainTextAsync("never reached");
    }

    [Fact]
    public async Task Older_items_are_a_page_of_their_own()
    {
        var items = string.Concat(Enumerable.Range(1, 70).Select(i => $"<item><guid>many-{i}</guid><title>Item {i} of many</title><link>https://gazette.example/many/{i}</link></item>"));
        await using var server = await FeedServer.StartAsync(() => $"<rss version='2.0'><channel><title>Many</title>{items}</channel></rss>");
        await host.SubscribeAsync(server.Address("/many"), "Many");
        await host.RefreshAsync();

        await using var visitor = await browser.VisitAsync(host.Address);
        await visitor.GoAsync(News);
        await Expect(visitor.Page.Locator(".news-list li")).ToHaveCountAsync(50);
        var newest = await visitor.Page.Locator(".news-list a.title").First.TextContentAsync();
        await visitor.Page.GetByText("Older items").ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Regex(@"\?before=\d+-\d+$"));
        await Expect(visitor.Page.Locator(".news-list a.title").First).Not.ToHaveTextAsync(newest!);
        await visitor.Page.GetByText("To the newest").ClickAsync();
        await Expect(visitor.Page.Locator(".news-list a.title").First).ToHaveTextAsync(newest!);
    }

    [Fact]
    public async Task Single_keys_lead_through_the_list_and_press_nothing_while_somebody_types()
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        await visitor.GoAsync(News);
        var (page, rows) = (visitor.Page, visitor.Page.Locator("[data-row]"));
        await page.Keyboard.PressAsync("j");
        await Expect(rows.Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(rows.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+k");
        await Expect(rows.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await Expect(rows.Nth(0)).ToBeFocusedAsync();

        await page.EvaluateAsync("""
            window.pressed = [];
            document.addEventListener("click", event => {
                const link = event.target.closest("[data-key=o]");
                if (link) { event.preventDefault(); window.pressed.push(link.href); }
            }, true);
            """);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("o");
        var second = await rows.Nth(1).Locator("a.title").GetAttributeAsync("href");
        Assert.Equal([second], await page.EvaluateAsync<string[]>("window.pressed"));

        await page.Keyboard.PressAsync("?");
        var help = page.GetByRole(Microsoft.Playwright.AriaRole.Dialog, new() { Name = "Keys" });
        await Expect(help).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("o");
        await page.Keyboard.PressAsync("Escape");
        await Expect(help).ToBeHiddenAsync();

        await page.EvaluateAsync("document.body.append(document.createElement('input')); document.body.lastChild.focus()");
        await page.Keyboard.TypeAsync("jo?");
        await Expect(help).ToBeHiddenAsync();
        Assert.Equal("jo?", await page.EvaluateAsync<string>("document.activeElement.value"));
        Assert.Equal([second], await page.EvaluateAsync<string[]>("window.pressed"));
        Assert.Empty(visitor.Complaints);

        // What was opened counts as read, and a key stars: a visitor's marks are this browser's alone.
        await Expect(rows.Nth(2).Locator("[data-mark=star]")).ToBeEnabledAsync();
        await page.EvaluateAsync("document.querySelectorAll('[data-row]')[2].focus()");
        await page.Keyboard.PressAsync("s");
        await page.ReloadAsync();
        await Expect(rows.Nth(1).Locator("[data-mark=read]")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(rows.Nth(2).Locator("[data-mark=star]")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(rows.Nth(2)).Not.ToHaveAttributeAsync("data-read", "");
        var (read, starred) = (await rows.Nth(1).GetAttributeAsync("data-row"), await rows.Nth(2).Locator(".title").TextContentAsync());
        await visitor.GoAsync(News + "?state=unread");
        await Expect(page.Locator("[data-noted]")).ToContainTextAsync("1 of ");
        await Expect(page.Locator($"[data-row='{read}']")).ToBeHiddenAsync();
        await visitor.GoAsync(News + "?state=starred");
        await Expect(page.Locator("[data-starred-list] li")).ToHaveTextAsync([starred!]);
        await page.Locator("[data-starred-list] a").ClickAsync();
        await Expect(page.Locator("[data-item] [data-mark=star]")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.Locator("[data-item] [data-mark=read]")).ToHaveAttributeAsync("aria-pressed", "true");

        // Those of somebody with an account are kept there.
        await using var curator = await host.SignInAsync(browser, Domain.Role.Curator);
        await curator.GoAsync(News);
        rows = curator.Page.Locator("[data-row]");
        await Expect(rows.Nth(0).Locator("[data-mark=star]")).ToBeEnabledAsync();
        await curator.Page.Keyboard.PressAsync("j");
        await curator.Page.Keyboard.PressAsync("s");
        await curator.Page.Keyboard.PressAsync("m");
        await Expect(rows.Nth(0)).ToHaveAttributeAsync("data-read", "");
        await Expect(rows.Nth(0)).ToBeFocusedAsync();
        await curator.GoAsync(News + "?state=starred");
        await Expect(rows).ToHaveCountAsync(1);
        await Expect(rows.Locator("[data-mark=read]")).ToHaveAttributeAsync("aria-pressed", "true");
        await curator.Page.Keyboard.PressAsync("j");
        await curator.Page.Keyboard.PressAsync("e");
        var star = curator.Page.Locator("[data-item] [data-mark=star]");
        await Expect(star).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(curator.Page.Locator("[data-item] [data-mark=read]")).ToHaveAttributeAsync("aria-pressed", "true");
        await star.ClickAsync();
        await Expect(star).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Equal(0, await curator.Page.EvaluateAsync<int>("Object.keys(localStorage).filter(key => key.startsWith('marks:')).length"));
        Assert.Empty(curator.Complaints);
    }
}
