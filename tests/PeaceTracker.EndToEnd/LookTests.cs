using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PeaceTracker.EndToEnd.Support;
using PeaceTracker.Tests.HouseRules;

namespace PeaceTracker.EndToEnd;

/// <summary>Every page at three widths and in both themes: nothing runs out of it, axe finds nothing serious, nothing complains; and its picture is taken where PEACETRACKER_LOOKS is set.</summary>
public sealed class LookTests(Browser browser, DossierHost host)
{
    private static readonly string[] Serious = ["serious", "critical"];

    private static readonly string Pictures = Repository.File("artifacts/screenshots");

    // Letters on their ground are looked at in both themes, and what is laid out in columns or as cards at both ends; what a
    // width between does to a page is seen by what runs out of it.
    private static readonly (ColorScheme Theme, int Axe, int[] Widths)[] Windows = [(ColorScheme.Light, 1440, [1440, 768]), (ColorScheme.Dark, 390, [390])];

    [Theory]
    [MemberData(nameof(DossierHost.Pages), MemberType = typeof(DossierHost))]
    public async Task A_page_fits_is_accessible_and_complains_of_nothing(string path)
    {
        var faults = new List<string>();
        foreach (var (theme, axe, widths) in Windows)
        {
            await using var visitor = await browser.VisitAsync(host.Address, widths[0], 900, theme);
            foreach (var width in widths)
            {
                await visitor.Page.SetViewportSizeAsync(width, 900);
                await visitor.GoAsync(path);
                await visitor.DrawnAsync();
                await PictureAsync(visitor, FileName(path, width, theme));

                var overflow = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                faults.AddRange(overflow <= 0 ? [] : [$"At {width}: {overflow} px run out of the page."]);
                faults.AddRange(width == axe ? (await SeriousAsync(visitor)).Select(fault => $"At {width}, {theme}: {fault}") : []);
            }

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
        var file = Environment.GetEnvironmentVariable("PEACETRACKER_SCREENSHOTS") is { Length: > 0 } wanted ? Repository.File(wanted + "/dashboard.png") : Path.Combine(Pictures, "readme.png");
        await visitor.Page.ScreenshotAsync(new() { Path = file });
        Assert.True(new FileInfo(file).Length > 50_000, "There is hardly anything on the picture.");
    }

    // Taken where they are asked for: they cost more than everything else here.
    private static async Task PictureAsync(Visitor visitor, string name)
    {
        if (Environment.GetEnvironmentVariable("PEACETRACKER_LOOKS") is { Length: > 0 })
        {
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name), FullPage = true });
        }
    }

    private static async Task<IEnumerable<string>> SeriousAsync(Visitor visitor)
    {
        var found = await visitor.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return found.Violations.Where(violation => Serious.Contains(violation.Impact))
            .Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => $"{node.Html} {node.Any.FirstOrDefault()?.Message}"))}");
    }

    private static string FileName(string path, int width, ColorScheme theme) => string.Create(
        CultureInfo.InvariantCulture, $"{(path == "/" ? "home" : path.Trim('/').Replace('/', '-').Replace('?', '-').Replace('&', '-'))}-{width}-{theme.ToString().ToLowerInvariant()}.png");
}
