using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PeaceTracker.Domain;

namespace PeaceTracker.Data;

/// <summary>Puts rows from a file beside the rows that are there: what is new is added, what differs is changed.</summary>
internal static class KeptRows
{
    // What belongs to the stored row itself and not to what the file says.
    private static readonly HashSet<string> Own =
    [
        nameof(IKept.NegotiationId), nameof(Negotiation.RecordedAt), nameof(NewsItem.FirstSeenAt),
        nameof(NewsItem.SortAt), nameof(StrikeClaim.ImportBatchId), nameof(NewsItem.Tags), nameof(NewsItem.StoryId), nameof(NewsItem.Origin),
        nameof(NewsItem.Canonical), nameof(NewsItem.Version),
    ];

    /// <summary>
    /// Adds or changes <paramref name="rows"/> and saves. The keys' numbers are told to <paramref name="known"/>.
    /// </summary>
    public static async Task<TableCount> StoreAsync<T>(
        TrackerContext db, string table, int negotiationId, IReadOnlyList<T> rows, Action<string, EntityEntry<T>> known, CancellationToken cancellationToken)
        where T : class, IKept
    {
        var there = await db.Set<T>().WithRetired()
            .Where(row => EF.Property<int>(row, nameof(IKept.NegotiationId)) == negotiationId)
            .ToDictionaryAsync(row => row.Key, cancellationToken);

        var added = 0;
        var revised = 0;
        var entries = new List<(string Key, EntityEntry<T> Entry)>(rows.Count);
        foreach (var row in rows)
        {
            if (there.TryGetValue(row.Key, out var stored))
            {
                var entry = db.Entry(stored);
                Copy(row, entry);
                revised += entry.State == EntityState.Modified ? 1 : 0;
                entries.Add((row.Key, entry));
            }
            else
            {
                entries.Add((row.Key, db.Add(row)));
                added++;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        entries.ForEach(entry => known(entry.Key, entry.Entry));
        return new(table, added, revised, rows.Count - added - revised);
    }

    /// <summary>Sets the stored row's values to the file's; the entry is modified only where one of them differs.</summary>
    public static void Copy<T>(T row, EntityEntry<T> entry)
        where T : class
    {
        foreach (var property in entry.Properties)
        {
            if (property.Metadata.IsShadowProperty() || property.Metadata.IsPrimaryKey() || Own.Contains(property.Metadata.Name))
            {
                continue;
            }

            var value = property.Metadata.PropertyInfo!.GetValue(row);
            if (!property.Metadata.GetValueComparer().Equals(property.CurrentValue, value))
            {
                property.CurrentValue = value;
            }
        }
    }
}

/// <summary>What came of one table's rows.</summary>
internal sealed record TableCount(string Table, int Added, int Revised, int Unchanged)
{
    public static TableCount operator +(TableCount left, TableCount right) =>
        new(left.Table, left.Added + right.Added, left.Revised + right.Revised, left.Unchanged + right.Unchanged);
}
