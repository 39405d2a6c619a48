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
    AuthenticationStateProvider callers, IDbContextFactory<TrackerContext> contexts, IOptions<IdentityOptions> identity, IOptions<AccountSettings> settings,
    IServiceProvider services)
{
    /// <summary>The claim of a session that was begun with a second factor or a passkey.</summary>
    public const string SecondFactorClaim = "peacetracker:second-factor";

    /// <summary>Asks whether the current caller has at least this role, before something is changed. Whose account is refused stands in the audit log.</summary>
    public async Task<Admission> AskAsync(Role atLeast, CancellationToken cancellationToken)
    {
        var (admission, who) = await DecideAsync(atLeast, cancellationToken);
        if (admission.Caller is null && who is not null)
        {
            await services.GetRequiredService<SecurityLog>().NoteOnceAMinuteAsync(Deed.Denied, who, null, $"{who}: {admission.Refusal}");
        }

        return admission;
    }

    /// <summary>The same for a page that only wants to know what to offer: nothing was tried, and nothing is noted.</summary>
    public async Task<Admission> LookAsync(Role atLeast, CancellationToken cancellationToken) => (await DecideAsync(atLeast, cancellationToken)).Admission;

    private async Task<(Admission Admission, string? Who)> DecideAsync(Role atLeast, CancellationToken cancellationToken)
    {
        var principal = (await callers.GetAuthenticationStateAsync()).User;
        if (!int.TryParse(principal.FindFirstValue(identity.Value.ClaimsIdentity.UserIdClaimType), CultureInfo.InvariantCulture, out var id))
        {
            return (Admission.Refused("You are not signed in. Sign in in another tab and try again: what you typed is still here."), null);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (account is null || account.DisabledAt is not null)
        {
            return (Admission.Refused("Your account was disabled."), account?.Email);
        }

        if (account.SecurityStamp != principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType))
        {
            return (Admission.Refused("Your account was changed since you signed in. Sign in again in another tab: what you typed is still here."), account.Email);
        }

        if (account.Role < atLeast)
        {
            return (Admission.Refused($"This takes the role of {Article(atLeast)}; your account is {Article(account.Role)}’s."), account.Email);
        }

        return (settings.Value.RequireSecondFactor && !principal.HasClaim(claim => claim.Type == SecondFactorClaim)
            ? Admission.Refused("Nothing can be changed without a second factor. Set up an authenticator app or a passkey in your account, and sign in with it.")
            : new(new(account.Id, account.Email ?? account.UserName ?? $"account {account.Id}", account.Role), ""), account.Email);
    }

    private static string Article(Role role) => role == Role.Curator ? "a curator" : role == Role.Editor ? "an editor" : "an administrator";
}
