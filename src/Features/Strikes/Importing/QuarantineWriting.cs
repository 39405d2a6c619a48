using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>Puts rows aside that need a decision, and ends the waiting of earlier ones that the file says anew.</summary>
internal sealed class QuarantineWriting(TrackerContext db, ImportBatch batch, DateTime at)
{
    /// <summary>More rows than these nobody can decide about: then something is wrong with the file, or with what is known here.</summary>
    public const int Most = 10_000;

    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    public async Task AddAsync(IReadOnlyList<AsideRow> rows, CancellationToken token)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var keys = rows.Select(row => row.Row.Key).ToList();
        var dismissed = (await Earlier().Where(row => row.State == QuarantineState.Dismissed && keys.Contains(row.Key)).AsNoTracking().ToListAsync(token))
            .ToLookup(row => row.Key, StringComparer.Ordinal);
        foreach (var (row, columns, cells) in rows)
        {
            // What was dismissed for a reason stays so while the row says the same.
            var before = dismissed[row.Key].LastOrDefault(known => known.Cells.SequenceEqual(cells));
            written.Add(row.Key);
            db.Add(new QuarantinedRow
            {
                NegotiationId = batch.NegotiationId,
                ImportBatchId = batch.Id,
                Key = row.Key,
                Line = row.Line,
                Columns = columns,
                Cells = cells,
                Reason = row.Doubts[0].Reason,
                Column = row.Doubts[0].Column,
                State = before?.State ?? QuarantineState.Waiting,
                DecidedAt = before?.DecidedAt,
                DecidedBy = before?.DecidedBy,
                Decision = before?.Decision,
            });
        }

        await db.SaveChangesAsync(token);
        db.ChangeTracker.Clear();
    }

    /// <summary>Ends the waiting of rows of earlier files that this one says anew, stored or put aside.</summary>
    public async Task OvertakeAsync(KeySet stored, CancellationToken token)
    {
        foreach (var row in await Earlier().Where(row => row.State == QuarantineState.Waiting).ToListAsync(token))
        {
            if (stored.Contains(row.Key) || written.Contains(row.Key))
            {
                (row.State, row.DecidedAt, row.DecidedBy) = (QuarantineState.Overtaken, at, batch.Actor);
                row.Decision = stored.Contains(row.Key) ? $"Import {batch.Id} could store the row." : $"Import {batch.Id} put the row aside anew.";
            }
        }

        await db.SaveChangesAsync(token);
        db.ChangeTracker.Clear();
    }

    private IQueryable<QuarantinedRow> Earlier() => db.QuarantinedRows.Where(row => row.NegotiationId == batch.NegotiationId && row.ImportBatchId != batch.Id);
}
