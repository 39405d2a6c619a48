using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation;

/// <summary>How one kind of noun is kept: where it is found by its key, and how a record of it is published.</summary>
internal abstract class KeptKind
{
    public required RecordTable Table { get; init; }

    /// <summary>The property that names it in a list.</summary>
    public string Headline { get; init; } = "Name";

    /// <summary>The property that lists are sorted by; newest first where it is a day.</summary>
    public string Sort { get; init; } = "Key";

    public bool NewestFirst { get; init; }

    /// <summary>Whether curators put it in order themselves.</summary>
    public bool Ordered => Sort == "Order";

    /// <summary>The table whose records it is kept with, and the field that names them.</summary>
    public (RecordTable Table, string Field)? Within { get; init; }

    /// <summary>The row of a key, whether retired or not.</summary>
    public abstract Task<IKept?> FindAsync(TrackerContext db, int negotiationId, string key, CancellationToken cancellationToken);

    /// <summary>The numbers of keys, of retired rows too.</summary>
    public abstract Task<Dictionary<string, int>> IdsAsync(TrackerContext db, int negotiationId, IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>The keys of numbers.</summary>
    public abstract Task<Dictionary<int, string>> KeysAsync(TrackerContext db, IReadOnlyCollection<int> ids, CancellationToken cancellationToken);

    /// <summary>Rows in the order of lists, those whose key or headline has a text in it.</summary>
    public abstract Task<KeptPage> ListAsync(TrackerContext db, int negotiationId, RecordFilter filter, CancellationToken cancellationToken);

    /// <summary>How many rows are in use.</summary>
    public abstract Task<int> CountAsync(TrackerContext db, int negotiationId, CancellationToken cancellationToken);

    /// <summary>The rows that are kept with a row of another kind, in use, in their order.</summary>
    public abstract Task<IReadOnlyList<IKept>> WithinAsync(TrackerContext db, int negotiationId, int owner, CancellationToken cancellationToken);

    /// <summary>Sets since when a row is retired, or that it is not, and saves; false where there is no such row.</summary>
    public abstract Task<bool> SetRetiredAsync(TrackerContext db, int negotiationId, string key, DateTime? since, CancellationToken cancellationToken);

    /// <summary>Puts rows in another order and saves; false where the order is not the one that was opened.</summary>
    public abstract Task<bool> ReorderAsync(
        TrackerContext db, int negotiationId, IReadOnlyList<string> opened, IReadOnlyList<string> wanted, CancellationToken cancellationToken);

    /// <summary>Stores a record that was found to be free of faults, and saves.</summary>
    public abstract Task<IKept> StoreAsync(TrackerContext db, int negotiationId, RecordMapping mapping, RecordRow row, CancellationToken cancellationToken);
}

/// <inheritdoc cref="KeptKind"/>
/// <param name="map">Makes the noun of a record; the number is its place in the order, where it has one.</param>
internal sealed class KeptKind<T>(Func<RecordMapping, RecordRow, int, T> map) : KeptKind
    where T : class, IKept
{
    public override async Task<IKept?> FindAsync(TrackerContext db, int negotiationId, string key, CancellationToken cancellationToken) =>
        await Rows(db, negotiationId).AsNoTracking().SingleOrDefaultAsync(row => EF.Property<string>(row, nameof(IKept.Key)) == key, cancellationToken);

    public override Task<Dictionary<string, int>> IdsAsync(
        TrackerContext db, int negotiationId, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => Rows(db, negotiationId)
        .Where(row => keys.Contains(EF.Property<string>(row, nameof(IKept.Key))))
        .Select(row => new { Key = EF.Property<string>(row, nameof(IKept.Key)), Id = EF.Property<int>(row, "Id") })
        .ToDictionaryAsync(row => row.Key, row => row.Id, StringComparer.Ordinal, cancellationToken);

    public override Task<Dictionary<int, string>> KeysAsync(TrackerContext db, IReadOnlyCollection<int> ids, CancellationToken cancellationToken) => db.Set<T>().WithRetired()
        .Where(row => ids.Contains(EF.Property<int>(row, "Id")))
        .Select(row => new { Key = EF.Property<string>(row, nameof(IKept.Key)), Id = EF.Property<int>(row, "Id") })
        .ToDictionaryAsync(row => row.Id, row => row.Key, cancellationToken);

    public override async Task<KeptPage> ListAsync(TrackerContext db, int negotiationId, RecordFilter filter, CancellationToken cancellationToken)
    {
        var rows = Rows(db, negotiationId).Where(row => EF.Property<DateTime?>(row, Retirement.Property) != null == filter.Retired);
        if (filter.Text is { Length: > 0 } text)
        {
            var pattern = LikePattern.Containing(text);
            rows = rows.Where(row => EF.Functions.Like(EF.Property<string>(row, nameof(IKept.Key)), pattern, LikePattern.Escape)
                || EF.Functions.Like(EF.Property<string>(row, Headline), pattern, LikePattern.Escape));
        }

        var total = await rows.CountAsync(cancellationToken);
        var page = await Sorted(rows).Skip((filter.Page - 1) * RecordFilter.PageSize).Take(RecordFilter.PageSize).AsNoTracking()
            .Select(row => new { Row = row, RetiredAt = EF.Property<DateTime?>(row, Retirement.Property) }).ToListAsync(cancellationToken);
        return new([.. page.Select(row => (row.Row.Key, row.Row.Headline, row.Row.Day, row.RetiredAt))], total);
    }

    public override Task<int> CountAsync(TrackerContext db, int negotiationId, CancellationToken cancellationToken) =>
        Rows(db, negotiationId).InUse().CountAsync(cancellationToken);

    public override async Task<IReadOnlyList<IKept>> WithinAsync(TrackerContext db, int negotiationId, int owner, CancellationToken cancellationToken)
    {
        var property = char.ToUpperInvariant(Within!.Value.Field[0]) + Within.Value.Field[1..] + "Id";
        return await Sorted(Rows(db, negotiationId).InUse().Where(row => EF.Property<int>(row, property) == owner)).AsNoTracking().ToListAsync(cancellationToken);
    }

    public override async Task<IKept> StoreAsync(TrackerContext db, int negotiationId, RecordMapping mapping, RecordRow row, CancellationToken cancellationToken)
    {
        var stored = await Rows(db, negotiationId).SingleOrDefaultAsync(known => EF.Property<string>(known, nameof(IKept.Key)) == row.Key, cancellationToken);
        var order = !Ordered ? 0
            : stored is not null ? (int)db.Entry(stored).Property("Order").CurrentValue!
            : await Rows(db, negotiationId).MaxAsync(known => (int?)EF.Property<int>(known, "Order"), cancellationToken) + 1 ?? 0;
        var noun = map(mapping, row, order);
        if (stored is null)
        {
            db.Add(noun);
        }
        else
        {
            KeptRows.Copy(noun, db.Entry(stored));
        }

        await db.SaveChangesAsync(cancellationToken);
        return stored ?? noun;
    }

    public override async Task<bool> SetRetiredAsync(
        TrackerContext db, int negotiationId, string key, DateTime? since, CancellationToken cancellationToken)
    {
        var row = await Rows(db, negotiationId).SingleOrDefaultAsync(known => EF.Property<string>(known, nameof(IKept.Key)) == key, cancellationToken);
        if (row is null)
        {
            return false;
        }

        var retired = db.Entry(row).Property(Retirement.Property);
        if (retired.CurrentValue is null != since is null)
        {
            retired.CurrentValue = since;
        }

        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public override async Task<bool> ReorderAsync(
        TrackerContext db, int negotiationId, IReadOnlyList<string> opened, IReadOnlyList<string> wanted, CancellationToken cancellationToken)
    {
        var rows = await Rows(db, negotiationId).Where(row => opened.Contains(EF.Property<string>(row, nameof(IKept.Key)))).ToListAsync(cancellationToken);
        var entries = rows.Select(row => db.Entry(row)).OrderBy(entry => (int)entry.Property("Order").CurrentValue!).ToList();
        if (!entries.Select(entry => entry.Entity.Key).SequenceEqual(opened, StringComparer.Ordinal))
        {
            return false;
        }

        // They share out the places that they had among themselves; rows that were not shown keep theirs.
        var places = entries.Select(entry => (int)entry.Property("Order").CurrentValue!).ToList();
        for (var i = 0; i < wanted.Count; i++)
        {
            entries.First(entry => entry.Entity.Key == wanted[i]).Property("Order").CurrentValue = places[i];
        }

        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private IQueryable<T> Sorted(IQueryable<T> rows) => NewestFirst
        ? rows.OrderByDescending(row => EF.Property<object>(row, Sort)).ThenBy(row => EF.Property<string>(row, nameof(IKept.Key)))
        : rows.OrderBy(row => EF.Property<object>(row, Sort)).ThenBy(row => EF.Property<string>(row, nameof(IKept.Key)));

    private static IQueryable<T> Rows(TrackerContext db, int negotiationId) =>
        db.Set<T>().WithRetired().Where(row => EF.Property<int>(row, nameof(IKept.NegotiationId)) == negotiationId);
}
