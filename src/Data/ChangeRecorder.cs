using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PeaceTracker.Domain;

namespace PeaceTracker.Data;

/// <summary>
/// Writes the change log, the former versions and the audit log in the transaction of the change itself, so that none can
/// be forgotten, and refuses what breaks a noun's own rules.
/// </summary>
internal sealed class ChangeRecorder : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Record((TrackerContext)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Record((TrackerContext)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Touch((TrackerContext)eventData.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Touch((TrackerContext)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Record(TrackerContext db)
    {
        db.ChangeTracker.DetectChanges();
        foreach (var bulk in db.ChangeTracker.Entries<Change>().Where(entry => entry.State == EntityState.Added && entry.Entity.Kind == ChangeKind.Added).Select(entry => entry.Entity).ToList())
        {
            Required(db).Note(Deed.Imported, bulk.Headline, bulk.NegotiationId, bulk.Noun, bulk.Key);
        }

        foreach (var entry in db.ChangeTracker.Entries<IKept>().ToList())
        {
            switch (entry.State)
            {
                case EntityState.Deleted:
                    throw new InvalidOperationException($"{entry.Entity.Noun} '{entry.Entity.Key}' is kept: nothing is ever deleted.");

                case EntityState.Added:
                    Guard(entry.Entity);
                    Required(db).TouchedDays.Note(entry);
                    Log(db, entry, ChangeKind.Added, before: null);
                    break;

                case EntityState.Modified:
                    Guard(entry.Entity);
                    Required(db).TouchedDays.Note(entry);
                    if (entry.Entity is NewsItem { FeedId: not null })
                    {
                        // What an item of a feed said before is a NewsItemVersion; the rest is bookkeeping.
                        break;
                    }

                    var former = RowText.Former(entry);
                    db.Revisions.Add(Former(db, entry.Entity, former));
                    Log(db, entry, KindOf(entry), former);
                    break;
            }
        }

        PositionTrail.Note(db);
        AccountTrail.Note(db);
        AuditChain.Append(db);
    }

    private static void Guard(IKept kept)
    {
        var breaches = kept.Breaches().Select(breach => $"{breach.Field} {breach.Message}").ToList();
        if (breaches.Count > 0)
        {
            throw new InvalidOperationException($"{kept.Noun} '{kept.Key}' was not stored: {string.Join("; ", breaches)}.");
        }
    }

    private static ChangeKind KindOf(EntityEntry<IKept> entry) =>
        entry.Metadata.FindProperty(Retirement.Property) is null || !entry.Property(Retirement.Property).IsModified ? ChangeKind.Revised
        : entry.Property(Retirement.Property).CurrentValue is null ? ChangeKind.Restored
        : ChangeKind.Retired;

    private static void Log(TrackerContext db, EntityEntry<IKept> entry, ChangeKind kind, string? before)
    {
        var kept = entry.Entity;
        var recording = Required(db);
        if (!kept.LoggedOneByOne && (recording.Batch is not null || kept is NewsItem))
        {
            return;
        }

        recording.Note(
            Enum.Parse<Deed>(kind.ToString()), kept.Headline, kept.NegotiationId == 0 ? null : kept.NegotiationId, kept.Noun, kept.Key, before, RowText.Present(entry));
        db.Changes.Add(new Change
        {
            // A new negotiation has no number yet; its first change learns it through the relation.
            NegotiationId = kept is Negotiation ? 0 : kept.NegotiationId,
            Negotiation = kept as Negotiation,
            RecordedAt = recording.At,
            Actor = recording.Actor,
            Noun = kept.Noun,
            Key = kept.Key,
            Kind = kind,
            Headline = kept.Headline,
            Day = kept.Day,
            ImportBatchId = recording.Batch?.Id,
        });
    }

    private static Revision Former(TrackerContext db, IKept kept, string former)
    {
        var recording = Required(db);
        return new Revision
        {
            NegotiationId = kept.NegotiationId,
            Noun = kept.Noun,
            Key = kept.Key,
            RecordedAt = recording.At,
            Actor = recording.Actor,
            ImportBatchId = recording.Batch?.Id,
            Former = former,
        };
    }

    private static Recording Required(TrackerContext db) => db.Recording
        ?? throw new InvalidOperationException("Nothing is changed without saying who does it: write through Writer.");

    // What is live is told from the change log itself: whoever wants to be heard has written a row.
    private static void Touch(TrackerContext db)
    {
        db.Recording?.TouchedDays.Settle();
        foreach (var change in db.ChangeTracker.Entries<Change>())
        {
            db.Recording?.Touch(change.Entity.NegotiationId, change.Entity.Noun);
        }

        if (db.ChangeTracker.Entries<Draft>().Any() || db.ChangeTracker.Entries<Triage>().Any())
        {
            db.Recording?.TouchDrafts();
        }
    }
}
