using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Accounts;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd.Support;

/// <summary>
/// The application with the first dossier and one account of each role, to be changed by the tests of one class. Curators
/// come in by the real form, with a password and the code of an app: <c>await host.SignInAsync(browser, Role.Editor)</c>.
/// </summary>
public class CurationHost : TestHost
{
    public const string Password = "five calm words in a row";

    private readonly Dictionary<Role, (string Email, string Key)> curators = [];

    private readonly Dictionary<Role, string> sessions = [];

    private readonly SemaphoreSlim turn = new(1, 1);

    protected override IEnumerable<(string Key, string Value)> Settings => [("News:Refresh", "false"), ("Accounts:CheckSessionsEvery", "00:00:01")];

    public static string Email(Role role) => $"{role.ToString().ToLowerInvariant()}@example.org";

    /// <summary>A window in which somebody of this role is signed in. The form is filled in once for each role.</summary>
    public async Task<Visitor> SignInAsync(Browser browser, Role role, int width = 1440, int height = 900, Microsoft.Playwright.ColorScheme theme = Microsoft.Playwright.ColorScheme.Light)
    {
        await turn.WaitAsync();
        try
        {
            if (!sessions.TryGetValue(role, out var session))
            {
                await using var first = await browser.VisitAsync(Address);
                await EnterAsync(first, Email(role), await KeyAsync(role));
                sessions[role] = session = await first.Page.Context.StorageStateAsync();
            }

            return await browser.VisitAsync(Address, width, height, theme, session: session);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Fills in the form, and the code of the app where there is one.</summary>
    public static async Task EnterAsync(Visitor visitor, string email, string? key, string password = Password)
    {
        var page = visitor.Page;
        await page.GotoAsync(new Uri(visitor.Address, "/account/login?ReturnUrl=%2Faccount").ToString());
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(password);
        await page.Locator("button.main").ClickAsync();
        if (key is not null)
        {
            await page.GetByLabel("Six digits").FillAsync(Totp.CodeNow(key));
            await page.Locator("button.main").ClickAsync();
        }

        await Expect(page.Locator("h1")).ToHaveTextAsync("Your account");
    }

    /// <summary>The account of a role, made where there is none yet; returns the secret of its app.</summary>
    public async Task<string> KeyAsync(Role role)
    {
        if (!curators.TryGetValue(role, out var curator))
        {
            curators[role] = curator = (Email(role), await AddAsync(Email(role), role));
        }

        return curator.Key;
    }

    /// <summary>Adds an account with a password and an app; returns the app's secret.</summary>
    public async Task<string> AddAsync(string email, Role role)
    {
        await using var scope = Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<Invitations>().CreateAsync(email, role, Password);
        Assert.Empty(made.Faults);
        var factors = scope.ServiceProvider.GetRequiredService<SecondFactors>();
        var (key, _) = await factors.KeyAsync(made.Account!);
        Assert.NotNull(await factors.ConfirmAppAsync(made.Account!, Totp.CodeNow(key)));
        return key;
    }
}
