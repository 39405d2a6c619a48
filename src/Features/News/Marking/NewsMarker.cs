using Microsoft.EntityFrameworkCore;
using PeaceTracker.Accounts;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Marking;

/// <summary>
/// Notes at items what whoever is signed in has read and starred: theirs alone, which no other account and no log is told.
/// A row is kept only where it says something else than how far they have read.
/// </summary>
public sealed class NewsMarker(Gate gate, Writer writer)
{
    /// <summary>The most items that an account can have starred.</summary>
    public const int MostStars = 2000;

    /// <summary>Whose marks are kept here; nobody's who may change nothing: theirs are left to their browser.</summary>
    [Requires(Role.Curator)]
    public Task<Admission> WhoseAsync(CancellationToken cancellationToken) => gate.LookAsync(Role.Curator, cancellationToken);

    /// <summary>Counts an item as read, or as unread again.</summary>
    [Requires(Role.Curator)]
    public Task<CurationOutcome> ReadAsync(long item, bool read, CancellationToken cancellationToken) =>
        ChangeAsync(item, (mark, at) => mark.ReadAt = read ? mark.ReadAt ?? at : null, cancellationToken);

    /// <summary>Stars an item, or takes the star away.</summary>
    [Requires(Role.Curator)]
    public Task<CurationOutcome> StarAsync(long item, bool starred, CancellationToken cancellationToken) =>
        ChangeAsync(item, (mark, at) => mark.StarredAt = starred ? mark.StarredAt ?? at : null, cancellationToken);

    /// <summary>Counts all as read that had arrived in a negotiation when an item was the last: what came after it stays unread.</summary>
    [Requires(Role.Curator)]
    public Task<CurationOutcome> ReadThroughAsync(string negotiation, long item, CancellationToken cancellationToken) => gate.AdmitAsync(
        Role.Curator,
        caller => writer.WriteAsync<CurationOutcome>(caller.Name, async (db, recording, token) =>
        {
            // What is still to come has not been read, whatever is asked for.
            var last = await db.NewsItems.MaxAsync(row => (long?)row.Id, token) ?? 0;
            if (item < 1 || await db.FindNegotiationAsync(negotiation, token) is not { } id)
            {
                return new CurationOutcome.NotFound();
            }

            var reading = await db.NewsReadings.SingleOrDefaultAsync(row => row.AccountId == caller.AccountId && row.NegotiationId == id, token);
            if (reading is null)
            {
                db.Add(reading = new() { AccountId = caller.AccountId, NegotiationId = id, ThroughItemId = 0, At = recording.At });
            }

            (reading.ThroughItemId, reading.At) = (Math.Max(reading.ThroughItemId, Math.Min(item, last)), recording.At);
            await db.SaveChangesAsync(token);
            var covered = db.NewsMarks.Where(mark => mark.AccountId == caller.AccountId && mark.ItemId <= reading.ThroughItemId
                && db.NewsItems.Any(row => row.Id == mark.ItemId && row.NegotiationId == id));
            await covered.Where(mark => mark.StarredAt == null).ExecuteDeleteAsync(token);
            await covered.Where(mark => mark.ReadAt == null).ExecuteUpdateAsync(mark => mark.SetProperty(own => own.ReadAt, recording.At), token);
            return new CurationOutcome.Done();
        }, cancellationToken),
        cancellationToken);

    private Task<CurationOutcome> ChangeAsync(long item, Action<NewsMark, DateTime> change, CancellationToken cancellationToken) => gate.AdmitAsync(
        Role.Curator,
        caller => writer.WriteAsync<CurationOutcome>(caller.Name, async (db, recording, token) =>
        {
            if (await db.NewsItems.Where(row => row.Id == item).Select(row => (int?)row.NegotiationId).SingleOrDefaultAsync(token) is not { } negotiation)
            {
                return new CurationOutcome.NotFound();
            }

            var reading = await db.NewsReadings.AsNoTracking().SingleOrDefaultAsync(row => row.AccountId == caller.AccountId && row.NegotiationId == negotiation, token);
            var readBefore = reading?.ThroughItemId >= item ? reading.At : (DateTime?)null;
            var known = await db.NewsMarks.SingleOrDefaultAsync(row => row.AccountId == caller.AccountId && row.ItemId == item, token);
            var mark = known ?? new() { AccountId = caller.AccountId, ItemId = item, ReadAt = readBefore };
            var starred = mark.StarredAt;
            change(mark, recording.At);
            if (starred is null && mark.StarredAt is not null && await db.NewsMarks.CountAsync(row => row.AccountId == caller.AccountId && row.StarredAt != null, token) >= MostStars)
            {
                return new CurationOutcome.Refused($"{MostStars} items are starred, and more cannot be: take the star from some first.");
            }

            var saysMore = mark.StarredAt is not null || (mark.ReadAt is null) != (readBefore is null);
            if (known is null && saysMore)
            {
                db.Add(mark);
            }
            else if (known is not null && !saysMore)
            {
                db.Remove(known);
            }

            await db.SaveChangesAsync(token);
            return new CurationOutcome.Done();
        }, cancellationToken),
        cancellationToken);
}
