using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using PeaceTracker.Data;

namespace PeaceTracker.Accounts;

/// <summary>Keeps accounts where everything else is kept: through the one writer, so that each change queues up and leaves its entry in the audit log.</summary>
internal sealed class AccountStore(TrackerContext context, Writer writer, AccountActor actor, AccountSignal signal, IdentityErrorDescriber words)
    : UserOnlyStore<Account, TrackerContext, int>(context, words)
{
    public override Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken = default) =>
        WriteAsync(user, () => base.CreateAsync(user, cancellationToken), cancellationToken);

    public override Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default) =>
        WriteAsync(user, () => base.UpdateAsync(user, cancellationToken), cancellationToken);

    /// <summary>Refused: the audit log names accounts, and a name must go on meaning the same person.</summary>
    public override Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken = default) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = "Kept", Description = "An account is disabled and never deleted." }));

    // Unlike everything else that belongs to an account, a passkey is saved at once and not with the account.
    public override Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        WriteAsync(user, () => DoneAsync(base.AddOrUpdatePasskeyAsync(user, passkey, cancellationToken)), cancellationToken);

    public override Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        WriteAsync(user, () => DoneAsync(base.RemovePasskeyAsync(user, credentialId, cancellationToken)), cancellationToken);

    private static async Task<IdentityResult> DoneAsync(Task work)
    {
        await work;
        return IdentityResult.Success;
    }

    private async Task<IdentityResult> WriteAsync(Account user, Func<Task<IdentityResult>> work, CancellationToken cancellationToken)
    {
        var result = await writer.WriteAsync(actor.NameFor(user), actor.Origin, Context, work, cancellationToken);
        if (result.Succeeded)
        {
            signal.Raise(user.Id);
        }

        return result;
    }
}
