using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PeaceTracker.Accounts;
using PeaceTracker.EndToEnd.Support;
using PeaceTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>From an empty installation to curators who sign in, and out again.</summary>
public sealed class AccountJourneyTests(Browser browser, NewcomerHost host) : IClassFixture<NewcomerHost>
{
    private const string Administrator = "anna@example.org";

    private const string Password = "some words that are long";

    private string Site(string path) => new Uri(host.Site, path).ToString();

    [Fact]
    public async Task From_the_setup_code_to_a_second_curator_who_is_thrown_out_again()
    {
        await using var anna = await browser.VisitAsync(host.Site);
        var key = await SetUpAsync(anna.Page);
        await anna.GoAsync("/admin/accounts");
        await Expect(anna.Page.Locator(".accounts tbody tr")).ToHaveCountAsync(1);

        await anna.Page.GetByLabel("E-mail address").FillAsync("ben@example.org");
        await anna.Page.GetByLabel("Role").SelectOptionAsync("Editor");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Invite", Exact = true }).ClickAsync();
        var link = await anna.Page.GetByLabel("Link to hand over").InputValueAsync();
        await Expect(anna.Page.Locator(".accounts tbody tr").Filter(new() { HasText = "ben@example.org" })).ToContainTextAsync("invited");

        await using var ben = await browser.VisitAsync(host.Site);
        await ben.Page.GotoAsync(link);
        await ben.Page.GetByLabel("Password").FillAsync("short");
        await ben.Page.EvaluateAsync("document.querySelector('form').noValidate = true");
        await ben.Page.Locator("button.main").ClickAsync();
        await Expect(ben.Page.Locator(".fault")).ToContainTextAsync("at least 12 characters");
        await ben.Page.GetByLabel("Password").FillAsync(Password);
        await ben.Page.Locator("button.main").ClickAsync();
        var second = await EnrolAsync(ben.Page);
        await Expect(anna.Page.Locator(".accounts tbody tr").Filter(new() { HasText = "ben@example.org" })).ToContainTextAsync("active");

        await using var again = await browser.VisitAsync(host.Site);
        await again.Page.GotoAsync(link);
        await Expect(again.Page.Locator("h1")).ToHaveTextAsync("This link does not work any more");
        await CurationHost.EnterAsync(again, "ben@example.org", second, Password);

        await again.Page.GotoAsync(Site("/admin/accounts"));
        await Expect(again.Page.Locator("h1")).ToHaveTextAsync("This page is not open to you");

        await again.GoAsync("/");
        await Expect(again.Page.Locator(".session summary")).ToHaveTextAsync("ben");
        var row = anna.Page.Locator(".accounts tbody tr").Filter(new() { HasText = "ben@example.org" });
        await row.GetByRole(AriaRole.Button).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Disable" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Disable: yes" }).ClickAsync();
        await Expect(row).ToContainTextAsync("disabled");

        // The open page notices by itself, and the next request is nobody's.
        await Expect(again.Page.Locator(".session")).ToHaveCountAsync(0);
        await again.Page.GotoAsync(Site("/account"));
        await Expect(again.Page.Locator("h1")).ToHaveTextAsync("Sign in");

        await anna.Page.Locator(".session summary").ClickAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(anna.Page.Locator(".entrance")).ToBeVisibleAsync();
        await anna.Page.GotoAsync(Site("/admin/accounts"));
        await Expect(anna.Page).ToHaveURLAsync(new Regex("/account/login\\?ReturnUrl=%2Fadmin%2Faccounts$"));

        await PasskeyAsync(anna, key);
        Assert.Empty(anna.Complaints);
        Assert.Empty(ben.Complaints);
    }

    private static async Task<string> EnrolAsync(IPage page)
    {
        await Expect(page.Locator("h1")).ToHaveTextAsync("Set up an authenticator app");
        await Expect(page.Locator("img.qr")).ToBeVisibleAsync();
        Assert.True(await page.Locator("img.qr").EvaluateAsync<int>("image => image.naturalWidth") > 0, "There is no picture.");
        var key = (await page.Locator(".key").TextContentAsync())!;
        await page.GetByLabel("Type the six digits that it shows now").FillAsync(Totp.CodeNow(key));
        await page.Locator("button.main").ClickAsync();
        await Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
        return key;
    }

    private async Task<string> SetUpAsync(IPage page)
    {
        await page.GotoAsync(Site("/account/setup"));
        await page.GetByLabel("Setup code").FillAsync("AAAAA-AAAAA-AAAAA-AAAAA");
        await page.GetByLabel("E-mail address").FillAsync(Administrator);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.Locator("button.main").ClickAsync();
        await Expect(page.Locator(".fault")).ToContainTextAsync("This is not the code");
        await Expect(page.GetByLabel("E-mail address")).ToHaveValueAsync(Administrator);

        var file = host.Services.GetRequiredService<SetupCode>().File;
        await page.GetByLabel("Setup code").FillAsync((await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Trim());
        await page.GetByLabel("Password").FillAsync(Password);
        await page.Locator("button.main").ClickAsync();
        var key = await EnrolAsync(page);
        Assert.False(File.Exists(file));
        Assert.Equal(404, (await page.GotoAsync(Site("/account/setup")))!.Status);
        return key;
    }

    private async Task PasskeyAsync(Visitor visitor, string key)
    {
        var page = visitor.Page;
        var chromium = await page.Context.NewCDPSessionAsync(page);
        await chromium.SendAsync("WebAuthn.enable");
        await chromium.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });

        await CurationHost.EnterAsync(visitor, Administrator, key, Password);
        await page.GotoAsync(Site("/account/passkeys"));
        await page.GetByLabel("Name of a new passkey").FillAsync("laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.Locator(".passkey input[name=name]")).ToHaveValueAsync("laptop");

        await page.GetByRole(AriaRole.Textbox, new() { Name = "Name of the passkey" }).FillAsync("my laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        await Expect(page.Locator(".passkey input[name=name]")).ToHaveValueAsync("my laptop");

        await page.GotoAsync(Site("/account"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Sign in");
        await page.GotoAsync(Site("/account/login?ReturnUrl=%2Fadmin%2Faccounts"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Accounts");
        await Expect(page.Locator(".notice")).ToHaveCountAsync(0);
        await Expect(page.Locator(".accounts")).ToContainTextAsync("app, passkey");
    }
}
