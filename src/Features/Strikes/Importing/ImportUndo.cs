using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>
/// Takes an import back: what it brought is retired, what it revised says again what it said before, what waited for a decision waits no
/// more. Refused where something builds on it; all of it or nothing, and nothing is deleted.
/// </summary>
internal sealed class ImportUndo(Writer writer)
{
    private const int RowsOfAPortion = 500;

    /// <summary>Takes the import with this number back.</summary>
    public Task<ImportUndoOutcome> UndoAsync(int batch, string actor, CancellationToken cancellationToken) =>
        writer.WriteAsync(actor, (db, recording, token) => UndoAsync(db, recording, batch, token), cancellationToken);

    private static async Task<ImportUndoOutcome> UndoAsync(TrackerContext db, Recording recording, int number, CancellationToken token)
    {
        if (await db.ImportBatches.SingleOrDefaultAsync(row => row.Id == number, token) is not { } batch)
        {
            return new ImportUndoOutcome.Refused(string.Create(CultureInfo.InvariantCulture, $"There is no import {number}."));
        }

        if (await WhyNotAsync(db, batch, token) is { } why)
        {
            return new ImportUndoOutcome.Refused(why);
        }

        recording.Batch = batch;
        (batch.UndoneAt, batch.UndoneBy) = (recording.At, recording.Actor);
        await foreach (var row in db.QuarantinedRows.Where(row => row.ImportBatchId == number).AsAsyncEnumerable().WithCancellation(token))
        {
            if (row.State is QuarantineState.Waiting or QuarantineState.Accepted)
            {
                (row.State, row.DecidedAt, row.DecidedBy, row.Decision) = (QuarantineState.Overtaken, recording.At, recording.Actor, "The import was taken back.");
            }
        }

        await db.SaveChangesAsync(token);
        db.ChangeTracker.Clear();

        var restored = await RestoreAsync(db, number, Noun.Strike, db.Strikes.WithRetired(), token)
            + await RestoreAsync(db, number, Noun.StrikeClaim, db.StrikeClaims.WithRetired(), token);
        var claims = await RetireAsync(db, recording, db.StrikeClaims.Where(claim => claim.ImportBatchId == number).OrderBy(claim => claim.Id), token);
        var strikes = await RetireAsync(db, recording, db.Strikes.Where(strike => strike.ImportBatchId == number).OrderBy(strike => strike.Id), token);

        var said = $"Import {number} of {batch.Name} taken back: {strikes:N0} strikes with {claims:N0} claims retired, {restored:N0} rows as they were before";
        db.Changes.Add(new Change
        {
            NegotiationId = batch.NegotiationId, RecordedAt = recording.At, Actor = recording.Actor, Noun = Noun.StrikeClaim,
            Key = $"batch-{number}", Kind = ChangeKind.Retired, Headline = said, ImportBatchId = number,
        });
        recording.Note(Deed.ImportUndone, said, batch.NegotiationId, Noun.StrikeClaim, $"batch-{number}");
        await db.SaveChangesAsync(token);
        return new ImportUndoOutcome.Undone(strikes, claims, restored);
    }

    // What builds on an import: a later edition that says the same rows, a curator's own edit of one of them, claims put under its strikes.
    private static async Task<string?> WhyNotAsync(TrackerContext db, ImportBatch batch, CancellationToken token)
    {
        var number = batch.Id;
        if (batch.UndoneAt is { } at)
        {
            return $"Import {number} was taken back on {at:yyyy-MM-dd} by {batch.UndoneBy}.";
        }

        if (!Parsing.StrikeFormat.All.Any(format => format.Name == batch.Format))
        {
            return $"Import {number} is a {batch.Format}, which cannot be taken back.";
        }

        var later = await db.ImportBatches.Where(row => row.NegotiationId == batch.NegotiationId && row.Format == batch.Format && row.Id > number && row.UndoneAt == null)
            .OrderBy(row => row.Id).Select(row => (int?)row.Id).FirstOrDefaultAsync(token);
        if (later is not null)
        {
            return $"Import {later} is a later edition of the same and builds on it: take that one back first.";
        }

        // What was changed before this import is older than the first row that it changed itself; where it changed none, all that it has was new.
        var first = await db.Revisions.Where(revision => revision.ImportBatchId == number).MinAsync(revision => (long?)revision.Id, token) ?? 0;
        var edited = await EditedAsync(db, batch, first, Noun.StrikeClaim, db.StrikeClaims.WithRetired().Where(claim => claim.ImportBatchId == number).Select(claim => claim.Key), token)
            ?? await EditedAsync(db, batch, first, Noun.Strike, db.Strikes.WithRetired().Where(strike => strike.ImportBatchId == number).Select(strike => strike.Key), token);
        if (edited is not null)
        {
            return edited;
        }

        var under = await (from claim in db.StrikeClaims
                           join strike in db.Strikes on claim.StrikeId equals strike.Id
                           where strike.ImportBatchId == number && claim.ImportBatchId != number
                           orderby claim.Id
                           select claim.Key).FirstOrDefaultAsync(token);
        return under is null ? null : $"The claim '{under}' stands under a strike of this import and came from elsewhere: it would be left without one. Retire it first.";
    }

