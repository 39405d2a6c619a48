using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Accounts;

/// <summary>What came of a change of an account: a link to hand over, or why nothing was changed.</summary>
/// <param name="Refusal">Why nothing was changed; empty where it was.</param>
/// <param name="Link">Path of a link to hand over to the account's owner, where one was made.</param>
public sealed record AccountOutcome(string Refusal, string? Link = null);

/// <summary>Administrators manage accounts. What it does to sessions: each change of what an account may do ends them.</summary>
public sealed class AccountCurator(Gate gate, IServiceScopeFactory scopes)
{
    // One at a time: two administrators who demote each other would leave none.
    private static readonly SemaphoreSlim Turn = new(1, 1);

    [Requires(Role.Administrator)]
    public Task<AccountOutcome> InviteAsync(string email, Role role, CancellationToken cancellationToken) => InTurnAsync(async (_, services) =>
    {
        var invitations = services.GetRequiredService<Invitations>();
        var made = await invitations.CreateAsync(email, role, password: null);
        return made.Account is { } account
            ? new("", await invitations.LinkAsync(account))
            : new(string.Join(" ", made.Faults.Select(fault => fault.Words)));
    }, cancellationToken);

    /// <summary>A new link for someone who has not joined, or has lost the password. The former link and all sessions end.</summary>
    [Requires(Role.Administrator)]
    public Task<AccountOutcome> LinkAsync(int accountId, CancellationToken cancellationToken) => ChangeAsync(accountId, async (_, account, services) =>
        account.DisabledAt is not null ? new("The account is disabled: enable it first.") : new("", await services.GetRequiredService<Invitations>().LinkAsync(account)), cancellationToken);

    [Requires(Role.Administrator)]
    public Task<AccountOutcome> ChangeRoleAsync(int accountId, Role role, CancellationToken cancellationToken) => ChangeAsync(accountId, async (caller, account, services) =>
    {
        if (account.Id == caller.AccountId)
        {
            return new("Nobody changes their own role: ask another administrator.");
        }

        if (role < Role.Administrator && await IsLastAdministratorAsync(account, services, cancellationToken))
        {
            return new(LastOne);
        }

        account.Role = role;
        return await SaveAsync(account, services);
    }, cancellationToken);

    [Requires(Role.Administrator)]
    public Task<AccountOutcome> DisableAsync(int accountId, CancellationToken cancellationToken) => ChangeAsync(accountId, async (caller, account, services) =>
    {
        if (account.Id == caller.AccountId)
        {
            return new("Nobody disables their own account: ask another administrator.");
        }

        if (await IsLastAdministratorAsync(account, services, cancellationToken))
        {
            return new(LastOne);
        }

        account.DisabledAt ??= services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        return await SaveAsync(account, services);
    }, cancellationToken);

    [Requires(Role.Administrator)]
    public Task<AccountOutcome> EnableAsync(int accountId, CancellationToken cancellationToken) => ChangeAsync(accountId, async (_, account, services) =>
    {
        account.DisabledAt = null;
        return await SaveAsync(account, services);
    }, cancellationToken);

    /// <summary>Takes away authenticator app, recovery codes and passkeys of someone who has lost them; sessions end.</summary>
    [Requires(Role.Administrator)]
    public Task<AccountOutcome> ResetFactorsAsync(int accountId, CancellationToken cancellationToken) => ChangeAsync(accountId, async (_, account, services) =>
    {
        await services.GetRequiredService<SecondFactors>().RemoveAllAsync(account);
        return new("");
    }, cancellationToken);

    private const string LastOne = "This is the last administrator who can sign in: make another one first.";

    private Task<AccountOutcome> ChangeAsync(int accountId, Func<Caller, Account, IServiceProvider, Task<AccountOutcome>> change, CancellationToken cancellationToken) =>
        InTurnAsync(async (caller, services) =>
            await services.GetRequiredService<UserManager<Account>>().FindByIdAsync(accountId.ToString(CultureInfo.InvariantCulture)) is { } account
                ? await change(caller, account, services)
                : new("There is no such account."), cancellationToken);

    private async Task<AccountOutcome> InTurnAsync(Func<Caller, IServiceProvider, Task<AccountOutcome>> change, CancellationToken cancellationToken)
    {
        await Turn.WaitAsync(cancellationToken);
        try
        {
            var admission = await gate.AskAsync(Role.Administrator, cancellationToken);
            if (admission.Caller is not { } caller)
            {
                return new(admission.Refusal);
            }

            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<AccountActor>().Speak(caller.Name);
            return await change(caller, scope.ServiceProvider);
        }
        finally
        {
            Turn.Release();
        }
    }

    private static async Task<bool> IsLastAdministratorAsync(Account account, IServiceProvider services, CancellationToken cancellationToken) =>
        account is { Role: Role.Administrator, DisabledAt: null }
        && !await services.GetRequiredService<TrackerContext>().Users.AsNoTracking()
            .AnyAsync(other => other.Id != account.Id && other.Role == Role.Administrator && other.DisabledAt == null && other.PasswordHash != null, cancellationToken);

    // A new stamp ends every session: the next begins with what the account may do now.
    private static async Task<AccountOutcome> SaveAsync(Account account, IServiceProvider services)
    {
        var result = await services.GetRequiredService<UserManager<Account>>().UpdateSecurityStampAsync(account);
        return new(result.Succeeded ? "" : string.Join(" ", result.Errors.Select(error => error.Description)));
    }
}
