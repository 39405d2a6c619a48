namespace PeaceTracker.Features.News.Marking;

/// <summary>What somebody has noted at the items of a page. Immutable.</summary>
/// <param name="Read">Numbers of the items that count as read.</param>
/// <param name="Starred">Numbers of those that are starred.</param>
/// <param name="InAccount">Whether marks are kept in an account; else a visitor's browser keeps them, and none is known here.</param>
public sealed record NewsMarks(IReadOnlySet<long> Read, IReadOnlySet<long> Starred, bool InAccount)
{
    /// <summary>Those of a visitor, which only their browser knows.</summary>
    public static NewsMarks InBrowser { get; } = new(new HashSet<long>(), new HashSet<long>(), false);

    /// <summary>The same where an item was read, or is to count as unread.</summary>
    public NewsMarks WithRead(long item, bool read) => this with { Read = With(Read, item, read) };

    /// <summary>The same where an item was starred, or is no longer.</summary>
    public NewsMarks WithStar(long item, bool starred) => this with { Starred = With(Starred, item, starred) };

    private static HashSet<long> With(IReadOnlySet<long> items, long item, bool there) => [.. there ? items.Append(item) : items.Where(other => other != item)];
}
