using Microsoft.EntityFrameworkCore;
using PeaceTracker.Records;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Exchange.Parsing;
using PeaceTracker.Files;

namespace PeaceTracker.Features.Exchange;

/// <summary>
/// Brings a dossier into the database, all of it or nothing. A row that says something else than before becomes a
/// revision; a row that is no longer there stays.
/// </summary>
internal sealed class DossierImporter(Writer writer)
{
    private const string Format = "dossier";

    /// <summary>Imports the dossier in a folder; where <paramref name="onlyAs"/> is given, only one of that name.</summary>
    public async Task<DossierOutcome> ImportAsync(string folder, string actor, CancellationToken cancellationToken, string? onlyAs = null)
    {
        var reading = DossierParser.ParseFolder(folder);
        if (reading.Dossier is not { } dossier)
        {
            return new DossierOutcome.Refused(reading.Faults);
        }

        if (onlyAs is not null && dossier.Descriptor.Name != onlyAs)
        {
            return new DossierOutcome.Refused([new(DossierDescriptor.FileName, null, "name", $"'{dossier.Descriptor.Name}' is not the name of its folder, '{onlyAs}'")]);
        }

        var faults = DossierRules.Check(dossier);
        return faults.Count > 0
            ? new DossierOutcome.Refused(faults)
            : await writer.WriteAsync(actor, (db, recording, token) => StoreAsync(db, recording, dossier, folder, token), cancellationToken);
    }

    internal static Negotiation Negotiation(DossierDescriptor descriptor, DateTime at) => new()
    {
        Slug = descriptor.Name,
        Title = descriptor.Title,
        Summary = descriptor.Description,
        Edition = descriptor.Version,
        RecordedAt = at,
    };

    private static async Task<DossierOutcome> StoreAsync(
        TrackerContext db, Recording recording, Dossier dossier, string folder, CancellationToken cancellationToken)
    {
        var slug = dossier.Descriptor.Name;
        var negotiation = await db.Negotiations.WithRetired().SingleOrDefaultAsync(known => known.Slug == slug, cancellationToken);
        if (negotiation is not null && db.Entry(negotiation).Property(Retirement.Property).CurrentValue is not null)
        {
            return new DossierOutcome.Refused([new(DossierDescriptor.FileName, null, "name", await db.WhyNotAsync(slug, cancellationToken))]);
        }

        if (negotiation is not null && await LastHashAsync(db, negotiation.Id, cancellationToken) == dossier.Hash)
        {
            return new DossierOutcome.Same(slug);
        }

        var moved = negotiation is null ? [] : await MovedAsync(db, negotiation.Id, dossier, cancellationToken);
        if (moved.Count > 0)
        {
            return new DossierOutcome.Refused(moved);
        }

        var described = Negotiation(dossier.Descriptor, recording.At);
        if (negotiation is null)
        {
            db.Add(negotiation = described);
            await db.SaveChangesAsync(cancellationToken);
        }
        else
        {
            KeptRows.Copy(described, db.Entry(negotiation));
        }

        var batch = new ImportBatch
        {
            NegotiationId = negotiation.Id,
            Format = Format,
            Name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
            Hash = dossier.Hash,
            ImportedAt = recording.At,
            Actor = recording.Actor,
            RowsRead = dossier.RowCount + dossier.Feeds.Count,
        };
        db.Add(batch);
        await db.SaveChangesAsync(cancellationToken);
        recording.Batch = batch;

        var tables = await new DossierTables(db, recording, dossier, negotiation.Id).StoreAsync(cancellationToken);
        batch.Added = tables.Sum(table => table.Added);
        batch.Revised = tables.Sum(table => table.Revised);
        batch.Unchanged = tables.Sum(table => table.Unchanged);
        await db.SaveChangesAsync(cancellationToken);
        return new DossierOutcome.Stored(slug, batch, tables);
    }

    // A revision cannot move to another position: nothing is ever taken away from the first.
    private static async Task<IReadOnlyList<Fault>> MovedAsync(
        TrackerContext db, int negotiationId, Dossier dossier, CancellationToken cancellationToken)
    {
        var homes = (await db.PositionRevisions.WithRetired()
            .Where(revision => revision.NegotiationId == negotiationId)
            .Select(revision => new { revision.Key, Party = revision.Position.Party.Key, Issue = revision.Position.Issue.Key })
            .Distinct()
            .ToListAsync(cancellationToken)).ToDictionary(home => home.Key);
        return
        [
            .. from row in dossier.Rows(RecordFormat.Positions)
               where homes.TryGetValue(row.Key, out var home) && (home.Party, home.Issue) != (row.Needed("party"), row.Needed("issue"))
               let home = homes[row.Key]
               select row.Fault("key", $"'{row.Key}' is recorded for {home.Party} on {home.Issue}: give the moved row a key of its own"),
        ];
    }

    private static async Task<string?> LastHashAsync(TrackerContext db, int negotiationId, CancellationToken cancellationToken) =>
        await db.ImportBatches
            .Where(batch => batch.NegotiationId == negotiationId && batch.Format == Format)
            .OrderByDescending(batch => batch.Id)
            .Select(batch => batch.Hash)
            .FirstOrDefaultAsync(cancellationToken);
}
