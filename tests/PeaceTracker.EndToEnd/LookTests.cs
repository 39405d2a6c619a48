using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PeaceTracker.EndToEnd.Support;
using PeaceTracker.Tests.HouseRules;

namespace PeaceTracker.EndToEnd;

/// <summary>Every page at every width in both themes: nothing runs out of it, axe finds nothing serious, nothing complains; and its picture is taken.</summary>
public sealed class LookTests(Browser browser, DossierHost host)
{
    private static readonly string[] Serious = ["serious", "critical"];

    private static readonly string Pictures = Repository.File("artifacts/screenshots");

    public static TheoryData<string, int, ColorScheme> Looks
    {
        get
        {
            var looks = new TheoryData<string, int, ColorScheme>();
            foreach (var page in DossierHost.Pages)
            {
                foreach (var width in (int[])[1440, 768, 390])
                {
                    looks.Add(page.Data, width, ColorScheme.Light);
                    looks.Add(page.Data, width, ColorScheme.Dark);
                }
            }

            return looks;
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_page_fits_is_accessible_and_complains_of_nothing(string path, int width, ColorScheme theme)
    {
        await using var visitor = await browser.VisitAsync(host.Address, width, 900, theme);
        await visitor.GoAsync(path);
        await visitor.DrawnAsync();
        await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, FileName(path, width, theme)), FullPage = true });

        var overflow = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{overflow} px run out of the page.");

        var found = await visitor.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        var serious = found.Violations.Where(violation => Serious.Contains(violation.Impact))
            .Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => $"{node.Html} {node.Any.FirstOrDefault()?.Message}"))}")
            .Concat(visitor.Complaints)
            .ToList();
        Assert.True(serious.Count == 0, string.Join('\n', serious));
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

    private static string FileName(string path, int width, ColorScheme theme) => string.Create(
        CultureInfo.InvariantCulture, $"{(path == "/" ? "home" : path.Trim('/').Replace('/', '-').Replace('?', '-').Replace('&', '-'))}-{width}-{theme.ToString().ToLowerInvariant()}.png");
}
