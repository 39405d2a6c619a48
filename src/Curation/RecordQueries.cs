using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Curation;

/// <summary>Reads what is published for those who keep it.</summary>
public sealed class RecordQueries(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>One page of a table; null where there is no such negotiation or table.</summary>
    public async Task<RecordList?> ListAsync(string negotiation, string table, RecordFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!KeptKinds.Has(table) || await db.FindNegotiationAsync(negotiation, cancellationToken) is not { } id)
        {
            return null;
        }

        var kind = KeptKinds.Of(table);
        var page = await kind.ListAsync(db, id, filter, cancellationToken);
        var drafted = (await db.Drafts.Where(draft => draft.NegotiationId == id && draft.Noun == kind.Table.Noun && DraftStatuses.UnderWay.Contains(draft.Status))
            .Select(draft => draft.Key).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        return new([.. page.Rows.Select(row => new RecordLine(row.Key, row.Headline, row.Day, row.RetiredAt, drafted.Contains(row.Key)))], page.Total, kind.Ordered);
    }

    /// <summary>A published record in its written form; null where there is none.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> FindAsync(string negotiation, string table, string key, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return KeptKinds.Has(table) && await db.FindNegotiationAsync(negotiation, cancellationToken) is { } id
            ? await RecordReader.FindAsync(db, id, table, key, cancellationToken)
            : null;
    }

    /// <summary>The revision of a party on an issue that was recorded last, in its written form; null where there is none.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> LatestPositionAsync(string negotiation, string party, string issue, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.FindNegotiationAsync(negotiation, cancellationToken) is { } id ? await RecordReader.LatestAsync(db, id, party, issue, cancellationToken) : null;
    }

    /// <summary>What a new revision of a party on an issue starts from; null where there is no such party or issue in use.</summary>
    public async Task<NewRevision?> NewRevisionAsync(string negotiation, string party, string issue, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.FindNegotiationAsync(negotiation, cancellationToken) is { } id
            && await db.Parties.AnyAsync(row => row.NegotiationId == id && row.Key == party, cancellationToken)
            && await db.Issues.AnyAsync(row => row.NegotiationId == id && row.Key == issue, cancellationToken)
            ? await NewRevision.ReadAsync(db, id, party, issue, cancellationToken)
            : null;
    }

    /// <summary>The records that are kept with one, such as the provisions of a proposal, in their written form.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> WithinAsync(
        string negotiation, string table, string key, string inner, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.FindNegotiationAsync(negotiation, cancellationToken) is not { } id
            || !(await KeptKinds.Of(table).IdsAsync(db, id, [key], cancellationToken)).TryGetValue(key, out var owner))
        {
            return [];
        }

        var kind = KeptKinds.Of(inner);
        return await RecordReader.WriteAsync(db, kind.Table, await kind.WithinAsync(db, id, owner, cancellationToken), cancellationToken);
    }

    /// <summary>What a field that names a record of a table can name: keys with the words for them, in the order of lists.</summary>
    public async Task<IReadOnlyList<RecordChoice>> ChoicesAsync(string negotiation, string table, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.FindNegotiationAsync(negotiation, cancellationToken) is not { } id)
        {
            return [];
        }

        var choices = new List<RecordChoice>();
        for (var page = 1; ; page++)
        {
            var read = await KeptKinds.Of(table).ListAsync(db, id, new(Page: page), cancellationToken);
            choices.AddRange(read.Rows.Select(row => new RecordChoice(row.Key, row.Headline)));
            if (choices.Count >= read.Total || read.Rows.Count == 0)
            {
                return choices;
            }
        }
    }

    /// <summary>Whether there is such a negotiation.</summary>
    public async Task<bool> HasAsync(string negotiation, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.FindNegotiationAsync(negotiation, cancellationToken) is not null;
    }

    /// <summary>How many records in use each table of a negotiation has; empty where there is no such negotiation.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(string negotiation, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        if (await db.FindNegotiationAsync(negotiation, cancellationToken) is { } id)
        {
            foreach (var kind in KeptKinds.All)
            {
                counts[kind.Table.Name] = await kind.CountAsync(db, id, cancellationToken);
            }
        }

        return counts;
    }
}

/// <summary>A page of a table.</summary>
/// <param name="Lines">The records of this page.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Ordered">Whether curators put them in order.</param>
public sealed record RecordList(IReadOnlyList<RecordLine> Lines, int Total, bool Ordered);

/// <summary>A record in a list.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Headline">What it is, in one line.</param>
/// <param name="Day">The day in the world that it is about, where it has one.</param>
/// <param name="RetiredAt">Since when it is retired, UTC; null while it is in use.</param>
/// <param name="Drafted">Whether someone is drafting a change of it.</param>
public sealed record RecordLine(string Key, string Headline, DateOnly? Day, DateTime? RetiredAt, bool Drafted);

/// <summary>A record that a field can name.</summary>
public sealed record RecordChoice(string Key, string Words);
