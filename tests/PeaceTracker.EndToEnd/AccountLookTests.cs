using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PeaceTracker.Domain;
using PeaceTracker.EndToEnd.Support;
using PeaceTracker.Tests.HouseRules;

namespace PeaceTracker.EndToEnd;

/// <summary>Account pages at every width in both themes: nothing runs out of them, axe finds nothing serious, nothing complains.</summary>
public sealed class AccountLookTests(Browser browser, CurationHost host) : IClassFixture<CurationHost>
{
    private static readonly string[] Serious = ["serious", "critical"];

    private static readonly string[] ForVisitors = ["/account/login", "/account/lockout", "/account/join?account=1&code=x"];

    private static readonly string[] ForCurators = ["/account", "/account/password", "/account/authenticator", "/account/recovery-codes", "/account/passkeys", "/account/denied", "/admin/accounts"];

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(768, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Account_pages_fit_are_accessible_and_complain_of_nothing(int width, ColorScheme theme)
    {
        var faults = new List<string>();
        await using var visitor = await browser.VisitAsync(host.Address, width, 900, theme);
        await LookAsync(visitor, ForVisitors, width, theme, faults);
        await host.KeyAsync(Role.Curator);
        await using var administrator = await host.SignInAsync(browser, Role.Administrator, width, 900, theme);
        await LookAsync(administrator, ForCurators, width, theme, faults);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task LookAsync(Visitor visitor, string[] paths, int width, ColorScheme theme, List<string> faults)
    {
        foreach (var path in paths)
        {
            await visitor.Page.GotoAsync(new Uri(visitor.Address, path).ToString());
            if (path.StartsWith("/admin", StringComparison.Ordinal))
            {
                await visitor.ConnectedAsync();
                await visitor.Page.Locator(".accounts tbody button").First.ClickAsync();
            }

            var name = path.Split('?')[0].Trim('/').Replace('/', '-');
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.File("artifacts/screenshots"), $"{name}-{width}-{theme.ToString().ToLowerInvariant()}.png"), FullPage = true });
            var overflow = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (overflow > 0)
            {
                faults.Add($"{path}: {overflow} px run out of the page");
            }

            var found = await visitor.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
            faults.AddRange(found.Violations.Where(violation => Serious.Contains(violation.Impact))
                .Select(violation => $"{path}: {violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => $"{node.Html} {node.Any.FirstOrDefault()?.Message}"))}"));
        }

        faults.AddRange(visitor.Complaints.Where(complaint => !complaint.Contains("403", StringComparison.Ordinal)));
    }
}
