using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PeaceTracker.Data;

namespace PeaceTracker.Accounts;

/// <summary>Begins sessions. One that began with a code, a recovery code or a passkey says so; a password alone does not.</summary>
internal sealed class AccountSignIn(
    UserManager<Account> accounts, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation)
    : SignInManager<Account>(accounts, http, claims, options, log, schemes, confirmation)
{
    private const string Method = "amr";

    private const string SeveralFactors = "mfa";

    /// <summary>What a session keeps when its claims are made anew: how it began.</summary>
    public static void KeepBeginning(ClaimsPrincipal former, ClaimsPrincipal renewed) =>
        renewed.Identities.First().AddClaims(former.Claims.Where(claim => claim.Type is Method or Gate.SecondFactorClaim).Select(claim => claim.Clone()));

    public override Task<bool> CanSignInAsync(Account user) => Task.FromResult(user.DisabledAt is null);

    public override async Task<Account?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { DisabledAt: null } account ? account : null;

    /// <summary>Begins a session, or goes on with one, for someone who just proved a second factor.</summary>
    public Task SignInWithSecondFactorAsync(Account account) => SignInWithClaimsAsync(account, isPersistent: false, [new Claim(Method, SeveralFactors)]);

    /// <summary>Begins a session by what a passkey signed: it asks for a finger or a number of its own, so it is two factors in one. The account is null where it is not one of ours.</summary>
    public async Task<(Account? Account, SignInResult Result)> SignInWithPasskeyAsync(string credential)
    {
        var assertion = await PerformPasskeyAssertionAsync(credential);
        if (!assertion.Succeeded)
        {
            return (null, SignInResult.Failed);
        }

        // What the authenticator counted is kept, so that a copy of it would be noticed.
        await UserManager.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        if (await PreSignInCheck(assertion.User) is { } refused)
        {
            return (assertion.User, refused);
        }

        await SignInWithSecondFactorAsync(assertion.User);
        return (assertion.User, SignInResult.Success);
    }

    // The framework throws where a form is posted for which no passkey was asked for, or none was given: anybody can do that.
    public override async Task<PasskeyAssertionResult<Account>> PerformPasskeyAssertionAsync(string credentialJson)
    {
        try
        {
            return await base.PerformPasskeyAssertionAsync(credentialJson);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            return PasskeyAssertionResult.Fail<Account>(new PasskeyException(fault.Message, fault));
        }
    }

    public override async Task<PasskeyAttestationResult> PerformPasskeyAttestationAsync(string credentialJson)
    {
        try
        {
            return await base.PerformPasskeyAttestationAsync(credentialJson);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            return PasskeyAttestationResult.Fail(new PasskeyException(fault.Message, fault));
        }
    }

    public override Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        List<Claim> said = [.. additionalClaims];
        if (said.Exists(claim => claim is { Type: Method, Value: SeveralFactors }))
        {
            said.Add(new(Gate.SecondFactorClaim, "true"));
        }

        return base.SignInWithClaimsAsync(user, authenticationProperties, said);
    }
}
