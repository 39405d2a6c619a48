using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Accounts;

/// <summary>An account as administrators see it. Times are UTC.</summary>
public sealed record AccountLine(
    int Id, string Email, Role Role, bool HasJoined, bool HasApp, int Passkeys, DateTime InvitedAt, DateTime? LastDeedAt, DateTime? DisabledAt, DateTimeOffset? LockedUntil);

/// <summary>Reads which accounts there are.</summary>
public sealed class AccountQueries(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>All accounts by address, those that are disabled at the end.</summary>
    public async Task<IReadOnlyList<AccountLine>> AllAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Users.AsNoTracking()
            .OrderBy(account => account.DisabledAt != null).ThenBy(account => account.NormalizedEmail)
            .Select(account => new AccountLine(
                account.Id, account.Email ?? "", account.Role, account.PasswordHash != null, account.TwoFactorEnabled,
                db.UserPasskeys.Count(passkey => passkey.UserId == account.Id), account.InvitedAt,
                db.AuditEntries.Where(entry => entry.Actor == account.Email).Max(entry => (DateTime?)entry.At), account.DisabledAt, account.LockoutEnd))
            .ToListAsync(cancellationToken);
    }
}
