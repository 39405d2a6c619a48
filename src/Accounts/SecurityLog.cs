using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Accounts;

/// <summary>Writes into the audit log who came, who left and who was turned away, with the network address.</summary>
internal sealed class SecurityLog(Writer writer, IDbContextFactory<TrackerContext> contexts, AttemptCounter attempts, TimeProvider clock)
{
    public async Task NoteAsync(Deed deed, string who, string? origin, string headline)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await writer.WriteAsync(who, origin, db, () =>
        {
            db.Recording!.Note(deed, headline, key: who);
            return Task.FromResult(true);
        });
    }

    /// <summary>The same at most once a minute for one account and network address: nobody fills the log from outside.</summary>
    public Task NoteOnceAMinuteAsync(Deed deed, string who, string? origin, string headline)
    {
        var minute = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
        return attempts.Add($"log {deed} {who} {origin} {minute}") == 1 ? NoteAsync(deed, who, origin, headline) : Task.CompletedTask;
    }
}
