using Microsoft.EntityFrameworkCore;

namespace PeaceTracker.Data;

/// <summary>
/// Nothing is deleted: what should no longer be seen is retired and can be restored. Reads leave out what is retired;
/// sources, speakers, claimants, definitions and statements stay readable where they are used and are only no longer offered.
/// What goes on to be shown goes on to name what it names: a strike its attacker, a proposal its authors, an item its feed.
/// </summary>
internal static class Retirement
{
    /// <summary>The property that says since when, UTC; null while it is in use.</summary>
    public const string Property = "RetiredAt";

    /// <summary>The name of the filter that hides what is retired.</summary>
    public const string Filter = "retired";

    /// <summary>The rows with those that are retired among them.</summary>
    public static IQueryable<T> WithRetired<T>(this IQueryable<T> rows)
        where T : class => rows.IgnoreQueryFilters([Filter]);

    /// <summary>The rows without those that are retired, also of nouns that are read where they are used.</summary>
    public static IQueryable<T> InUse<T>(this IQueryable<T> rows)
        where T : class => rows.Where(row => EF.Property<DateTime?>(row, Property) == null);
}
