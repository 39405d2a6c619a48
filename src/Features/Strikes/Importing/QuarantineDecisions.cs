using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Parsing;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>Decides about rows that an import put aside. Each decision stands in the audit log.</summary>
internal sealed class QuarantineDecisions(Writer writer)
{
    private const int LongestReason = 500;

    /// <summary>
    /// Reads the row anew, by what is known now, and stores it as part of the import that put it aside; answers why it still cannot be
    /// stored, or null.
    /// </summary>
    public Task<string?> AcceptAsync(int number, string actor, CancellationToken cancellationToken) =>
        writer.WriteAsync(actor, async (db, recording, token) =>
        {
            var (row, why) = await WaitingAsync(db, number, token);
            if (row is null)
            {
                return why;
            }

            var batch = await db.ImportBatches.SingleAsync(known => known.Id == row.ImportBatchId, token);
            if (await SidesAsync(db, row, token) is not var (negotiation, attacker, target))
            {
                return "Nothing else of its import was stored, so nobody knows whose attack it is: import the file again instead.";
            }

            var import = new StrikeImport(batch.Name, () => new MemoryStream(StrikeSheet.Written(row.Columns, row.Cells)), negotiation, attacker, target) { Format = batch.Format };
            var place = await ImportPlace.FindAsync(db, import, token);
            var (read, faults) = place.Fault is null ? await ReadAsync(import, place, token) : (null, [place.Fault]);
            if (read?.Strike is not { } strike)
            {
                return faults.Count > 0 ? faults[0] : $"It still cannot be stored: {read?.Doubts[0].Reason}.";
            }

            recording.Batch = batch;
            var rows = new StrikeRows(
                db, import, StrikeFormat.All.Single(format => format.Name == batch.Format), row.NegotiationId, batch, place.Parties, new HashSet<int>(), DateOnly.FromDateTime(recording.At));
            await rows.StoreAsync([Rekeyed(strike, row.Key)], token);
            Decide(db, recording, await db.QuarantinedRows.SingleAsync(known => known.Id == number, token), QuarantineState.Accepted, "What was in doubt is known now.");
            db.Changes.Add(recording.Bulk(row.NegotiationId, Noun.StrikeClaim, $"A row of {batch.Name} out of quarantine: {rows.Difference.FiguresAdded:N0} claims"));
            await db.SaveChangesAsync(token);
            return null;
        }, cancellationToken);

    /// <summary>Sets the row aside for good; answers why that cannot be, or null.</summary>
    public Task<string?> DismissAsync(int number, string reason, string actor, CancellationToken cancellationToken) =>
        writer.WriteAsync(actor, async (db, recording, token) =>
        {
            var (row, why) = await WaitingAsync(db, number, token);
            if (row is null || reason.Trim().Length is 0 or > LongestReason)
            {
                return why ?? $"Say why, in {LongestReason} characters at most.";
            }

            Decide(db, recording, row, QuarantineState.Dismissed, reason.Trim());
            await db.SaveChangesAsync(token);
            return null;
        }, cancellationToken);

    private static async Task<(QuarantinedRow? Row, string? Why)> WaitingAsync(TrackerContext db, int number, CancellationToken token)
    {
        var row = await db.QuarantinedRows.SingleOrDefaultAsync(known => known.Id == number, token);
        return row switch
        {
            null => (null, "There is no such row."),
            { State: not QuarantineState.Waiting } => (null, $"It was decided meanwhile, by {row.DecidedBy}: {row.Decision}"),
            _ => (row, null),
        };
    }

    // The sides of an import are those of what it stored, or of what earlier editions of it did.
    private static async Task<(string Negotiation, string Attacker, string Target)?> SidesAsync(TrackerContext db, QuarantinedRow row, CancellationToken token)
    {
        var prefix = row.Key[..(row.Key.IndexOf('-', StringComparison.Ordinal) + 1)];
        var sides = await (from strike in db.Strikes.WithRetired()
                           where strike.NegotiationId == row.NegotiationId && (strike.ImportBatchId == row.ImportBatchId || strike.Key.StartsWith(prefix))
                           join attacker in db.Parties.WithRetired() on strike.AttackerId equals attacker.Id
                           join target in db.Parties.WithRetired() on strike.TargetId equals target.Id
                           join negotiation in db.Negotiations on strike.NegotiationId equals negotiation.Id
                           orderby strike.ImportBatchId == row.ImportBatchId descending
                           select new { negotiation.Slug, Attacker = attacker.Key, Target = target.Key }).FirstOrDefaultAsync(token);
        return sides is null ? null : (sides.Slug, sides.Attacker, sides.Target);
    }

    private static async Task<(ReadRow? Row, IReadOnlyList<string> Faults)> ReadAsync(StrikeImport import, ImportPlace place, CancellationToken token)
    {
        var scan = await Files.FileScan.ReadAsync(import.FileName, import.Open(), null, token);
        var faults = new List<Files.Fault>();
        using var reading = FileReading.Open(import, import.Open(), scan with { Form = Files.TextForm.Utf8 }, faults);
        var row = reading.Rows(place.Terms, faults, "", null, token).FirstOrDefault();
        return (row, [.. faults.Select(fault => $"{fault.Column}: {fault.Message}")]);
    }

    // Read alone, it is the first of its kind; in its file it may have been another.
    private static ReportedStrike Rekeyed(ReportedStrike strike, string key) => strike.Key == key || strike.Own is not null ? strike : strike with
    {
        Key = key, Claims = [.. strike.Claims.Select(claim => claim with { Key = key + claim.Key[strike.Key.Length..] })],
    };

    private static void Decide(TrackerContext db, Recording recording, QuarantinedRow row, QuarantineState state, string decision)
    {
        (row.State, row.DecidedAt, row.DecidedBy, row.Decision) = (state, recording.At, recording.Actor, decision);
        db.Update(row);
        recording.Note(
            state == QuarantineState.Accepted ? Deed.QuarantineAccepted : Deed.QuarantineDismissed,
            $"Line {row.Line} of import {row.ImportBatchId} ({row.Reason}): {decision}", row.NegotiationId, Noun.StrikeClaim, row.Key);
    }
}
