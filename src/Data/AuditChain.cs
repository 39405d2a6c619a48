using Microsoft.EntityFrameworkCore;
using PeaceTracker.Domain;

namespace PeaceTracker.Data;

/// <summary>The audit log as a chain: each entry is sealed with the hash of the one before.</summary>
internal static class AuditChain
{
    /// <summary>Number and hash of the last entry; of the beginning where there is none.</summary>
    public static IQueryable<AuditHead> Head(this TrackerContext db) =>
        db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Seq).Take(1).Select(entry => new AuditHead(entry.Seq, entry.Hash));

    /// <summary>Appends what the write has noted. The write holds the only turn, so nobody else appends meanwhile.</summary>
    public static void Append(TrackerContext db)
    {
        if (db.Recording is not { HasNotes: true } recording)
        {
            return;
        }

        var (seq, hash) = db.Head().SingleOrDefault() ?? new(0, AuditEntry.Beginning);
        foreach (var note in recording.TakeNotes())
        {
            db.AuditEntries.Add(note.Seal(seq, hash));
            (seq, hash) = (note.Seq, note.Hash);
        }
    }
}

/// <summary>The end of the audit log: by it, a backup is known to hold the same past.</summary>
public sealed record AuditHead(long Seq, string Hash);
