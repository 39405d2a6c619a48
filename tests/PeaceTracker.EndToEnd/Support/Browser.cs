using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(PeaceTracker.EndToEnd.Support.Browser))]
[assembly: AssemblyFixture(typeof(PeaceTracker.EndToEnd.Support.DossierHost))]

namespace PeaceTracker.EndToEnd.Support;

/// <summary>The system's Chromium, started once for all tests. <c>CHROMIUM</c> names another one.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? playwright;

    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program(),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>Someone who visits the site in a window of their own.</summary>
    public async Task<Visitor> VisitAsync(Uri address, int width = 1440, int height = 900, ColorScheme theme = ColorScheme.Light, bool scripts = true, string? session = null)
    {
        var context = await chromium!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = theme,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = scripts,
            StorageState = session,
            Locale = "en-GB",
            TimezoneId = "Europe/Kyiv",
        });
        return new(context, await context.NewPageAsync(), address, scripts);
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright?.Dispose();
    }

    private static string Program() => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named
        ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "chromium"))
            .FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium was not found: install it, or name it with CHROMIUM.");
}
