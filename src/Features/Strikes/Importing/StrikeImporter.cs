using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Parsing;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>
/// Brings a strike file into the database, all of it or nothing, in one transaction and a few hundred rows at a time. A later edition
/// revises the figures that differ; a row that is no longer there stays.
/// </summary>
internal sealed class StrikeImporter(IDbContextFactory<TrackerContext> contexts, Writer writer)
{
    /// <summary>Imports a file.</summary>
    public Task<StrikeImportOutcome> ImportAsync(StrikeImport import, string actor, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        RunAsync(import, progress, work => writer.WriteAsync(actor, work, cancellationToken), cancellationToken);

    /// <summary>Tells what importing the file would come to, and changes nothing.</summary>
    public Task<StrikeImportOutcome> RehearseAsync(StrikeImport import, string actor, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        RunAsync(import, progress, work => writer.RehearseAsync(actor, work, cancellationToken), cancellationToken);

    private async Task<StrikeImportOutcome> RunAsync(
        StrikeImport import, IProgress<ImportProgress>? progress,
        Func<Func<TrackerContext, Recording, CancellationToken, Task<StrikeImportOutcome>>, Task<StrikeImportOutcome>> run, CancellationToken cancellationToken)
    {
        ImportPlace place;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            place = await ImportPlace.FindAsync(db, import, cancellationToken);
            if (place.Fault is { } fault)
            {
                return new StrikeImportOutcome.Refused([fault]);
            }
        }

        // Faults are found before anything is written and while others may write.
        var summary = await FileReading.InspectAsync(import, place.Terms, progress, cancellationToken);
        if (summary.Faults.Count == 0 && summary.Count(RowFate.Quarantined) > QuarantineWriting.Most)
        {
            summary.Faults.Add(new(
                import.FileName, null, null, $"has {summary.Count(RowFate.Quarantined):N0} rows that would need a decision, more than anybody can take: "
                + (place.KnowsWeapons ? "look at the reasons first" : "the dictionary of weapons is empty here")));
        }

        if (summary.Faults.Count > 0)
        {
            return new StrikeImportOutcome.Refused([.. summary.Faults.Select(fault => fault.ToString())]) { Summary = summary };
        }

        try
        {
            return await run((db, recording, token) => StoreAsync(db, recording, import, place, summary, progress, token));
        }
        catch (FileChangedException)
        {
            return new StrikeImportOutcome.Refused([$"{import.FileName}: was changed while it was read"]) { Summary = summary };
        }
    }

    private static async Task<StrikeImportOutcome> StoreAsync(
        TrackerContext db, Recording recording, StrikeImport import, ImportPlace place, StrikeSummary summary, IProgress<ImportProgress>? progress, CancellationToken token)
    {
        var format = summary.Format!;
        var earlier = db.ImportBatches.AsNoTracking().Where(batch => batch.NegotiationId == place.Negotiation && batch.Format == format.Name);
        if (await earlier.Where(batch => batch.Hash == summary.Scan.Hash && batch.UndoneAt == null).FirstOrDefaultAsync(token) is { } same)
        {
            return new StrikeImportOutcome.Same(same.Id, same.Name, same.ImportedAt);
        }

        var undone = (await db.ImportBatches.Where(batch => batch.NegotiationId == place.Negotiation && batch.UndoneAt != null).Select(batch => batch.Id).ToListAsync(token)).ToHashSet();
        var batch = new ImportBatch
        {
            NegotiationId = place.Negotiation,
            Format = format.Name,
            Name = import.FileName,
            Hash = summary.Scan.Hash,
            ImportedAt = recording.At,
            Actor = recording.Actor,
            RowsRead = summary.RowsRead,
            Skipped = summary.Count(RowFate.LeftOut),
            Quarantined = summary.Count(RowFate.Quarantined),
            Duplicates = summary.Count(RowFate.Duplicate),
        };
        db.Add(batch);
        await db.SaveChangesAsync(token);
        recording.Batch = batch;

        var rows = new StrikeRows(db, import, format, place.Negotiation, batch, place.Parties, undone, DateOnly.FromDateTime(recording.At));
        var quarantine = new QuarantineWriting(db, batch, recording.At);
        var storing = new StrikeStoring(rows, quarantine);
        await storing.RunAsync(import, summary, place.Terms, progress, token);

        var difference = rows.Difference;
        await new EarlierRows(db, format, place.Negotiation).TellAsync(difference, summary, storing.Keys, token);
        await quarantine.OvertakeAsync(storing.Keys, token);
        (batch.Added, batch.Revised, batch.Unchanged) = (difference.Added, difference.Revised, difference.Unchanged);
        batch.Messages = ImportMessages.Of(summary, difference);
        db.Update(batch);
        if (difference.FiguresAdded + difference.FiguresRevised > 0)
        {
            db.Changes.Add(recording.Bulk(
                place.Negotiation, Noun.StrikeClaim,
                $"{difference.Added:N0} strikes with {difference.FiguresAdded:N0} claims from {format.Source?.Name ?? import.FileName}"
                + (difference.FiguresRevised > 0 ? $", {difference.FiguresRevised:N0} corrected" : null)));
        }

        await db.SaveChangesAsync(token);
        return new StrikeImportOutcome.Stored(summary, batch, difference);
    }
}
