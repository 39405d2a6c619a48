using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;

namespace PeaceTracker.Features.News.Stories;

/// <summary>The items of a negotiation's last days and their shingles, for the next items to be held against. Used within writes only, of which there is one at a time.</summary>
internal sealed class StoryWindow
{
    /// <summary>How far apart items of one story may be published.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromHours(48);

    // What so many items say says nothing about one of them.
    private const int TooCommon = 200;

    private readonly Dictionary<ulong, List<WindowItem>> byShingle = [];

    private readonly List<WindowItem> items = [];

    // What the write before this one added: whether it was stored is known only now.
    private readonly Dictionary<long, (string Title, string? Summary, WindowItem Item)> unsettled = [];

    private long last;

    /// <summary>Takes in what was stored since, before the item of number <paramref name="before"/>: what this write stores may yet be rolled back.</summary>
    public async Task CatchUpAsync(TrackerContext db, int negotiationId, long before, DateTime now, CancellationToken cancellationToken)
    {
        var since = now - Reach - Reach;
        var fresh = await db.NewsItems.Where(item => item.NegotiationId == negotiationId && item.Id > last && item.Id < before && item.FeedId != null && item.SortAt >= since)
            .OrderBy(item => item.Id).Select(item => new { item.Id, item.FeedId, item.Title, item.Summary, item.Language, item.SortAt }).ToListAsync(cancellationToken);
        foreach (var item in fresh)
        {
            var was = unsettled.Remove(item.Id, out var own) ? own.Item : null;
            if (was is null || (item.Title, item.Summary, item.FeedId, item.Language, item.SortAt) != (own.Title, own.Summary, was.FeedId, was.Language, was.SortAt))
            {
                Drop(was);
                Add(new(item.Id, item.FeedId, item.Language, item.SortAt, Shingles.Of(item.Title, item.Summary)));
            }
        }

        foreach (var (_, _, lost) in unsettled.Values)
        {
            Drop(lost);
        }

        unsettled.Clear();
        last = Math.Max(last, before - 1);
        Forget(since);
    }

    /// <summary>The items that tell what an item tells, the nearest in time first.</summary>
    public IReadOnlyList<long> Alike(WindowItem item) =>
    [
        .. item.Shingles.Title.Concat(item.Shingles.Lead).Distinct()
            .SelectMany(shingle => byShingle.GetValueOrDefault(shingle) is { Count: <= TooCommon } sharing ? sharing : [])
            .Distinct()
            .Where(other => other.Id != item.Id && (other.SortAt - item.SortAt).Duration() <= Reach && IsOneLanguage(other.Language, item.Language) && item.Shingles.TellTheSame(other.Shingles, other.FeedId == item.FeedId))
            .OrderBy(other => (other.SortAt - item.SortAt).Duration()).ThenBy(other => other.Id)
            .Select(other => other.Id),
    ];

    /// <summary>Adds one item of this write, for the others of it: it is asked for again by the next write, whether it was stored.</summary>
    public void Add(WindowItem item, string title, string? summary)
    {
        unsettled[item.Id] = (title, summary, item);
        Add(item);
    }

    private void Add(WindowItem item)
    {
        items.Add(item);
        foreach (var shingle in item.Shingles.Title.Union(item.Shingles.Lead))
        {
            if (!byShingle.TryGetValue(shingle, out var sharing))
            {
                byShingle[shingle] = sharing = [];
            }

            sharing.Add(item);
        }
    }

    private void Drop(WindowItem? item)
    {
        if (item is not null)
        {
            Unlist(item);
            items.Remove(item);
        }
    }

    private void Forget(DateTime since)
    {
        var old = items.Where(item => item.SortAt < since).ToList();
        old.ForEach(Unlist);
        items.RemoveAll(item => item.SortAt < since);
    }

    private void Unlist(WindowItem item)
    {
        foreach (var shingle in item.Shingles.Title.Union(item.Shingles.Lead))
        {
            if (byShingle.TryGetValue(shingle, out var sharing) && sharing.Remove(item) && sharing.Count == 0)
            {
                byShingle.Remove(shingle);
            }
        }
    }

    private static bool IsOneLanguage(string? one, string? other) => one is null || other is null || one.Split('-')[0].Equals(other.Split('-')[0], StringComparison.OrdinalIgnoreCase);
}

/// <summary>An item as stories see it.</summary>
internal sealed record WindowItem(long Id, int? FeedId, string? Language, DateTime SortAt, Shingles Shingles)
{
    public bool Equals(WindowItem? other) => other?.Id == Id;

    public override int GetHashCode() => Id.GetHashCode();
}
