using PeaceTracker.Domain;

namespace PeaceTracker.Accounts.Pages;

/// <summary>What an administrator asks for on the list of accounts.</summary>
/// <param name="Title">What the button says.</param>
/// <param name="Warning">What follows from it, asked for once more before it is done; null where it hurts nobody.</param>
/// <param name="RunAsync">Does it to the account with this number.</param>
public sealed record AccountAction(string Title, string? Warning, Func<AccountCurator, int, Task<AccountOutcome>> RunAsync)
{
    /// <summary>What can be done with an account as it stands, its own administrator excepted.</summary>
    public static IEnumerable<AccountAction> For(AccountLine account, bool isMe)
    {
        if (account.DisabledAt is not null)
        {
            yield return new("Enable", null, (curator, id) => curator.EnableAsync(id, CancellationToken.None));
            yield break;
        }

        yield return new(account.HasJoined ? "New link for a lost password" : "New link", "The former link and every session of this account end.", (curator, id) => curator.LinkAsync(id, CancellationToken.None));
        if (account.HasApp || account.Passkeys > 0)
        {
            yield return new("Take away second factors", "App, recovery codes and passkeys are taken away, and every session ends. Make sure that it is really they who ask.", (curator, id) => curator.ResetFactorsAsync(id, CancellationToken.None));
        }

        if (isMe)
        {
            yield break;
        }

        foreach (var role in Enum.GetValues<Role>().Where(role => role != account.Role))
        {
            yield return new($"Make {(role == Role.Curator ? "a curator" : role == Role.Editor ? "an editor" : "an administrator")}", "Every session of this account ends; the next begins in the new role.", (curator, id) => curator.ChangeRoleAsync(id, role, CancellationToken.None));
        }

        yield return new("Disable", "Every session of this account ends, and nobody can sign in with it until it is enabled again. What it did stays.", (curator, id) => curator.DisableAsync(id, CancellationToken.None));
    }
}

/// <summary>The words of the list of accounts.</summary>
internal static class AccountWordsFor
{
    public static string Factors(AccountLine account)
    {
        string[] factors = [.. account.HasApp ? (string[])["app"] : [], .. account.Passkeys switch { 0 => (string[])[], 1 => ["passkey"], var many => [$"{many} passkeys"] }];
        return factors.Length == 0 ? "none" : string.Join(", ", factors);
    }

    public static string State(AccountLine account, DateTimeOffset now) =>
        account.DisabledAt is not null ? "disabled" : !account.HasJoined ? "invited" : account.LockedUntil > now ? "locked for a while" : "active";
}
