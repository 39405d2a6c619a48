using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PeaceTracker.Data;
using PeaceTracker.EndToEnd.Support;
using PeaceTracker.Tests.Features.News;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.EndToEnd;

/// <summary>What feeds have been seen to carry that runs or calls elsewhere does neither on our pages, and does both where nobody takes care.</summary>
public sealed class SanitiserTests(Browser browser, NewsHost host) : IClassFixture<NewsHost>
{
    [Fact]
    public async Task Whatever_items_carry_runs_no_script_and_asks_no_other_site()
    {
        var files = Directory.GetFiles(SharedMaterial.Path("corpora/feedparser/wellformed/sanitize"), "*.xml").Order(StringComparer.Ordinal).ToList();
        await using var server = await FeedServer.StartAsync(context => context.Response.SendFileAsync(files[int.Parse(context.Request.Path.Value!.Trim('/'), System.Globalization.CultureInfo.InvariantCulture)]));
        for (var place = 0; place < files.Count; place++)
        {
            await host.SubscribeAsync(server.Address($"/{place}"), Path.GetFileName(files[place]));
        }

        await host.RefreshAsync();
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<TrackerContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var items = await db.NewsItems.Where(item => item.FeedId != null)
            .Select(item => new { item.Id, item.Title, item.Summary, Body = db.NewsItemBodies.Where(body => body.ItemId == item.Id).Select(body => body.Html).FirstOrDefault() })
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.True(items.Count > 100, $"Only {items.Count} items came in.");

        await using var visitor = await browser.VisitAsync(host.Address);
        var ran = Watched(visitor.Page);
        foreach (var item in items.DistinctBy(item => (item.Title, item.Summary, item.Body)))
        {
            await visitor.Page.GotoAsync(new Uri(host.Address, $"/{DossierHost.Negotiation}/news/{item.Id}").ToString(), new() { WaitUntil = WaitUntilState.Load });
        }

        Assert.Empty(visitor.Complaints);
        Assert.Empty(ran);
    }

    [Fact]
    public async Task The_same_words_as_they_came_do_run_and_do_ask()
    {
        var raw = Directory.GetFiles(SharedMaterial.Path("corpora/feedparser/wellformed/sanitize"), "*.xml")
            .SelectMany(file => XDocument.Load(file).Descendants()).Where(element => !element.HasElements && element.Value.Contains('<')).Select(element => element.Value).Distinct();
        var page = string.Concat(raw.Select(text => $"<iframe srcdoc=\"{WebUtility.HtmlEncode(text)}\"></iframe>"));
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.WriteAsync($"<!doctype html><title>Control</title>{page}");
        });
        await using var visitor = await browser.VisitAsync(server.Address("/"));
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        visitor.Page.Request += (_, request) => _ = new Uri(request.Url).Host.EndsWith("ragingplatypus.com", StringComparison.Ordinal) && asked.TrySetResult();
        var navigated = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // A script that leads its frame elsewhere has run.
        visitor.Page.Request += (_, request) => _ = request.IsNavigationRequest && request.Url.Contains("example.com", StringComparison.Ordinal) && navigated.TrySetResult();
        await visitor.Page.GotoAsync(server.Address("/").ToString(), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Task.WhenAll(asked.Task, navigated.Task).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    private static List<string> Watched(IPage page)
    {
        var ran = new List<string>();
        page.Dialog += (_, dialog) =>
        {
            ran.Add($"{page.Url}: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        page.FrameNavigated += (_, frame) =>
        {
            if (frame != page.MainFrame)
            {
                ran.Add($"{page.Url} holds {frame.Url}");
            }
        };
        return ran;
    }
}
