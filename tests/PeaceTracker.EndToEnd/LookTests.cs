using Microsoft.Playwright;
using PeaceTracker.EndToEnd.Support;
using PeaceTracker.Tests.HouseRules;

namespace PeaceTracker.EndToEnd;

/// <summary>Every page at three widths and in both themes: nothing runs out of it, axe finds nothing serious, nothing complains; and its picture is taken where PEACETRACKER_LOOKS is set.</summary>
public sealed class LookTests(Browser browser, DossierHost host)
{
    [Theory]
    [MemberData(nameof(DossierHost.Pages), MemberType = typeof(DossierHost))]
    public async Task A_page_fits_is_accessible_and_complains_of_nothing(string path)
    {
        var faults = new List<string>();
        foreach (var theme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var visitor = await browser.VisitAsync(host.Address, Look.Width(theme), 900, theme);
            await visitor.GoAsync(path);
            await visitor.DrawnAsync();
            await Look.AtAsync(visitor.Page, path == "/" ? "home" : path, theme, faults);
            faults.AddRange(visitor.Complaints);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task The_picture_in_the_readme_shows_the_dashboard()
    {
        await using var visitor = await browser.VisitAsync(host.Address, 1440, 1490);
        await visitor.GoAsync("/" + DossierHost.Negotiation);
        await visitor.DrawnAsync();

        // Renewed on purpose only, so that a run of the tests leaves the project as it is.
        var file = Environment.GetEnvironmentVariable("PEACETRACKER_SCREENSHOTS") is { Length: > 0 } wanted ? Repository.File(wanted + "/dashboard.png") : Path.Combine(Look.Pictures, "readme.png");
        await visitor.Page.ScreenshotAsync(new() { Path = file });
        Assert.True(new FileInfo(file).Length > 50_000, "There is hardly anything on the picture.");
    }
}