    private static async Task<string?> EditedAsync(TrackerContext db, ImportBatch batch, long first, Noun noun, IQueryable<string> keys, CancellationToken token)
    {
        var edited = await db.Revisions
            .Where(revision => revision.NegotiationId == batch.NegotiationId && revision.Noun == noun && revision.Id > first
                && revision.ImportBatchId != batch.Id && keys.Contains(revision.Key))
            .OrderBy(revision => revision.Id).Select(revision => new { revision.Key, revision.Actor }).FirstOrDefaultAsync(token);
        return edited is null ? null
            : $"The {(noun == Noun.Strike ? "strike" : "claim")} '{edited.Key}' was changed since, by {edited.Actor}: what was put in by hand would be lost. Change it back, or correct single claims instead.";
    }

    private static async Task<int> RestoreAsync<T>(TrackerContext db, int batch, Noun noun, IQueryable<T> rows, CancellationToken token)
        where T : class, IKept
    {
        // What restoring writes of its own comes after these, and is not to be restored in its turn.
        var last = await db.Revisions.Where(revision => revision.ImportBatchId == batch).MaxAsync(revision => (long?)revision.Id, token) ?? 0;
        var restored = 0;
        for (var after = 0L; ; )
        {
            var former = await db.Revisions.AsNoTracking()
                .Where(revision => revision.ImportBatchId == batch && revision.Noun == noun && revision.Id > after && revision.Id <= last)
                .OrderBy(revision => revision.Id).Take(RowsOfAPortion).ToListAsync(token);
            if (former.Count == 0)
            {
                return restored;
            }

            after = former[^1].Id;
            var negotiation = former[0].NegotiationId;
            var keys = former.Select(revision => revision.Key).Distinct().ToList();
            var there = await rows.Where(row => EF.Property<int>(row, nameof(IKept.NegotiationId)) == negotiation && keys.Contains(EF.Property<string>(row, nameof(IKept.Key))))
                .ToDictionaryAsync(row => row.Key, token);
            foreach (var revision in former)
            {
                RowText.Restore(db.Entry(there[revision.Key]), revision.Former);
                restored++;
            }

            await db.SaveChangesAsync(token);
            db.ChangeTracker.Clear();
        }
    }

    private static async Task<int> RetireAsync<T>(TrackerContext db, Recording recording, IQueryable<T> rows, CancellationToken token)
        where T : class
    {
        for (var retired = 0; ; )
        {
            // The filter hides what was retired: the next portion is always the first that is left.
            var portion = await rows.Take(RowsOfAPortion).ToListAsync(token);
            if (portion.Count == 0)
            {
                return retired;
            }

            foreach (var row in portion)
            {
                db.Entry(row).Property(Retirement.Property).CurrentValue = recording.At;
            }

            retired += portion.Count;
            await db.SaveChangesAsync(token);
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>What came of taking an import back.</summary>
internal abstract record ImportUndoOutcome
{
    /// <summary>It was done.</summary>
    public sealed record Undone(int Strikes, int Claims, int Restored) : ImportUndoOutcome;

    /// <summary>It was not, and nothing was changed.</summary>
    public sealed record Refused(string Why) : ImportUndoOutcome;
}
