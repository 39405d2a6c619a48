using Microsoft.Playwright;
using PeaceTracker.Domain;
using PeaceTracker.EndToEnd.Support;

namespace PeaceTracker.EndToEnd;

/// <summary>Account pages at every width in both themes: nothing runs out of them, axe finds nothing serious, nothing complains.</summary>
public sealed class AccountLookTests(Browser browser, CurationHost host) : IClassFixture<CurationHost>
{
    private static readonly string[] ForVisitors = ["/account/login", "/account/lockout", "/account/join?account=1&code=x"];

    private static readonly string[] ForCurators = ["/account", "/account/password", "/account/authenticator", "/account/recovery-codes", "/account/passkeys", "/account/denied", "/admin/accounts"];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Account_pages_fit_are_accessible_and_complain_of_nothing(ColorScheme theme)
    {
        var faults = new List<string>();
        await using var visitor = await browser.VisitAsync(host.Address, Look.Width(theme), 900, theme);
        await LookAsync(visitor, ForVisitors, theme, faults);
        await host.KeyAsync(Role.Curator);
        await using var administrator = await host.SignInAsync(browser, Role.Administrator, Look.Width(theme), 900, theme);
        await LookAsync(administrator, ForCurators, theme, faults);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task LookAsync(Visitor visitor, string[] paths, ColorScheme theme, List<string> faults)
    {
        foreach (var path in paths)
        {
            await visitor.Page.GotoAsync(new Uri(visitor.Address, path).ToString());
            if (path.StartsWith("/admin", StringComparison.Ordinal))
            {
                await visitor.ConnectedAsync();
                await visitor.Page.Locator(".accounts tbody button").First.ClickAsync();
            }

            await Look.AtAsync(visitor.Page, path.Split('?')[0], theme, faults);
        }

        faults.AddRange(visitor.Complaints.Where(complaint => !complaint.Contains("403", StringComparison.Ordinal)));
    }
}
