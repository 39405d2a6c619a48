using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation;

/// <summary>Reads what happened to a record, and who is drafting changes of it.</summary>
public sealed class HistoryQueries(IDbContextFactory<TrackerContext> contexts)
{
    private const int Most = 20;

    private static readonly Deed[] Deeds = [Deed.Added, Deed.Revised, Deed.Retired, Deed.Restored];

    private static readonly DraftStatus[] UnderWay = [DraftStatus.Open, DraftStatus.Submitted, DraftStatus.Returned];

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

    /// <summary>Drafts under way that would change a record.</summary>
    public async Task<IReadOnlyList<DraftOfRecord>> DraftsAsync(string negotiation, string table, string key, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return RecordFormat.Find(table) is { } format && await db.FindNegotiationAsync(negotiation, cancellationToken) is { } id
            ? await db.Drafts.Where(draft => draft.NegotiationId == id && draft.Noun == format.Noun && draft.Key == key && UnderWay.Contains(draft.Status))
                .OrderByDescending(draft => draft.ChangedAt).AsNoTracking()
                .Select(draft => new DraftOfRecord(draft.Id, draft.AuthorId, draft.Author, draft.Status, draft.ChangedAt, draft.Headline, draft.Key)).ToListAsync(cancellationToken)
            : [];
    }

    /// <summary>Drafts under way of a whole negotiation, or of one of its tables, latest first.</summary>
    public async Task<IReadOnlyList<DraftOfTable>> UnderWayAsync(string negotiation, string? table, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.FindNegotiationAsync(negotiation, cancellationToken) is not { } id)
        {
            return [];
        }

        var noun = RecordFormat.Find(table)?.Noun;
        var rows = await db.Drafts.Where(draft => draft.NegotiationId == id && (noun == null || draft.Noun == noun) && UnderWay.Contains(draft.Status))
            .OrderByDescending(draft => draft.ChangedAt).Take(100).AsNoTracking()
            .Select(draft => new { draft.Noun, Draft = new DraftOfRecord(draft.Id, draft.AuthorId, draft.Author, draft.Status, draft.ChangedAt, draft.Headline, draft.Key) })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new DraftOfTable(RecordFormat.Tables.First(format => format.Noun == row.Noun).Name, row.Draft))];
    }
}

/// <summary>Something that happened to a record. Times are UTC.</summary>
public sealed record HistoryLine(DateTime At, string Actor, Deed Deed);

/// <summary>A draft that would change a record. Times are UTC.</summary>
public sealed record DraftOfRecord(int Id, int AuthorId, string Author, DraftStatus Status, DateTime ChangedAt, string Headline, string Key);

/// <summary>A draft with the table of the record that it would change.</summary>
public sealed record DraftOfTable(string Table, DraftOfRecord Draft);
