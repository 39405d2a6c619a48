using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using PeaceTracker.Data;

namespace PeaceTracker.Accounts;

/// <summary>The account behind a request to one of the account pages, and what this session may do with it.</summary>
internal sealed class Session(IHttpContextAccessor http, UserManager<Account> accounts, SecondFactors factors)
{
    public HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("Account pages are answers to requests.");

    public bool HasSecondFactor => Has(Http.User);

    public static bool Has(ClaimsPrincipal principal) => principal.HasClaim(claim => claim.Type == Gate.SecondFactorClaim);

    public async Task<Account?> AccountAsync() => await accounts.GetUserAsync(Http.User) is { DisabledAt: null } account ? account : null;

    /// <summary>
    /// Whether password and factors may be changed: a session that began with a password alone may do so only where there
    /// is no other factor yet, or whoever found out a password could put their own app in the place of the owner's.
    /// </summary>
    public async Task<bool> MayChangeFactorsAsync(Account account) => HasSecondFactor || !await factors.HasAnyAsync(account);
}
