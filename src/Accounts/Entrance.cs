using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Accounts;

/// <summary>How an attempt to sign in ended.</summary>
internal enum Entry
{
    Open,

    /// <summary>The password was right, and the account has an authenticator app.</summary>
    CodeWanted,

    Refused,

    /// <summary>Too many attempts, for the account or from the place: nothing was looked at.</summary>
    Locked,
}

/// <summary>
/// Lets people in. Whether there is an account with an address cannot be told from outside: an unknown address costs the
/// same work, ends in the same words and is locked after as many attempts.
/// </summary>
internal sealed class Entrance(
    UserManager<Account> accounts, AccountSignIn signIn, IPasswordHasher<Account> hasher, AttemptCounter attempts, NetworkLimits limits, SecurityLog log, AccountActor actor)
{
    private static readonly Account Nobody = new();

    private static string? nobodysHash;

    public async Task<Entry> WithPasswordAsync(string email, string password)
    {
        if (limits.IsSpent(actor.Origin))
        {
            return Entry.Locked;
        }

        var account = await accounts.FindByEmailAsync(email);
        if (account is not { DisabledAt: null, PasswordHash: not null })
        {
            return await TurnAwayAsync(email, password);
        }

        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        return result.RequiresTwoFactor ? Entry.CodeWanted : await EndAsync(account, result, "password");
    }

    /// <summary>The second step: the code of the authenticator app.</summary>
    public Task<Entry> WithCodeAsync(string code) => SecondStepAsync(() => signIn.TwoFactorAuthenticatorSignInAsync(Digits(code), isPersistent: false, rememberClient: false), "authenticator app");

    /// <summary>The second step for someone whose app is lost: one of the codes that were kept for that.</summary>
    public Task<Entry> WithRecoveryCodeAsync(string code) => SecondStepAsync(() => signIn.TwoFactorRecoveryCodeSignInAsync(code.Replace(" ", "", StringComparison.Ordinal).Trim()), "recovery code");

    public async Task<Entry> WithPasskeyAsync(string credential)
    {
        if (limits.IsSpent(actor.Origin))
        {
            return Entry.Locked;
        }

        var (account, result) = await signIn.SignInWithPasskeyAsync(credential);
        return account is null ? await TurnAwayAsync("", null) : await EndAsync(account, result, "passkey");
    }

    public async Task<bool> AwaitsCodeAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    private static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    private async Task<Entry> SecondStepAsync(Func<Task<SignInResult>> step, string by)
    {
        if (limits.IsSpent(actor.Origin))
        {
            return Entry.Locked;
        }

        return await signIn.GetTwoFactorAuthenticationUserAsync() is { DisabledAt: null } account ? await EndAsync(account, await step(), by) : Entry.Refused;
    }

    private async Task<Entry> EndAsync(Account account, SignInResult result, string by)
    {
        var who = account.Email!;
        if (result.Succeeded)
        {
            await log.NoteAsync(Deed.SignedIn, who, actor.Origin, $"{who}: {by}");
            return Entry.Open;
        }

        limits.Failed(actor.Origin);
        await log.NoteAsync(Deed.SignInFailed, who, actor.Origin, result.IsLockedOut ? $"{who}: {by}, while locked or locking it" : $"{who}: {by}");
        return result.IsLockedOut ? Entry.Locked : Entry.Refused;
    }

    private async Task<Entry> TurnAwayAsync(string email, string? password)
    {
        var key = $"nobody {email.ToUpperInvariant()[..Math.Min(email.Length, 254)]}";
        var most = accounts.Options.Lockout.MaxFailedAccessAttempts;
        if (email.Length > 0 && attempts.Count(key) >= most)
        {
            limits.Failed(actor.Origin);
            return Entry.Locked;
        }

        if (password is not null)
        {
            nobodysHash ??= hasher.HashPassword(Nobody, RandomNumberGenerator.GetHexString(32));
            hasher.VerifyHashedPassword(Nobody, nobodysHash, password);
        }

        limits.Failed(actor.Origin);

        // What was typed may be a password in the wrong field: it is not written down.
        await log.NoteOnceAMinuteAsync(Deed.SignInFailed, "nobody known", actor.Origin, password is null ? "a passkey that is not known here" : "an address that is not known here");
        return email.Length > 0 && attempts.Add(key) >= most ? Entry.Locked : Entry.Refused;
    }
}
