using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Accounts;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Accounts;

/// <summary>Administrators invite and decide on roles, and one of them always remains.</summary>
public sealed class AccountCuratorTests
{
    private const string Password = "some words that are long";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<TestDatabase> DatabaseAsync() => TestDatabase.CreateAsync(services => services.AddAccountKeeping().AddScoped<AccountCurator>().AddSingleton<AccountQueries>().AddTestAccounts());

    private static Task<Account> AccountAsync(TestDatabase database, string email) => database.ReadAsync(db => db.Users.AsNoTracking().SingleAsync(account => account.Email == email, Token));

    private static (int Id, string Code) Parts(string link)
    {
        var query = System.Web.HttpUtility.ParseQueryString(link[link.IndexOf('?', StringComparison.Ordinal)..]);
        return (int.Parse(query["account"]!, System.Globalization.CultureInfo.InvariantCulture), query["code"]!);
    }

    private static async Task<IReadOnlyList<FieldFault>?> JoinAsync(TestDatabase database, string link, string password = Password)
    {
        await using var scope = database.Services.CreateAsyncScope();
        var invitations = scope.ServiceProvider.GetRequiredService<Invitations>();
        var (id, code) = Parts(link);
        return await invitations.HolderAsync(id, code) is { } account ? await invitations.JoinAsync(account, code, password) : null;
    }

    private static async Task<Account> JoinedAsync(TestDatabase database, string email, Role role)
    {
        var outcome = await database.Get<AccountCurator>().InviteAsync(email, role, Token);
        Assert.Equal("", outcome.Refusal);
        Assert.Equal([], await JoinAsync(database, outcome.Link!));
        return await AccountAsync(database, email);
    }

    [Fact]
    public async Task An_invitation_is_used_once_and_a_new_one_ends_the_former()
    {
        await using var database = await DatabaseAsync();
        await database.SignInAsync(Role.Administrator);
        var curator = database.Get<AccountCurator>();
        var former = await curator.InviteAsync("ben@example.org", Role.Editor, Token);
        var id = (await AccountAsync(database, "ben@example.org")).Id;
        var link = await curator.LinkAsync(id, Token);

        Assert.Null(await JoinAsync(database, former.Link!));
        Assert.Equal("Password", Assert.Single((await JoinAsync(database, link.Link!, "short"))!).Field);
        Assert.Equal([], await JoinAsync(database, link.Link!));
        Assert.Null(await JoinAsync(database, link.Link!));

        var line = (await database.Get<AccountQueries>().AllAsync(Token)).Single(account => account.Id == id);
        Assert.True(line is { HasJoined: true, HasApp: false, Role: Role.Editor, DisabledAt: null });
        var deeds = await database.ReadAsync(db => db.AuditEntries.Where(entry => entry.Key == "ben@example.org").OrderBy(entry => entry.Seq).Select(entry => new { entry.Deed, entry.Actor }).ToListAsync(Token));
        Assert.Equal((Deed.AccountInvited, "administrator@example.org"), (deeds[0].Deed, deeds[0].Actor));
        Assert.Contains(deeds, deed => deed is { Deed: Deed.AccountJoined, Actor: "ben@example.org" });
    }

