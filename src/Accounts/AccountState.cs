using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PeaceTracker.Data;

namespace PeaceTracker.Accounts;

/// <summary>Asks each minute whether the session behind an open page still holds: a page stays open long after its account was disabled.</summary>
internal sealed class AccountState(
    ILoggerFactory logs, IDbContextFactory<TrackerContext> contexts, IOptions<IdentityOptions> identity, IOptions<AccountSettings> settings)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => settings.Value.CheckSessionsEvery;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var claims = identity.Value.ClaimsIdentity;
        if (!int.TryParse(authenticationState.User.FindFirstValue(claims.UserIdClaimType), CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        var stamp = authenticationState.User.FindFirstValue(claims.SecurityStampClaimType);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Users.AsNoTracking().AnyAsync(account => account.Id == id && account.DisabledAt == null && account.SecurityStamp == stamp, cancellationToken);
    }
}
