using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Accounts;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Accounts;

/// <summary>What somebody tries who is not let in by the front door.</summary>
public sealed class AttackTests : IDisposable
{
    private const string Email = "anna@example.org";

    private const string Password = "some words that are long";

    private readonly TestHost host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Guesses_sent_at_once_count_like_guesses_sent_one_after_the_other()
    {
        await AddAsync();
        var visitors = Enumerable.Range(0, 12).Select(_ => new FormVisitor(host)).ToList();
        foreach (var visitor in visitors)
        {
            using var form = await visitor.GetAsync("/account/login");
        }

        var answers = await Task.WhenAll(visitors.Select(visitor => visitor.PostAsync("/account/login", "login", ("Form.Email", Email), ("Form.Password", "wrong words, all of them"))));
        Assert.Equal(4, visitors.Count(visitor => visitor.Words.Contains("is not right", StringComparison.Ordinal)));
        Assert.Equal(8, visitors.Count(visitor => visitor.SentTo == "/account/lockout"));
        Array.ForEach(answers, answer => answer.Dispose());
        visitors.ForEach(visitor => visitor.Dispose());
    }

    [Fact]
    public async Task A_code_of_the_app_opens_one_session_and_not_a_second()
    {
        var (key, _) = await AddAsync();
        var code = Totp.CodeNow(key);
        Assert.Equal("/admin", await SecondStepAsync("/account/login/code", code));
        Assert.Equal("", await SecondStepAsync("/account/login/code", code));
        Assert.Equal("/admin", await SecondStepAsync("/account/login/code", Totp.CodeNow(key)));
    }

    [Fact]
    public async Task Of_one_code_sent_twice_at_once_one_opens_a_session()
    {
        var (key, codes) = await AddAsync();
        foreach (var (path, code) in (IEnumerable<(string, string)>)[("/account/login/code", Totp.CodeNow(key)), ("/account/login/recovery", codes[0])])
        {
            var ends = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SecondStepAsync(path, code)));
            Assert.Single(ends, "/admin");
        }
    }

    [Fact]
    public async Task A_recovery_code_opens_nothing_while_the_account_is_locked()
    {
        var (_, codes) = await AddAsync();
        using var visitor = await AtSecondStepAsync("/account/login/recovery");
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            await accounts.SetLockoutEndDateAsync((await accounts.FindByEmailAsync(Email))!, TimeProvider.System.GetUtcNow().AddMinutes(15));
        }

        using var answer = await visitor.PostAsync("/account/login/recovery", "code", ("Form.Code", codes[0]));
        Assert.Equal("/account/lockout", visitor.SentTo);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json at all")]
    public async Task A_passkey_that_nobody_asked_for_is_refused_and_no_fault_of_the_server(string credential)
    {
        await AddAsync();
        using var visitor = new FormVisitor(host);
        using var form = await visitor.GetAsync("/account/login");
        using var answer = await visitor.PostAsync("/account/login", "passkey", ("Passkey.Credential", credential));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("does not open an account here", visitor.Words, StringComparison.Ordinal);

        using var owner = await AtSecondStepAsync("/account/login/recovery");
        using var entered = await owner.PostAsync("/account/login/recovery", "code", ("Form.Code", (await CodesAsync())[0]));
        using var passkeys = await owner.GetAsync("/account/passkeys");
        using var added = await owner.PostAsync("/account/passkeys", "add", ("Added.Credential", credential));
        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        Assert.Contains("was not accepted", owner.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_secret_of_an_account_stands_in_the_audit_log()
    {
        var (key, codes) = await AddAsync();
        Assert.Equal("/admin", await SecondStepAsync("/account/login/code", Totp.CodeNow(key)));
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<TrackerContext>>().CreateDbContextAsync(Token);
        var account = await db.Users.AsNoTracking().SingleAsync(Token);
        var log = string.Join('\n', await db.AuditEntries.Select(entry => entry.Actor + entry.Headline + entry.Key + entry.Before + entry.After).ToListAsync(Token));
        Assert.All((string?[])[key, account.PasswordHash, account.SecurityStamp, .. codes], secret => Assert.DoesNotContain(secret!, log, StringComparison.Ordinal));
        Assert.True((await db.AuditEntries.AsNoTracking().ToListAsync(Token)).TrueForAll(entry => entry.IsSound()));
    }

    private async Task<string> SecondStepAsync(string path, string code)
    {
        using var visitor = await AtSecondStepAsync(path);
        using var answer = await visitor.PostAsync(path, "code", ("Form.Code", code));
        return visitor.SentTo;
    }

    private async Task<FormVisitor> AtSecondStepAsync(string path)
    {
        var visitor = new FormVisitor(host);
        using var form = await visitor.GetAsync("/account/login");
        using var first = await visitor.PostAsync("/account/login", "login", ("Form.Email", Email), ("Form.Password", Password));
        Assert.Equal("/account/login/code", visitor.SentTo);
        using var asked = await visitor.GetAsync(path);
        return visitor;
    }

    private async Task<IReadOnlyList<string>> CodesAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByEmailAsync(Email);
        return await scope.ServiceProvider.GetRequiredService<SecondFactors>().MakeCodesAsync(account!);
    }

    private async Task<(string Key, IReadOnlyList<string> Codes)> AddAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<Invitations>().CreateAsync(Email, Role.Editor, Password);
        var factors = scope.ServiceProvider.GetRequiredService<SecondFactors>();
        var (key, _) = await factors.KeyAsync(made.Account!);
        return (key, (await factors.ConfirmAppAsync(made.Account!, Totp.CodeNow(key)))!);
    }
}
