using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PeaceTracker.Tests.HouseRules;

namespace PeaceTracker.EndToEnd.Support;

/// <summary>
/// Looks at a page as it stands: nothing runs out of it, axe finds nothing serious, and its picture is taken where
/// PEACETRACKER_LOOKS is set, for it costs more than all the rest. A window in the light is wide and is then made narrower, one
/// in the dark is a phone's: letters on their ground are looked at in both themes, and what is laid out in columns or as cards
/// at both ends; what a width between does to a page is seen by what runs out of it.
/// </summary>
public static partial class Look
{
    /// <summary>Where pictures are kept that nobody else needs.</summary>
    public static readonly string Pictures = Repository.File("artifacts/screenshots");

    private static readonly string[] Serious = ["serious", "critical"];

    /// <summary>How wide a window of this theme is opened.</summary>
    public static int Width(ColorScheme theme) => theme == ColorScheme.Dark ? 390 : 1440;

    /// <summary>Looks at what stands in a window of this theme, at each of its widths; it is left as wide as it was opened.</summary>
    public static async Task AtAsync(IPage page, string name, ColorScheme theme, List<string> faults)
    {
        faults.AddRange((await SeriousAsync(page)).Select(fault => $"{name}, {theme}: {fault}"));
        foreach (var width in theme == ColorScheme.Dark ? (int[])[390] : [768, 1440])
        {
            await page.SetViewportSizeAsync(width, 900);
            if (!await FitsAsync(page))
            {
                faults.Add($"{name}: something runs out of the page at {width} px.");
            }

            if (Environment.GetEnvironmentVariable("PEACETRACKER_LOOKS") is { Length: > 0 })
            {
                var file = $"{NoName().Replace(name, "-").Trim('-')}-{width}-{theme.ToString().ToLowerInvariant()}.png";
                await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, file), FullPage = true });
            }
        }
    }

    /// <summary>What axe finds serious, in words.</summary>
    public static async Task<IReadOnlyList<string>> SeriousAsync(IPage page)
    {
        var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return [.. found.Violations.Where(violation => Serious.Contains(violation.Impact)).Select(violation =>
            $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => $"{node.Html} {node.Any.FirstOrDefault()?.Message}"))}")];
    }

    // Charts follow a window that became narrower a moment later.
    private static async Task<bool> FitsAsync(IPage page)
    {
        try
        {
            await page.WaitForFunctionAsync("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth", null, new() { Timeout = 5_000 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    [GeneratedRegex("[^a-zA-Z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex NoName();
}
