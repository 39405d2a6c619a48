using System.Globalization;
using System.Net.Mail;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Accounts;

/// <summary>What is wrong with what was typed, by field.</summary>
internal sealed record FieldFault(string Field, string Words);

/// <summary>An account that came about, or why it did not.</summary>
internal sealed record Creation(Account? Account, IReadOnlyList<FieldFault> Faults);

/// <summary>
/// Makes accounts, and the links by which their owners set a password. A link is used once, runs out after three days, and
/// ends when another is made: it is sealed with the account's security stamp.
/// </summary>
internal sealed class Invitations(UserManager<Account> accounts, TimeProvider clock)
{
    public const string Email = "Email";

    public const string Password = "Password";

    private const int LongestAddress = 254;

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    /// <summary>Makes an account; without a password it waits for its owner to join by link.</summary>
    public async Task<Creation> CreateAsync(string email, Role role, string? password)
    {
        email = email.Trim();
        if (email.Length > LongestAddress || !MailAddress.TryCreate(email, out var parsed) || parsed.Address != email || email.Any(char.IsWhiteSpace))
        {
            return new(null, [new(Email, "This is not an e-mail address.")]);
        }

        var account = new Account { UserName = email, Email = email, EmailConfirmed = true, LockoutEnabled = true, Role = role, InvitedAt = clock.GetUtcNow().UtcDateTime };
        var result = password is null ? await accounts.CreateAsync(account) : await accounts.CreateAsync(account, password);
        return result.Succeeded ? new(account, []) : new(null, Faults(result));
    }

    /// <summary>A new link, as a path on this site; any former one ends, and so do the account's sessions.</summary>
    public async Task<string> LinkAsync(Account account)
    {
        await accounts.UpdateSecurityStampAsync(account);
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        return string.Create(CultureInfo.InvariantCulture, $"/account/join?account={account.Id}&code={WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))}");
    }

    /// <summary>The account that a link belongs to while the link holds.</summary>
    public async Task<Account?> HolderAsync(int accountId, string? code) =>
        await accounts.FindByIdAsync(accountId.ToString(CultureInfo.InvariantCulture)) is { DisabledAt: null } account
        && Token(code) is { } token
        && await accounts.VerifyUserTokenAsync(account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, token)
            ? account
            : null;

    /// <summary>Sets the password that the holder of a link chose; the link ends, and so does a lockout.</summary>
    public async Task<IReadOnlyList<FieldFault>> JoinAsync(Account account, string code, string password)
    {
        var result = await accounts.ResetPasswordAsync(account, Token(code) ?? "", password);
        if (!result.Succeeded)
        {
            return Faults(result);
        }

        if (await accounts.IsLockedOutAsync(account))
        {
            await accounts.SetLockoutEndDateAsync(account, null);
        }

        await accounts.ResetAccessFailedCountAsync(account);
        return [];
    }

    public static IReadOnlyList<FieldFault> Faults(IdentityResult result) =>
        [.. result.Errors.Select(error => new FieldFault(
            error.Code.Contains(Email, StringComparison.Ordinal) ? Email : error.Code.StartsWith(Password, StringComparison.Ordinal) ? Password : "", error.Description)).Distinct()];

    private static string? Token(string? code)
    {
        try
        {
            return code is { Length: > 0 and < 2_000 } ? Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(code)) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
