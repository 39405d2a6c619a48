using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Parsing;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>
/// What the claims of a file rest on: its source, its claimants, its counting definitions. Those that the negotiation has
/// under the same key are taken as curators keep them; the others are added.
/// </summary>
internal sealed class StrikeSurroundings(TrackerContext db, StrikeImport import, int negotiation)
{
    public async Task<Found> AddMissingAsync(StrikeFile file, CancellationToken token)
    {
        var reported = import.Format.Source;
        var source = (await KeepAsync([reported], row => row.Key, Source, token))[reported.Key].Id;

        var claimants = await KeepAsync(
            file.Strikes.Select(strike => strike.Claimant).DistinctBy(claimant => claimant.Key), row => row.Key, row => Claimant(row, source), token);
        var used = file.Strikes.SelectMany(strike => strike.Claims).Select(claim => claim.Definition).ToHashSet(StringComparer.Ordinal);
        var definitions = await KeepAsync(
            import.Format.Definitions.Where(definition => used.Contains(definition.Key)), row => row.Key, row => Definition(row, source), token);
        return new(
            source,
            claimants.ToDictionary(pair => pair.Key, pair => pair.Value.Id),
            definitions.ToDictionary(pair => pair.Key, pair => pair.Value.Id));
    }

    private async Task<Dictionary<string, T>> KeepAsync<TReported, T>(
        IEnumerable<TReported> rows, Func<TReported, string> key, Func<TReported, T> make, CancellationToken token)
        where T : class, IKept
    {
        var there = await db.Set<T>()
            .Where(row => EF.Property<int>(row, nameof(IKept.NegotiationId)) == negotiation)
            .ToDictionaryAsync(row => row.Key, token);
        foreach (var row in rows.Where(row => !there.ContainsKey(key(row))))
        {
            var made = make(row);
            there.Add(key(row), made);
            db.Add(made);
        }

        await db.SaveChangesAsync(token);
        return there;
    }

    private Source Source(ReportedSource reported) => new()
    {
        NegotiationId = negotiation,
        Key = reported.Key,
        Name = reported.Name,
        Kind = SourceKind.Republisher,
        Reliability = Reliability.D,
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
    internal sealed record Found(int Source, IReadOnlyDictionary<string, int> Claimants, IReadOnlyDictionary<string, int> Definitions);
}
