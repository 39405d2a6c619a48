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
    UserManager<Account> accounts, AccountSignIn signIn, IPasswordHasher<Account> hasher, AttemptCounter attempts, AttemptTurns turns, NetworkLimits limits,
    SecurityLog log, AccountActor actor, TrackerContext db)
{
    private static readonly Account Nobody = new();

    private static string? nobodysHash;

    public Task<Entry> WithPasswordAsync(string email, string password) => AttemptAsync(accounts.NormalizeEmail(email), async () =>
    {
        if (await FreshAsync(await accounts.FindByEmailAsync(email)) is not { DisabledAt: null, PasswordHash: not null } account)
        {
            return await TurnAwayAsync(email, password);
        }

        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        return result.RequiresTwoFactor ? Entry.CodeWanted : await EndAsync(account, result, "password");
    });

    /// <summary>The second step: the code of the authenticator app.</summary>
    public Task<Entry> WithCodeAsync(string code) => SecondStepAsync(() => signIn.TwoFactorAuthenticatorSignInAsync(Digits(code), isPersistent: false, rememberClient: false), "authenticator app");

    /// <summary>The second step for someone whose app is lost: one of the codes that were kept for that.</summary>
    public Task<Entry> WithRecoveryCodeAsync(string code) => SecondStepAsync(() => signIn.TwoFactorRecoveryCodeSignInAsync(code.Replace(" ", "", StringComparison.Ordinal).Trim()), "recovery code");

    public Task<Entry> WithPasskeyAsync(string credential) => AttemptAsync(credential, async () =>
    {
        var (account, result) = await signIn.SignInWithPasskeyAsync(credential);
        return account is null ? await TurnAwayAsync("", null) : await EndAsync(account, result, "passkey");
    });

    public async Task<bool> AwaitsCodeAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    private static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    private async Task<Entry> SecondStepAsync(Func<Task<SignInResult>> step, string by)
    {
        var waiting = await signIn.GetTwoFactorAuthenticationUserAsync();
        return await AttemptAsync(waiting?.NormalizedEmail, async () => await FreshAsync(waiting) is { DisabledAt: null } account
            ? await EndAsync(account, await accounts.IsLockedOutAsync(account) ? SignInResult.LockedOut : await step(), by)
            : Entry.Refused);
    }

    // Counted before it is looked at, and taken back where it was right.
    private Task<Entry> AttemptAsync(string? address, Func<Task<Entry>> attempt) => turns.TakeAsync(address, async () =>
    {
        if (!limits.TryBegin(actor.Origin))
        {
            return Entry.Locked;
        }

        var entry = await attempt();
        if (entry is Entry.Open or Entry.CodeWanted)
        {
            limits.Succeeded(actor.Origin);
        }

        return entry;
    });

    // As it stands now that it is our turn: the attempt before may have locked it.
    private async Task<Account?> FreshAsync(Account? account)
    {
        if (account is not null)
        {
            await db.Entry(account).ReloadAsync();
        }

        return account;
    }

    private async Task<Entry> EndAsync(Account account, SignInResult result, string by)
    {
        var who = account.Email!;
        if (result.Succeeded)
        {
            await log.NoteAsync(Deed.SignedIn, who, actor.Origin, $"{who}: {by}");
            return Entry.Open;
        }

        await log.NoteAsync(Deed.SignInFailed, who, actor.Origin, result.IsLockedOut ? $"{who}: {by}, while locked or locking it" : $"{who}: {by}");
        return result.IsLockedOut ? Entry.Locked : Entry.Refused;
    }

    private async Task<Entry> TurnAwayAsync(string email, string? password)
    {
        var key = $"nobody {email.ToUpperInvariant()[..Math.Min(email.Length, 254)]}";
        var most = accounts.Options.Lockout.MaxFailedAccessAttempts;
        if (email.Length > 0 && attempts.Count(key) >= most)
        {
            return Entry.Locked;
        }

        if (password is not null)
        {
            nobodysHash ??= hasher.HashPassword(Nobody, RandomNumberGenerator.GetHexString(32));
            hasher.VerifyHashedPassword(Nobody, nobodysHash, password);
        }

        // What was typed may be a password in the wrong field: it is not written down.
        await log.NoteOnceAMinuteAsync(Deed.SignInFailed, "nobody known", actor.Origin, password is null ? "a passkey that is not known here" : "an address that is not known here");
        return email.Length > 0 && attempts.Add(key) >= most ? Entry.Locked : Entry.Refused;
    }
}