    [Theory]
    [InlineData("not an address", "not an e-mail address")]
    [InlineData("Anna <anna@example.org>", "not an e-mail address")]
    [InlineData("ADMINISTRATOR@example.org", "There is an account with this address.")]
    public async Task An_address_that_cannot_be_invited_is_refused_in_words(string email, string words)
    {
        await using var database = await DatabaseAsync();
        await database.SignInAsync(Role.Administrator);
        var outcome = await database.Get<AccountCurator>().InviteAsync(email, Role.Curator, Token);
        Assert.Null(outcome.Link);
        Assert.Contains(words, outcome.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_stays_and_nobody_decides_on_themselves()
    {
        await using var database = await DatabaseAsync();
        await database.SignInAsync(Role.Administrator);
        var curator = database.Get<AccountCurator>();
        var anna = await JoinedAsync(database, "anna@example.org", Role.Administrator);

        // The one who invited has no password and cannot sign in: Anna is the last who can.
        Assert.Contains("last administrator", (await curator.ChangeRoleAsync(anna.Id, Role.Curator, Token)).Refusal, StringComparison.Ordinal);
        Assert.Contains("last administrator", (await curator.DisableAsync(anna.Id, Token)).Refusal, StringComparison.Ordinal);
        Assert.Equal(Role.Administrator, (await AccountAsync(database, "anna@example.org")).Role);

        var carl = await JoinedAsync(database, "carl@example.org", Role.Administrator);
        database.SignIn(carl);
        Assert.Contains("their own", (await curator.ChangeRoleAsync(carl.Id, Role.Curator, Token)).Refusal, StringComparison.Ordinal);
        Assert.Contains("their own", (await curator.DisableAsync(carl.Id, Token)).Refusal, StringComparison.Ordinal);
        Assert.Equal("", (await curator.DisableAsync(anna.Id, Token)).Refusal);
        var disabled = await AccountAsync(database, "anna@example.org");
        Assert.NotNull(disabled.DisabledAt);
        Assert.NotEqual(anna.SecurityStamp, disabled.SecurityStamp);
        Assert.Contains("disabled", (await curator.LinkAsync(anna.Id, Token)).Refusal, StringComparison.Ordinal);
        Assert.Equal("", (await curator.EnableAsync(anna.Id, Token)).Refusal);
    }

    [Fact]
    public async Task Two_administrators_who_disable_each_other_at_once_do_not_both_succeed()
    {
        await using var database = await DatabaseAsync();
        await database.SignInAsync(Role.Administrator);
        var anna = await JoinedAsync(database, "anna@example.org", Role.Administrator);
        var ben = await JoinedAsync(database, "ben@example.org", Role.Administrator);
        var curator = database.Get<AccountCurator>();
        var outcomes = await Task.WhenAll(curator.DisableAsync(anna.Id, Token), curator.ChangeRoleAsync(ben.Id, Role.Editor, Token));
        Assert.Single(outcomes, outcome => outcome.Refusal.Length == 0);
    }

    [Fact]
    public async Task Second_factors_that_were_lost_are_taken_away_and_sessions_end()
    {
        await using var database = await DatabaseAsync();
        await database.SignInAsync(Role.Administrator);
        var ben = await JoinedAsync(database, "ben@example.org", Role.Curator);
        await using (var scope = database.Services.CreateAsyncScope())
        {
            var factors = scope.ServiceProvider.GetRequiredService<SecondFactors>();
            var account = await scope.ServiceProvider.GetRequiredService<TrackerContext>().Users.SingleAsync(row => row.Id == ben.Id, Token);
            var (key, _) = await factors.KeyAsync(account);
            Assert.Null(await factors.ConfirmAppAsync(account, "000000000"));
            Assert.Equal(10, (await factors.ConfirmAppAsync(account, Totp.CodeNow(key, database.Clock)))!.Count);
            Assert.True(await factors.HasAnyAsync(account));
        }

        ben = await AccountAsync(database, "ben@example.org");
        Assert.Equal("", (await database.Get<AccountCurator>().ResetFactorsAsync(ben.Id, Token)).Refusal);
        var after = await AccountAsync(database, "ben@example.org");
        Assert.False(after.TwoFactorEnabled);
        Assert.NotEqual(ben.SecurityStamp, after.SecurityStamp);
        Assert.Contains(await database.ReadAsync(db => db.AuditEntries.ToListAsync(Token)), entry => entry is { Deed: Deed.SecondFactorRemoved, Actor: "administrator@example.org" });
    }

    [Theory]
    [InlineData(Role.Curator)]
    [InlineData(Role.Editor)]
    public async Task Others_change_no_account(Role role)
    {
        await using var database = await DatabaseAsync();
        await database.SignInAsync(role);
        var curator = database.Get<AccountCurator>();
        var other = await database.AddAccountAsync(Role.Curator, "other@example.org");
        foreach (var change in (Func<Task<AccountOutcome>>[])[
            () => curator.InviteAsync("ben@example.org", Role.Administrator, Token), () => curator.LinkAsync(other.Id, Token),
            () => curator.ChangeRoleAsync(other.Id, Role.Administrator, Token), () => curator.DisableAsync(other.Id, Token),
            () => curator.EnableAsync(other.Id, Token), () => curator.ResetFactorsAsync(other.Id, Token)])
        {
            var outcome = await change();
            Assert.Contains("takes the role of an administrator", outcome.Refusal, StringComparison.Ordinal);
            Assert.Null(outcome.Link);
        }

        Assert.Equal(other.SecurityStamp, (await AccountAsync(database, "other@example.org")).SecurityStamp);
    }
}
