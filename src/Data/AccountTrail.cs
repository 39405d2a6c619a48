using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PeaceTracker.Domain;

namespace PeaceTracker.Data;

/// <summary>Tells the audit log what happens to accounts. Secrets are never among it.</summary>
internal static class AccountTrail
{
    public static void Note(TrackerContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<Account>().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            var who = entry.Entity.Email ?? entry.Entity.UserName ?? "?";
            foreach (var (deed, before, after) in entry.State == EntityState.Added ? Invitation(entry.Entity) : Changes(entry))
            {
                Required(db).Note(deed, who, key: who, before: before, after: after);
            }
        }

        foreach (var passkey in db.ChangeTracker.Entries<IdentityUserPasskey<int>>().Where(entry => entry.State is EntityState.Added or EntityState.Deleted))
        {
            var who = db.Users.Local.FirstOrDefault(account => account.Id == passkey.Entity.UserId)?.Email ?? "?";
            Required(db).Note(passkey.State == EntityState.Added ? Deed.SecondFactorAdded : Deed.SecondFactorRemoved, $"{who}: passkey", key: who);
        }

        foreach (var codes in db.ChangeTracker.Entries<IdentityUserToken<int>>().Where(entry => entry.State is EntityState.Added or EntityState.Modified && entry.Entity.Name == "RecoveryCodes"))
        {
            var who = db.Users.Local.FirstOrDefault(account => account.Id == codes.Entity.UserId)?.Email ?? "?";
            Required(db).Note(Deed.RecoveryCodesMade, $"{who}: {(codes.Entity.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Length} recovery codes left", key: who);
        }
    }

    private static IEnumerable<(Deed, string?, string?)> Invitation(Account account)
    {
        yield return (Deed.AccountInvited, null, Value("Role", account.Role.ToString()));
        if (account.PasswordHash is not null)
        {
            yield return (Deed.AccountJoined, null, null);
        }
    }

    private static IEnumerable<(Deed, string?, string?)> Changes(EntityEntry<Account> entry)
    {
        if (Changed(nameof(Account.PasswordHash)) is { } password)
        {
            yield return (password.Before is null ? Deed.AccountJoined : Deed.PasswordChanged, null, null);
        }

        if (Changed(nameof(Account.Role)) is { } role)
        {
            yield return (Deed.AccountRoleChanged, Value("Role", role.Before?.ToString()), Value("Role", role.After?.ToString()));
        }

        if (Changed(nameof(Account.DisabledAt)) is { } disabled)
        {
            yield return (disabled.After is null ? Deed.AccountEnabled : Deed.AccountDisabled, null, null);
        }

        if (Changed(nameof(Account.TwoFactorEnabled)) is { } second)
        {
            yield return (second.After is true ? Deed.SecondFactorAdded : Deed.SecondFactorRemoved, null, Value("Factor", "authenticator app"));
        }

        if (Changed(nameof(Account.Email)) is { } email)
        {
            yield return (Deed.AccountChanged, Value("Email", email.Before?.ToString()), Value("Email", email.After?.ToString()));
        }

        if (Changed(nameof(Account.LockoutEnd)) is { After: DateTimeOffset until })
        {
            yield return (Deed.LockedOut, null, Value("Until", until.UtcDateTime.ToString("O")));
        }

        (object? Before, object? After)? Changed(string property) => entry.Property(property) is { IsModified: true } changed && !Equals(changed.OriginalValue, changed.CurrentValue)
            ? (changed.OriginalValue, changed.CurrentValue)
            : null;
    }

    private static string Value(string field, string? value) => JsonSerializer.Serialize(new Dictionary<string, string?> { [field] = value });

    private static Recording Required(TrackerContext db) => db.Recording
        ?? throw new InvalidOperationException("No account is changed without saying who does it: write through Writer.");
}
