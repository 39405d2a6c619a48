using Microsoft.EntityFrameworkCore;
using PeaceTracker.Domain;

namespace PeaceTracker.Data;

/// <summary>
/// A position says what it says in its revisions, and those are logged as they are appended; that it was retired or
/// restored is logged here, under the key of its last revision.
/// </summary>
internal static class PositionTrail
{
    public static void Note(TrackerContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<Position>().Where(entry => entry.State == EntityState.Modified).ToList())
        {
            var retired = entry.Property<DateTime?>(Retirement.Property);
            if (!retired.IsModified || retired.OriginalValue is null == retired.CurrentValue is null)
            {
                continue;
            }

            var recording = db.Recording ?? throw new InvalidOperationException("Nothing is changed without saying who does it: write through Writer.");
            var position = entry.Entity;
            var told = db.Positions.WithRetired().AsNoTracking().Where(row => row.Id == position.Id)
                .Select(row => new
                {
                    Headline = row.Party.Name + " on " + row.Issue.Name,
                    Key = row.Revisions.OrderByDescending(revision => revision.Number).Select(revision => revision.Key).FirstOrDefault() ?? row.Party.Key + "-" + row.Issue.Key,
                })
                .Single();
            var kind = retired.CurrentValue is null ? ChangeKind.Restored : ChangeKind.Retired;
            recording.Note(Enum.Parse<Deed>(kind.ToString()), told.Headline, position.NegotiationId, Noun.Position, told.Key, RowText.Former(entry), RowText.Present(entry));
            db.Changes.Add(new Change
            {
                NegotiationId = position.NegotiationId, RecordedAt = recording.At, Actor = recording.Actor, Noun = Noun.Position, Key = told.Key, Kind = kind, Headline = told.Headline,
            });
        }
    }
}
