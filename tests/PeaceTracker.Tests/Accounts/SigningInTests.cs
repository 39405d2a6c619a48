using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Accounts;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Accounts;

/// <summary>Signing in by the plain forms of the running server, without a script.</summary>
public sealed class SigningInTests : IDisposable
{
    private const string Password = "some words that are long";

    private readonly TestHost host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_password_alone_opens_a_session_that_says_it_can_change_nothing()
    {
        await AddAsync("anna@example.org", Role.Administrator);
        using var anna = new FormVisitor(host);
        using var answer = await EnterAsync(anna, "anna@example.org", Password, "/admin/accounts");
        Assert.Equal((HttpStatusCode.Redirect, "/admin/accounts"), (answer.StatusCode, anna.SentTo));
        var cookie = Assert.Single(anna.SetCookies, set => set.StartsWith("session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);

        using var page = await anna.GetAsync("/admin/accounts");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("can read but change nothing", anna.Words, StringComparison.Ordinal);

        using var account = await anna.GetAsync("/account");
        using var left = await anna.PostAsync("/account/logout", "", ("returnUrl", "//evil.example"));
        Assert.Equal((HttpStatusCode.Redirect, "/"), (left.StatusCode, anna.SentTo));
        using var after = await anna.GetAsync("/account");
        Assert.StartsWith("/account/login", anna.SentTo, StringComparison.Ordinal);
        Assert.Equal([Deed.SignedIn, Deed.SignedOut], (await DeedsAsync()).Where(deed => deed is Deed.SignedIn or Deed.SignedOut));
    }

    [Fact]
    public async Task A_code_of_the_app_opens_a_full_session_and_a_wrong_one_does_not()
    {
        var key = await AddAsync("ben@example.org", Role.Editor, withApp: true);
        using var ben = new FormVisitor(host);
        using var first = await EnterAsync(ben, "ben@example.org", Password, "/admin");
        Assert.Equal("/account/login/code?ReturnUrl=%2Fadmin", ben.SentTo);
        using var asked = await ben.GetAsync("/account/login/code?ReturnUrl=%2Fadmin");
        using var wrong = await ben.PostAsync("/account/login/code?ReturnUrl=%2Fadmin", "code", ("Form.Code", "12345"));
        Assert.Contains("This code is not right", ben.Words, StringComparison.Ordinal);
        using var right = await ben.PostAsync("/account/login/code?ReturnUrl=%2Fadmin", "code", ("Form.Code", Totp.CodeNow(key!)));
        Assert.Equal("/admin", ben.SentTo);
        using var account = await ben.GetAsync("/account/passkeys");
        Assert.Equal(HttpStatusCode.OK, account.StatusCode);

        using var denied = await ben.GetAsync("/admin/accounts");
        using var told = await ben.GetAsync("/account/denied?ReturnUrl=%2Fadmin%2Faccounts");
        Assert.Equal(HttpStatusCode.Forbidden, told.StatusCode);
        Assert.Contains("not open to you", ben.Words, StringComparison.Ordinal);
        Assert.Contains(Deed.Denied, await DeedsAsync());
    }

    [Fact]
    public async Task An_unknown_address_a_wrong_password_and_a_disabled_account_read_the_same_until_locked()
    {
        await AddAsync("anna@example.org", Role.Curator);
        await AddAsync("gone@example.org", Role.Curator, disabled: true);
        var ends = new List<List<string>>();
        foreach (var email in (string[])["anna@example.org", "gone@example.org", "nobody@example.org"])
        {
            using var visitor = new FormVisitor(host);
            var seen = new List<string>();
            for (var i = 0; i < 6; i++)
            {
                using var answer = await EnterAsync(visitor, email, email.StartsWith("gone", StringComparison.Ordinal) ? Password : "wrong words, all of them", "/admin");
                seen.Add(visitor.SentTo.Length > 0 ? $"{answer.StatusCode} {visitor.SentTo}" : $"{answer.StatusCode} {visitor.Words}");
                Assert.DoesNotContain("wrong words", visitor.Page, StringComparison.Ordinal);
                Assert.Contains($"value=\"{email}\"", visitor.Page, StringComparison.Ordinal);
            }

            ends.Add(seen);
        }

        Assert.Equal(ends[0], ends[1]);
        Assert.Equal(ends[0], ends[2]);
        Assert.Contains("The address or the password is not right.", ends[0][0], StringComparison.Ordinal);
        Assert.Contains("/account/lockout", ends[0][4], StringComparison.Ordinal);
        var deeds = await DeedsAsync();
        Assert.Contains(Deed.LockedOut, deeds);
        Assert.Contains(Deed.SignInFailed, deeds);

        // The right password opens nothing while it is locked.
        using var late = new FormVisitor(host);
        using var locked = await EnterAsync(late, "anna@example.org", Password, "/admin");
        Assert.Equal("/account/lockout", late.SentTo);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    public async Task Nobody_is_sent_to_another_site_after_signing_in(string returnUrl)
    {
        await AddAsync("anna@example.org", Role.Curator);
        using var anna = new FormVisitor(host);
        using var answer = await EnterAsync(anna, "anna@example.org", Password, returnUrl);
        Assert.Equal("/admin", anna.SentTo);
    }

    [Fact]
    public async Task A_form_without_its_token_or_from_another_site_does_nothing()
    {
        await AddAsync("anna@example.org", Role.Curator);
        using var anna = new FormVisitor(host);
        using var answer = await anna.PostAsync("/account/login", "login", ("Form.Email", "anna@example.org"), ("Form.Password", Password));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var options = await anna.PostAsync("/account/passkey/request", "");
        Assert.Equal(HttpStatusCode.BadRequest, options.StatusCode);
        Assert.DoesNotContain("session", anna.Cookies.Keys);
    }

    [Theory]
    [InlineData("/account/register")]
    [InlineData("/Account/Register")]
    [InlineData("/register")]
    [InlineData("/account/setup")]
    public async Task There_is_no_page_on_which_anyone_makes_an_account(string path)
    {
        await AddAsync("anna@example.org", Role.Curator);
        using var visitor = new FormVisitor(host);
        using var answer = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_reader_gets_no_cookie_of_a_session_and_no_admin_page()
    {
        using var reader = new FormVisitor(host);
        using var home = await reader.GetAsync("/");
        Assert.DoesNotContain(reader.Cookies.Keys, name => name is "session" or "step");
        using var admin = await reader.GetAsync("/admin/accounts");
        Assert.Equal("/account/login?ReturnUrl=%2Fadmin%2Faccounts", reader.SentTo);
    }

    [Fact]
    public async Task A_session_ends_with_a_new_stamp_and_keeps_its_beginning_until_then()
    {
        await AddAsync("anna@example.org", Role.Administrator);
        await using var scope = host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var claims = scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>();
        var signIn = scope.ServiceProvider.GetRequiredService<AccountSignIn>();
        var anna = (await accounts.FindByEmailAsync("anna@example.org"))!;
        var principal = await claims.CreateAsync(anna);
        Assert.Equal(nameof(Role.Administrator), principal.FindFirstValue(ClaimTypes.Role));
        Assert.False(Session.Has(principal));

        principal.Identities.First().AddClaim(new(Gate.SecondFactorClaim, "true"));
        var renewed = await claims.CreateAsync(anna);
        AccountSignIn.KeepBeginning(principal, renewed);
        Assert.True(Session.Has(renewed));
        Assert.NotNull(await signIn.ValidateSecurityStampAsync(renewed));
        await accounts.UpdateSecurityStampAsync(anna);
        Assert.Null(await signIn.ValidateSecurityStampAsync(renewed));
    }

    private static async Task<HttpResponseMessage> EnterAsync(FormVisitor visitor, string email, string password, string returnUrl)
    {
        var path = $"/account/login?ReturnUrl={Uri.EscapeDataString(returnUrl)}";
        using var form = await visitor.GetAsync(path);
        return await visitor.PostAsync(path, "login", ("Form.Email", email), ("Form.Password", password));
    }

    private async Task<List<Deed>> DeedsAsync()
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<TrackerContext>>().CreateDbContextAsync(Token);
        return await db.AuditEntries.OrderBy(entry => entry.Seq).Select(entry => entry.Deed).ToListAsync(Token);
    }

    private async Task<string?> AddAsync(string email, Role role, bool withApp = false, bool disabled = false)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<Invitations>().CreateAsync(email, role, Password);
        if (disabled)
        {
            made.Account!.DisabledAt = made.Account.InvitedAt;
            await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().UpdateAsync(made.Account);
        }

        if (!withApp)
        {
            return null;
        }

        var factors = scope.ServiceProvider.GetRequiredService<SecondFactors>();
        var (key, _) = await factors.KeyAsync(made.Account!);
        Assert.NotNull(await factors.ConfirmAppAsync(made.Account!, Totp.CodeNow(key)));
        return key;
    }
}
