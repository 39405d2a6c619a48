using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace PeaceTracker.EndToEnd.Support;

/// <summary>A window of the browser, and what went wrong in it.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private readonly Uri address;

    private readonly bool scripts;

    private readonly ConcurrentQueue<string> complaints = [];

    internal Visitor(IBrowserContext context, IPage page, Uri address, bool scripts)
    {
        (this.context, Page, this.address, this.scripts) = (context, page, address, scripts);
        page.SetDefaultTimeout(20_000);
        page.Console += (_, message) =>
        {
            // Chromium reports a page that is not there as an error; its answer is the test's business.
            if (message.Type == "error" && !message.Text.Contains("404 (Not Found)", StringComparison.Ordinal))
            {
                complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" } wanted && wanted.Authority != address.Authority)
            {
                complaints.Enqueue($"asked another site: {request.Url}");
            }
        };
    }

    public Uri Address => address;

    public IPage Page { get; }

    /// <summary>Errors in the console, errors of scripts, refusals of the page's policy, requests to other sites.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>Opens a page and waits until it is connected to the server.</summary>
    public async Task<IResponse> GoAsync(string path)
    {
        var answer = await Page.GotoAsync(new Uri(address, path).ToString());
        if (scripts)
        {
            await ConnectedAsync();
        }

        return answer!;
    }

    /// <summary>Waits until the page is connected.</summary>
    public Task ConnectedAsync() => Page.Locator("main[data-live]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>Waits until as many charts as the page holds are drawn.</summary>
    public async Task DrawnAsync()
    {
        var charts = Page.Locator(".chart");
        for (var i = 0; i < await charts.CountAsync(); i++)
        {
            await charts.Nth(i).Locator("svg .apexcharts-series path").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
