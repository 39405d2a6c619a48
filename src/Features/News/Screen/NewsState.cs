using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Screen;

/// <summary>Which news are shown, by what whoever looks has noted at them.</summary>
public enum NewsState
{
    All,

    /// <summary>What they have not read, of the last <see cref="NewsQueries.UnreadDays"/> days.</summary>
    Unread,

    Starred,
}

/// <summary>How items are shown.</summary>
public enum NewsShape
{
    /// <summary>With their summaries.</summary>
    Full,

    /// <summary>One line each.</summary>
    Compact,

    /// <summary>One row for each story, with its other articles folded under it.</summary>
    Grouped,
}

/// <summary>What of the news is read.</summary>
/// <param name="Filter">Which items.</param>
/// <param name="Before">Where the page begins; null for the newest.</param>
/// <param name="Moment">The point in time.</param>
public sealed record NewsAsked(NewsFilter Filter, NewsCursor? Before, Moment Moment)
{
    /// <summary>Whether stories are one row each.</summary>
    public bool Grouped { get; init; }

    /// <summary>Which items by what <see cref="Account"/> noted; without an account it is a browser that knows, and all are read.</summary>
    public NewsState State { get; init; }

    /// <summary>Who looks.</summary>
    public int? Account { get; init; }

    /// <summary>Whether everybody who asks for the same sees the same, and many do.</summary>
    public bool IsShared => Before is null && Moment.IsLatest && Filter == NewsFilter.None && (Account is null || State == NewsState.All);
}
