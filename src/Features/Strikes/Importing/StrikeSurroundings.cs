using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Parsing;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>
/// What the claims of a file rest on: its source, its claimants, its counting definitions. Those that the negotiation has
/// under the same key are taken as curators keep them; the others are added.
/// </summary>
internal sealed class StrikeSurroundings(TrackerContext db, StrikeImport import, StrikeFormat format, int negotiation)
{
    private Found? found;

    /// <summary>What these rows rest on, added where it is missing.</summary>
    public async Task<Found> ForAsync(IReadOnlyList<ReportedStrike> rows, CancellationToken token)
    {
        found ??= await ReadAsync(token);
        if (format.Source is { } reported)
        {
            await AddAsync(db, found.Sources, [reported], row => row.Key, Source, token);
            var source = found.Sources[reported.Key];
            await AddAsync(db, found.Claimants, rows.Select(row => row.Claimant).DistinctBy(row => row.Key), row => row.Key, row => Claimant(row, source), token);
            var used = rows.SelectMany(row => row.Claims).Select(claim => claim.Definition).ToHashSet(StringComparer.Ordinal);
            await AddAsync(db, found.Definitions, format.Definitions.Where(row => used.Contains(row.Key)), row => row.Key, row => Definition(row, source), token);
        }

        return found;
    }

    private async Task<Found> ReadAsync(CancellationToken token) => new(
        format.Source?.Key,
        await db.Sources.Where(row => row.NegotiationId == negotiation).ToDictionaryAsync(row => row.Key, row => row.Id, token),
        await db.Claimants.Where(row => row.NegotiationId == negotiation).ToDictionaryAsync(row => row.Key, row => row.Id, token),
        await db.CountingDefinitions.Where(row => row.NegotiationId == negotiation).ToDictionaryAsync(row => row.Key, row => row.Id, token));

    private static async Task AddAsync<TReported, T>(
        TrackerContext db, Dictionary<string, int> there, IEnumerable<TReported> rows, Func<TReported, string> key, Func<TReported, T> make, CancellationToken token)
        where T : class, IKept
    {
        var added = rows.Where(row => !there.ContainsKey(key(row))).Select(make).ToList();
        if (added.Count == 0)
        {
            return;
        }

        db.AddRange(added);
        await db.SaveChangesAsync(token);
        added.ForEach(row => there.Add(row.Key, (int)db.Entry(row).Property("Id").CurrentValue!));
    }

    private Source Source(ReportedSource reported) => new()
    {
        NegotiationId = negotiation,
        Key = reported.Key,
        Name = reported.Name,
        Kind = reported.Kind,
        Reliability = reported.Reliability,
        Url = reported.Url,
        Note = reported.Note,
    };

    private Claimant Claimant(ReportedClaimant reported, int source) => new()
    {
        NegotiationId = negotiation,
        Key = reported.Key,
        Name = reported.Name,
        Party = reported.OfTarget ? import.Target : null,
        Nationwide = reported.Nationwide,
        SourceId = source,
    };

    private CountingDefinition Definition(ReportedDefinition reported, int source) => new()
    {
        NegotiationId = negotiation,
        Key = reported.Key,
        Name = reported.Name,
        Counts = reported.Counts,
        ValidFrom = reported.ValidFrom,
        ValidTo = reported.ValidTo,
        SourceId = source,
    };

    /// <summary>Their numbers in the database, by key.</summary>
    internal sealed record Found(string? OfAll, Dictionary<string, int> Sources, Dictionary<string, int> Claimants, Dictionary<string, int> Definitions)
    {
        /// <summary>The source of a row.</summary>
        public int Source(ReportedStrike row) => Sources[row.Own?.Source ?? OfAll!];
    }
}
