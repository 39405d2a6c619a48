using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Accounts;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Accounts;

/// <summary>Whoever may not change something is refused at once, in words, whatever page is still open.</summary>
public sealed class GateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<TestDatabase> DatabaseAsync() => TestDatabase.CreateAsync(services => services.AddTestAccounts());

    [Theory]
    [InlineData(Role.Curator, Role.Curator, true)]
    [InlineData(Role.Curator, Role.Editor, false)]
    [InlineData(Role.Curator, Role.Administrator, false)]
    [InlineData(Role.Editor, Role.Curator, true)]
    [InlineData(Role.Editor, Role.Editor, true)]
    [InlineData(Role.Editor, Role.Administrator, false)]
    [InlineData(Role.Administrator, Role.Curator, true)]
    [InlineData(Role.Administrator, Role.Administrator, true)]
    public async Task A_role_may_do_what_those_before_it_may(Role held, Role asked, bool admitted)
    {
        await using var database = await DatabaseAsync();
        var caller = await database.SignInAsync(held);
        var admission = await database.Get<Gate>().AskAsync(asked, Token);
        Assert.Equal(admitted ? caller : null, admission.Caller);
        Assert.Equal(admitted, admission.Refusal.Length == 0);
    }

    [Fact]
    public async Task Nobody_is_refused()
    {
        await using var database = await DatabaseAsync();
        Assert.Contains("not signed in", (await database.Get<Gate>().AskAsync(Role.Curator, Token)).Refusal, StringComparison.Ordinal);
        await database.SignInAsync(Role.Curator);
        database.SignOut();
        Assert.Null((await database.Get<Gate>().AskAsync(Role.Curator, Token)).Caller);
    }

    [Theory]
    [InlineData("disabled", "disabled")]
    [InlineData("demoted", "takes the role")]
    [InlineData("new stamp", "was changed")]
    public async Task What_happened_to_an_account_counts_at_once(string what, string words)
    {
        await using var database = await DatabaseAsync();
        await database.SignInAsync(Role.Editor);
        Assert.NotNull((await database.Get<Gate>().AskAsync(Role.Editor, Token)).Caller);
        await database.WriteAsync(async (db, recording) =>
        {
            var account = await db.Users.SingleAsync(Token);
            account.DisabledAt = what == "disabled" ? recording.At : null;
            account.Role = what == "demoted" ? Role.Curator : account.Role;
            account.SecurityStamp = what == "new stamp" ? "another" : account.SecurityStamp;
            return await db.SaveChangesAsync(Token);
        });
        Assert.Contains(words, (await database.Get<Gate>().AskAsync(Role.Editor, Token)).Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_session_without_a_second_factor_changes_nothing_unless_the_installation_says_so(bool required, bool admitted)
    {
        await using var database = await TestDatabase.CreateAsync(services => services.AddTestAccounts()
            .AddSingleton(Microsoft.Extensions.Options.Options.Create(new AccountSettings { RequireSecondFactor = required })));
        await database.SignInAsync(Role.Curator, secondFactor: false);
        Assert.Equal(admitted, (await database.Get<Gate>().AskAsync(Role.Curator, Token)).Caller is not null);
    }

    [Fact]
    public async Task Who_tries_what_they_may_not_stands_in_the_audit_log_once_a_minute_and_who_only_looks_does_not()
    {
        await using var database = await DatabaseAsync();
        var caller = await database.SignInAsync(Role.Curator);
        var gate = database.Get<Gate>();
        Assert.Null((await gate.LookAsync(Role.Editor, Token)).Caller);
        Assert.Empty(await DeniedAsync());
        for (var i = 0; i < 30; i++)
        {
            Assert.Null((await gate.AskAsync(Role.Editor, Token)).Caller);
        }

        var denied = Assert.Single(await DeniedAsync());
        Assert.Equal(caller.Name, denied.Actor);
        Assert.Contains("takes the role of an editor", denied.Headline, StringComparison.Ordinal);

        database.SignOut();
        await gate.AskAsync(Role.Editor, Token);
        Assert.Single(await DeniedAsync());

        Task<List<AuditEntry>> DeniedAsync() => database.ReadAsync(db => db.AuditEntries.AsNoTracking().Where(entry => entry.Deed == Deed.Denied).ToListAsync(Token));
    }
}
