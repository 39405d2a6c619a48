using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Parsing;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>
/// Brings a strike file into the database, all of it or nothing. A later edition revises the figures that differ; a row
/// that is no longer there stays.
/// </summary>
internal sealed class StrikeImporter(Writer writer)
{
    /// <summary>Imports a file.</summary>
    public Task<StrikeImportOutcome> ImportAsync(StrikeImport import, string actor, CancellationToken cancellationToken) =>
        RunAsync(import, work => writer.WriteAsync(actor, work, cancellationToken));

    /// <summary>Tells what importing the file would come to, and changes nothing.</summary>
    public Task<StrikeImportOutcome> RehearseAsync(StrikeImport import, string actor, CancellationToken cancellationToken) =>
        RunAsync(import, work => writer.RehearseAsync(actor, work, cancellationToken));

    private static async Task<StrikeImportOutcome> RunAsync(
        StrikeImport import, Func<Func<TrackerContext, Recording, CancellationToken, Task<StrikeImportOutcome>>, Task<StrikeImportOutcome>> run)
    {
        var file = import.Format.Read(import.FileName, import.Bytes);
        return file.Faults.Count > 0
            ? new StrikeImportOutcome.Refused([.. file.Faults.Select(fault => fault.ToString())])
            : await run((db, recording, token) => StoreAsync(db, recording, import, file, token));
    }

    private static async Task<StrikeImportOutcome> StoreAsync(
        TrackerContext db, Recording recording, StrikeImport import, StrikeFile file, CancellationToken cancellationToken)
    {
        if (await db.FindNegotiationAsync(import.Negotiation, cancellationToken) is not { } negotiation)
        {
            return Refused(await db.WhyNotAsync(import.Negotiation, cancellationToken));
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(import.Bytes));
        if (await db.ImportBatches.AsNoTracking()
                .Where(batch => batch.NegotiationId == negotiation && batch.Format == import.Format.Name && batch.Hash == hash)
                .FirstOrDefaultAsync(cancellationToken) is { } earlier)
        {
            return new StrikeImportOutcome.Same(earlier.Name, earlier.ImportedAt);
        }

        var attacker = await PartyAsync(db, negotiation, import.Attacker, cancellationToken);
        var target = await PartyAsync(db, negotiation, import.Target, cancellationToken);
        if (attacker is null || target is null || attacker == target)
        {
            return Refused((attacker, target) switch
            {
                (null, _) => $"The negotiation '{import.Negotiation}' has no party '{import.Attacker}': name the attacker with --attacker.",
                (_, null) => $"The negotiation '{import.Negotiation}' has no party '{import.Target}': name the target with --target.",
                _ => $"The attacker and the target are the same party, '{import.Target}'.",
            });
        }

        var batch = new ImportBatch
        {
            NegotiationId = negotiation,
            Format = import.Format.Name,
            Name = import.FileName,
            Hash = hash,
            ImportedAt = recording.At,
            Actor = recording.Actor,
            RowsRead = file.RowsRead,
            Skipped = file.Skipped.Count,
        };
        db.Add(batch);
        await db.SaveChangesAsync(cancellationToken);
        recording.Batch = batch;

        var tables = await new StrikeTables(db, recording, import, negotiation).StoreAsync(file, attacker.Value, target.Value, cancellationToken);
        return new StrikeImportOutcome.Stored(file, batch, tables);
    }

    private static StrikeImportOutcome.Refused Refused(string fault) => new([fault]);

    private static Task<int?> PartyAsync(TrackerContext db, int negotiation, string key, CancellationToken cancellationToken) => db.Parties.WithRetired()
        .Where(party => party.NegotiationId == negotiation && party.Key == key)
        .Select(party => (int?)party.Id)
        .SingleOrDefaultAsync(cancellationToken);
}
