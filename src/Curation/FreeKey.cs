using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Curation;

/// <summary>Finds keys that no record has yet, in use or retired.</summary>
internal static class FreeKey
{
    /// <summary>"ukraine-nato-3"</summary>
    public static async Task<string> OfPositionAsync(TrackerContext db, int negotiationId, string party, string issue, CancellationToken token)
    {
        var revisions = await db.PositionRevisions.WithRetired()
            .CountAsync(revision => revision.NegotiationId == negotiationId && revision.Position.Party.Key == party && revision.Position.Issue.Key == issue, token);
        return await FromAsync($"{party}-{issue}", revisions + 1, key => db.PositionRevisions.WithRetired().AnyAsync(revision => revision.NegotiationId == negotiationId && revision.Key == key, token));
    }

    /// <summary>"ukraine-zelenskyy-2025-04-24", and where that is taken "ukraine-zelenskyy-2025-04-24-2".</summary>
    public static async Task<string> OfStatementAsync(TrackerContext db, int negotiationId, string wanted, CancellationToken token) =>
        await IsTakenAsync(db, negotiationId, wanted, token) ? await FromAsync(wanted, 2, key => IsTakenAsync(db, negotiationId, key, token)) : wanted;

    private static Task<bool> IsTakenAsync(TrackerContext db, int negotiationId, string key, CancellationToken token) =>
        db.Statements.WithRetired().AnyAsync(statement => statement.NegotiationId == negotiationId && statement.Key == key, token);

    private static async Task<string> FromAsync(string stem, int number, Func<string, Task<bool>> isTakenAsync)
    {
        stem = stem.Length > Slug.MaxLength - 6 ? stem[..(Slug.MaxLength - 6)].TrimEnd('-') : stem;
        for (; ; number++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
            if (!await isTakenAsync(key))
            {
                return key;
            }
        }
    }
}
