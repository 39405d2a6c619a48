using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Accounts;

/// <summary>
/// The one place that decides whether something may be changed. Every changing service asks it each time, and it looks at
/// the account as it stands now and not as it stood when the page was opened: who is disabled or demoted is refused at once.
/// </summary>
public sealed class Gate(
    AuthenticationStateProvider callers, IDbContextFactory<TrackerContext> contexts, IOptions<IdentityOptions> identity, IOptions<AccountSettings> settings)
{
    /// <summary>The claim of a session that was begun with a second factor or a passkey.</summary>
    public const string SecondFactorClaim = "peacetracker:second-factor";

    /// <summary>Asks whether the current caller has at least this role.</summary>
    public async Task<Admission> AskAsync(Role atLeast, CancellationToken cancellationToken)
    {
        var principal = (await callers.GetAuthenticationStateAsync()).User;
        if (!int.TryParse(principal.FindFirstValue(identity.Value.ClaimsIdentity.UserIdClaimType), CultureInfo.InvariantCulture, out var id))
        {
            return Admission.Refused("You are not signed in. Sign in in another tab and try again: what you typed is still here.");
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (account is null || account.DisabledAt is not null)
        {
            return Admission.Refused("Your account was disabled.");
        }

        if (account.SecurityStamp != principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType))
        {
            return Admission.Refused("Your account was changed since you signed in. Sign in again in another tab: what you typed is still here.");
        }

        if (account.Role < atLeast)
        {
            return Admission.Refused($"This takes the role of {Article(atLeast)}; your account is {Article(account.Role)}’s.");
        }

        return settings.Value.RequireSecondFactor && !principal.HasClaim(claim => claim.Type == SecondFactorClaim)
            ? Admission.Refused("Nothing can be changed without a second factor. Set up an authenticator app or a passkey in your account, and sign in with it.")
            : new(new(account.Id, account.Email ?? account.UserName ?? $"account {account.Id}", account.Role), "");
    }

    private static string Article(Role role) => role == Role.Curator ? "a curator" : role == Role.Editor ? "an editor" : "an administrator";
}
