using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PeaceTracker.Accounts;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Tests.Support;

/// <summary>Accounts for tests of whatever asks the <see cref="Gate"/>: somebody is signed in by one line.</summary>
internal static class TestAccounts
{
    /// <summary>The gate, and a caller that the test sets; nobody at first.</summary>
    public static IServiceCollection AddTestAccounts(this IServiceCollection services)
    {
        services.AddOptions<AccountSettings>().Configure<IConfiguration>((settings, configuration) => configuration.GetSection("Accounts").Bind(settings));
        services.AddSingleton<TestCaller>();
        services.TryAddScoped<Gate>();
        services.TryAddSingleton<AttemptCounter>();
        services.TryAddSingleton<SecurityLog>();
        return services.AddSingleton<AuthenticationStateProvider>(provider => provider.GetRequiredService<TestCaller>());
    }

    /// <summary>Adds an account. Its address is made of its role, unless the test names one.</summary>
    public static Task<Account> AddAccountAsync(this TestDatabase database, Role role, string? email = null) => database.WriteAsync(async (db, recording) =>
    {
        email ??= $"{role.ToString().ToLowerInvariant()}@example.org";
        var account = new Account
        {
            UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant(), EmailConfirmed = true,
            Role = role, SecurityStamp = Guid.NewGuid().ToString("N"), InvitedAt = recording.At, LockoutEnabled = true,
        };
        db.Add(account);
        await db.SaveChangesAsync();
        return account;
    });

    /// <summary>Signs somebody of this role in, with a second factor; the account is added where there is none of this role yet.</summary>
    public static async Task<Caller> SignInAsync(this TestDatabase database, Role role, bool secondFactor = true)
    {
        var account = await database.ReadAsync(db => db.Users.AsNoTracking().OrderBy(row => row.Id).FirstOrDefaultAsync(row => row.Role == role && row.DisabledAt == null))
            ?? await database.AddAccountAsync(role);
        return database.SignIn(account, secondFactor);
    }

    /// <summary>Signs this account in as it stands.</summary>
    public static Caller SignIn(this TestDatabase database, Account account, bool secondFactor = true)
    {
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, account.UserName!),
            new(ClaimTypes.Role, account.Role.ToString()),
            new("AspNet.Identity.SecurityStamp", account.SecurityStamp!),
        };
        if (secondFactor)
        {
            claims.Add(new(Gate.SecondFactorClaim, "true"));
        }

        database.Get<TestCaller>().Set(new(new ClaimsIdentity(claims, "test")));
        return new(account.Id, account.Email!, account.Role);
    }

    public static void SignOut(this TestDatabase database) => database.Get<TestCaller>().Set(new());
}

/// <summary>Who calls, as the test says.</summary>
internal sealed class TestCaller : AuthenticationStateProvider
{
    private ClaimsPrincipal current = new();

    public void Set(ClaimsPrincipal principal)
    {
        current = principal;
        NotifyAuthenticationStateChanged(GetAuthenticationStateAsync());
    }

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(current));
}
