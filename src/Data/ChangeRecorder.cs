using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PeaceTracker.Domain;

namespace PeaceTracker.Data;

/// <summary>
/// Writes the change log and the former versions in the transaction of the change itself, so that neither can be
/// forgotten, and refuses what breaks a noun's own rules.
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
        foreach (var entry in db.ChangeTracker.Entries<IKept>().ToList())
        {
            switch (entry.State)
            {
                case EntityState.Deleted:
                    throw new InvalidOperationException($"{entry.Entity.Noun} '{entry.Entity.Key}' is kept: nothing is ever deleted.");

                case EntityState.Added:
                    Guard(entry.Entity);
                    if (entry.Entity.LoggedOneByOne)
                    {
                        Log(db, entry.Entity, ChangeKind.Added);
                    }

                    break;

                case EntityState.Modified:
                    Guard(entry.Entity);
                    db.Revisions.Add(Former(db, entry));
                    if (entry.Entity.LoggedOneByOne)
                    {
                        Log(db, entry.Entity, ChangeKind.Revised);
                    }

                    break;
            }
        }
    }

    private static void Guard(IKept kept)
    {
        var breaches = kept.Breaches().Select(breach => $"{breach.Field} {breach.Message}").ToList();
        if (breaches.Count > 0)
        {
            throw new InvalidOperationException($"{kept.Noun} '{kept.Key}' was not stored: {string.Join("; ", breaches)}.");
        }
    }

    private static void Log(TrackerContext db, IKept kept, ChangeKind kind)
    {
        var recording = Required(db);
        db.Changes.Add(new Change
        {
            // A new negotiation has no number yet; its first change learns it through the relation.
            NegotiationId = kept is Domain.Negotiation ? 0 : kept.NegotiationId,
            Negotiation = kept as Domain.Negotiation,
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

    private static Revision Former(TrackerContext db, EntityEntry<IKept> entry)
    {
        var recording = Required(db);
        return new Revision
        {
            NegotiationId = entry.Entity.NegotiationId,
            Noun = entry.Entity.Noun,
            Key = entry.Entity.Key,
            RecordedAt = recording.At,
            Actor = recording.Actor,
            ImportBatchId = recording.Batch?.Id,
            Former = JsonSerializer.Serialize(entry.Properties.ToDictionary(
                property => property.Metadata.Name,
                property => property.OriginalValue is Enum value ? value.ToString() : property.OriginalValue)),
        };
    }

    private static Recording Required(TrackerContext db) => db.Recording
        ?? throw new InvalidOperationException("Nothing is changed without saying who does it: write through Writer.");

    // What is live is told from the change log itself: whoever wants to be heard has written a row.
    private static void Touch(TrackerContext db)
    {
        foreach (var change in db.ChangeTracker.Entries<Change>())
        {
            db.Recording?.Touch(change.Entity.NegotiationId, change.Entity.Noun);
        }
    }
}
