using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation;

/// <summary>Reads what happened to a record.</summary>
public sealed class HistoryQueries(IDbContextFactory<TrackerContext> contexts)
{
    private const int Most = 20;

    internal static readonly Deed[] Deeds = [Deed.Added, Deed.Revised, Deed.Retired, Deed.Restored];

    /// <summary>What happened to a record, latest first: since the audit log began, and what the change log tells of before.</summary>
    public async Task<IReadOnlyList<HistoryLine>> OfAsync(string negotiation, string table, string key, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (RecordFormat.Find(table) is not { } format || await db.FindNegotiationAsync(negotiation, cancellationToken) is not { } id)
        {
            return [];
        }

        var audited = await db.AuditEntries.Where(entry => entry.NegotiationId == id && entry.Noun == format.Noun && entry.Key == key && Deeds.Contains(entry.Deed))
            .OrderByDescending(entry => entry.Seq).Take(Most).AsNoTracking().Select(entry => new HistoryLine(entry.At, entry.Actor, entry.Deed)).ToListAsync(cancellationToken);
        var first = audited.Count > 0 ? audited[^1].At : DateTime.MaxValue;
        var earlier = await db.Changes.Where(change => change.NegotiationId == id && change.Noun == format.Noun && change.Key == key && change.RecordedAt < first)
            .OrderByDescending(change => change.Seq).Take(Most).AsNoTracking().Select(change => new { change.RecordedAt, change.Actor, change.Kind }).ToListAsync(cancellationToken);
        return [.. audited, .. earlier.Select(change => new HistoryLine(change.RecordedAt, change.Actor, Enum.Parse<Deed>(change.Kind.ToString())))];
    }
}

/// <summary>Something that happened to a record. Times are UTC.</summary>
public sealed record HistoryLine(DateTime At, string Actor, Deed Deed);
