using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Parsing;

namespace PeaceTracker.Features.Strikes.Curation;

/// <summary>Reads imports of strikes for those who make them.</summary>
internal sealed class ImportQueries(IDbContextFactory<TrackerContext> contexts)
{
    private const int MostBatches = 200;

    private static readonly string[] Formats = [.. StrikeFormat.All.Select(format => format.Name)];

    /// <summary>Where files can go, and what came before.</summary>
    public async Task<ImportsNow> NowAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var parties = (await db.Parties.AsNoTracking().OrderBy(party => party.Order)
            .Select(party => new { party.NegotiationId, party.Role, Side = new ImportSide(party.Key, party.ShortName) }).ToListAsync(cancellationToken))
            .OrderBy(party => party.Role != PartyRole.Belligerent).ToLookup(party => party.NegotiationId, party => party.Side);
        var negotiations = await db.Negotiations.AsNoTracking().OrderBy(row => row.Title).Select(row => new { row.Id, row.Slug, row.Title }).ToListAsync(cancellationToken);
        var usual = (await db.Strikes.GroupBy(strike => new { strike.NegotiationId, strike.AttackerId, strike.TargetId })
            .Select(group => new { group.Key.NegotiationId, group.Key.AttackerId, group.Key.TargetId, Count = group.Count() }).ToListAsync(cancellationToken))
            .OrderByDescending(group => group.Count).DistinctBy(group => group.NegotiationId).ToDictionary(group => group.NegotiationId);
        var keys = await db.Parties.WithRetired().ToDictionaryAsync(party => party.Id, party => party.Key, cancellationToken);
        return new(
            [.. negotiations.Select(row => new ImportGoal(
                row.Slug, row.Title, [.. parties[row.Id]],
                usual.TryGetValue(row.Id, out var sides) ? (keys[sides.AttackerId], keys[sides.TargetId]) : ("", "")))],
            await BatchesAsync(db, db.ImportBatches.Where(batch => Formats.Contains(batch.Format)).OrderByDescending(batch => batch.Id).Take(MostBatches), cancellationToken));
    }

    /// <summary>One import with the rows that it put aside; null where there is none.</summary>
    public async Task<ImportSheet?> FindAsync(int number, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await BatchesAsync(db, db.ImportBatches.Where(batch => batch.Id == number && Formats.Contains(batch.Format)), cancellationToken) is not [var line])
        {
            return null;
        }

        var aside = await db.QuarantinedRows.AsNoTracking().Where(row => row.ImportBatchId == number).OrderBy(row => row.Line).ToListAsync(cancellationToken);
        return new(line, aside, StrikeFormat.All.Single(format => format.Name == line.Batch.Format).Title);
    }

    private static async Task<IReadOnlyList<ImportLine>> BatchesAsync(TrackerContext db, IQueryable<ImportBatch> batches, CancellationToken cancellationToken) =>
        [.. (await (from batch in batches
                    join negotiation in db.Negotiations.WithRetired() on batch.NegotiationId equals negotiation.Id
                    select new
                    {
                        Batch = batch, negotiation.Slug, negotiation.Title,
                        Waiting = db.QuarantinedRows.Count(row => row.ImportBatchId == batch.Id && row.State == QuarantineState.Waiting),
                    }).AsNoTracking().ToListAsync(cancellationToken))
            .Select(row => new ImportLine(row.Batch, row.Slug, row.Title, row.Waiting))
            .OrderByDescending(line => line.Batch.Id)];
}

/// <summary>What the page of imports shows.</summary>
internal sealed record ImportsNow(IReadOnlyList<ImportGoal> Goals, IReadOnlyList<ImportLine> Batches);

/// <summary>A negotiation that a file can go to, its parties, and who usually attacks whom in it.</summary>
internal sealed record ImportGoal(string Slug, string Title, IReadOnlyList<ImportSide> Sides, (string Attacker, string Target) Usual);

/// <summary>A party that can attack or be attacked.</summary>
internal sealed record ImportSide(string Key, string Name);

/// <summary>An import, and how many of its rows wait for a decision.</summary>
public sealed record ImportLine(ImportBatch Batch, string Negotiation, string NegotiationTitle, int Waiting);

/// <summary>An import with the rows that it put aside.</summary>
internal sealed record ImportSheet(ImportLine Line, IReadOnlyList<QuarantinedRow> Aside, string FormatTitle);
